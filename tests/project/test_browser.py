"""How the tests come by a browser, and what is said where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "browser.py"

Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser that this very script found for the whole test run."""
    return os.environ["TAIKAI_CHROMIUM"]


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder that is the whole PATH, without a browser and without a package manager."""
    folder = tmp_path / "bin"
    folder.mkdir()
    env = shutil.which("env")
    assert env
    (folder / "env").symlink_to(env)
    return folder


@pytest.fixture
def run(tmp_path: Path, commands: Path) -> Run:
    """Run the script on a machine on which Playwright can download nothing."""

    def _run(**environment: str) -> subprocess.CompletedProcess[str]:
        bare = {
            "PATH": str(commands),
            "HOME": str(tmp_path),
            "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "browsers"),
            "PLAYWRIGHT_DOWNLOAD_HOST": "http://127.0.0.1:9",
        }
        return subprocess.run(
            [sys.executable, str(SCRIPT)],
            env=bare | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return _run


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def start(chromium: str) -> str:
    """Return a script that starts the browser with the PATH that its own start script needs."""
    return f'PATH="{os.environ["PATH"]}" exec "{chromium}" "$@"'


def test_an_installed_browser_is_taken(run: Run, commands: Path, chromium: str) -> None:
    command(commands, "google-chrome", start(chromium))
    result = run()
    assert (result.returncode, result.stdout) == (0, f"{commands / 'google-chrome'}\n")


def test_one_that_does_not_start_is_passed_over(run: Run, commands: Path, chromium: str) -> None:
    command(commands, "chromium", "exit 1")
    command(commands, "chromium-browser", start(chromium))
    assert run().stdout == f"{commands / 'chromium-browser'}\n"


def test_where_none_can_be_had_it_fails_and_says_why(run: Run, commands: Path) -> None:
    command(commands, "chromium", "exit 1")
    result = run()
    assert result.returncode == 1
    assert result.stdout == ""
    assert "playwright install" in result.stderr
    assert "no apt-get here" in result.stderr
    assert f"{commands / 'chromium'}: does not start" in result.stderr
    assert "make test TAIKAI_CHROMIUM=" in result.stderr


def test_the_system_packages_come_last(run: Run, commands: Path, chromium: str) -> None:
    browser = commands / "chromium"
    command(commands, "sudo", 'shift; exec "$@"')
    command(commands, "hidden", start(chromium))
    ln = shutil.which("ln")
    command(
        commands, "apt-get", f'case "$*" in *chromium) {ln} "{commands}/hidden" "{browser}" ;; esac'
    )
    result = run()
    assert (result.returncode, result.stdout) == (0, f"{browser}\n")
    assert result.stderr.index("playwright install") < result.stderr.index("apt-get -q update")


def test_a_named_browser_is_the_only_one_tried(run: Run, commands: Path, chromium: str) -> None:
    command(commands, "chromium", start(chromium))
    result = run(TAIKAI_CHROMIUM="/bin/false")
    assert result.returncode == 1
    assert "/bin/false: does not start" in result.stderr
    assert "correct or unset that variable" in result.stderr
