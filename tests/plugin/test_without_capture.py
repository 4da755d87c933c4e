"""`make site` installs what `requirements/site.lock` names, and nothing else is asked for: no browser driver."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.plugin.conftest import make_small_project, run_build

ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"^([a-z0-9.-]+)==", re.MULTILINE)


@pytest.fixture(scope="module")
def missing(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder that stands in, for Python, for everything installed that the site's lock does not name."""
    lock = (ROOT / "requirements" / "site.lock").read_text("utf-8")
    named = {"taikai", *PINNED.findall(lock)}
    folder = tmp_path_factory.mktemp("missing")
    for module, distributions in packages_distributions().items():
        names = {re.sub(r"[-_.]+", "-", name).lower() for name in distributions}
        # Those with an underscore are what an environment itself begins with.
        if not names & named and module.isidentifier() and not module.startswith("_"):
            fails = f"raise ModuleNotFoundError({module!r}, name={module!r})\n"
            (folder / f"{module}.py").write_text(fails, "utf-8")
    assert {"playwright.py", "zlib_ng.py", "pytest.py"} <= {each.name for each in folder.iterdir()}
    return str(folder)


def test_a_site_is_built(missing: str, tmp_path: Path) -> None:
    project = make_small_project(tmp_path / "project")
    run = run_build(project, PYTHONPATH=missing)
    assert run.returncode == 0, run.stderr
    assert (project / "site/en/midori/index.html").is_file()


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("check",), 0, "no findings"),
        (("rules",), 0, "site-link"),
        (("refresh", "midori", "leave", "nowhere.png"), 2, "nowhere.png"),
        (("capture", "midori"), 2, "pip install playwright"),
    ],
)
def test_commands_do_what_they_can(
    words: tuple[str, ...], status: int, told: str, missing: str, tmp_path: Path
) -> None:
    project = make_small_project(tmp_path / "project")
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=project,
        env={"PYTHONPATH": missing, "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (status, False), done.stderr
    assert told in done.stdout + done.stderr
