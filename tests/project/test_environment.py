"""What `make` says on a machine that lacks something."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "environment.sh"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder that is the whole PATH: the few commands that every system has."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("dirname", "touch"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return folder


@pytest.fixture
def run(tmp_path: Path, commands: Path) -> Run:
    """Run the script in a project of its own."""
    copy = tmp_path / "project" / "tools" / SCRIPT.name
    copy.parent.mkdir(parents=True)
    shutil.copy(SCRIPT, copy)

    def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", str(copy), *arguments],
            env={"PATH": str(commands), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return _run


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def python_without(module: str) -> str:
    return f'case "$*" in *{module}*) exit 1 ;; esac\nexec "{sys.executable}" "$@"'


def test_without_python_it_asks_for_one(run: Run) -> None:
    result = run("site")
    assert result.returncode == 1
    assert "needs Python 3.11 or newer" in result.stderr
    assert "TAIKAI_PYTHON" in result.stderr


def test_a_python_that_does_not_start_is_passed_over(run: Run, commands: Path) -> None:
    command(commands, "python3", "exit 127")
    assert "needs Python 3.11 or newer" in run("site").stderr


def test_without_the_venv_modules_it_names_the_package(run: Run, commands: Path) -> None:
    command(commands, "python3", python_without("ensurepip"))
    result = run("site")
    assert result.returncode == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"apt-get install python{version}-venv" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_named_python_that_is_too_old_is_refused(run: Run, commands: Path) -> None:
    command(commands, "python3", f'exec "{sys.executable}" "$@"')
    result = run("site", TAIKAI_PYTHON="/bin/false")
    assert result.returncode == 1
    assert "'/bin/false', which is no Python 3.11 or newer" in result.stderr


def test_a_failed_installation_leaves_no_stamp(run: Run, commands: Path, tmp_path: Path) -> None:
    command(commands, "uv", 'test "$1" = venv')
    assert run("site").returncode != 0
    assert not (tmp_path / "project" / ".venv" / ".site").exists()


def test_uv_installs_where_it_is_there(run: Run, commands: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    mkdir = shutil.which("mkdir")
    command(commands, "uv", f'{mkdir} -p .venv; echo "$@" >> "{log}"')
    assert run("test").returncode == 0
    calls = log.read_text(encoding="utf-8").splitlines()
    assert "--require-hashes -r requirements/test.lock" in calls[1]
    assert "--no-deps --no-build-isolation --editable ." in calls[2]
    stamps = {path.name for path in (tmp_path / "project" / ".venv").iterdir()}
    assert stamps == {".site", ".test"}


def test_an_unknown_lock_is_refused(run: Run) -> None:
    result = run("production")
    assert result.returncode == 2
    assert "there are site, test and dev" in result.stderr
