"""What the user may not look into is told at its place; a check by an ordinary user never breaks off."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import write_project
from tests.ordinary_user import as_an_ordinary_user

SOUND = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
steps: [{do: {ja: 電話します。, en: Call.}}]
"""
PROJECT: dict[str, str | bytes] = {
    "guides/midori.yml": SOUND,
    "guides/_fragments.yml": "{}\n",
    "guides/about.ja.md": "# x\n",
    "guides/sub/page.md": "# x\n",
    "guides/sub/deep/page.md": "# x\n",
    "images/midori/desktop/leave.png": b"",
    "images/midori/desktop/leave.json": "{}",
}
FOLDERS = [
    *("guides", "guides/sub", "guides/sub/deep"),
    *("images", "images/midori", "images/midori/desktop"),
]
CASES = [(folder, mode) for folder in FOLDERS for mode in (0o000, 0o444, 0o111)] + [
    (file, 0o000) for file in PROJECT if not file.endswith(".png")
]
CHECK_EACH = """
import json, sys
from pathlib import Path
from generator.nouns.project import Project
from generator.site.findings import check_project

told = {root: check_project(Project(Path(root))) for root in sys.argv[1:]}
print(json.dumps({root: [f"{f.place.path} {f.rule}" for f in told[root]] for root in told}))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], list[str]]:
    """What an ordinary user is told of a project in which one thing is closed, for each case."""
    roots = {case: tmp_path_factory.mktemp("closed") for case in CASES}
    for (closed, mode), root in roots.items():
        write_project(root, PROJECT)
        (root / closed).chmod(mode)
    try:
        run = subprocess.run(
            [sys.executable, "-c", CHECK_EACH, *map(str, roots.values())],
            preexec_fn=as_an_ordinary_user,
            capture_output=True,
            text=True,
            check=False,
            timeout=110,
        )
    finally:
        for (closed, _), root in roots.items():
            (root / closed).chmod(0o755)
    assert run.returncode == 0, run.stderr[-3000:]
    findings: dict[str, list[str]] = json.loads(run.stdout)
    return {case: findings[str(root)] for case, root in roots.items()}


@pytest.mark.parametrize(("closed", "mode"), CASES, ids=str)
def test_what_may_not_be_read_is_told(
    closed: str, mode: int, told: dict[tuple[str, int], list[str]]
) -> None:
    paths = [line.partition(" ")[0] for line in told[closed, mode] if "file-unreadable" in line]
    assert any(path == closed or path.startswith(f"{closed}/") for path in paths)
    # That it cannot be seen is no sign that it is not there.
    assert not any(line.endswith(" sidecar") for line in told[closed, mode])


def test_a_folder_of_a_built_site_that_nobody_may_read_is_told(tmp_path: Path) -> None:
    pages = {"site/index.html": "<p>", "site/en/index.html": "<p>"}
    root = write_project(tmp_path / "project", {"guides/midori.yml": SOUND, **pages}).root
    closed = root / "site" / "en"
    closed.chmod(0o000)
    command = [sys.executable, "-m", "generator", "check", "--lang", "en", "--project", str(root)]
    try:
        run = subprocess.run(
            [*command, "--site", str(root / "site")],
            preexec_fn=as_an_ordinary_user,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    finally:
        closed.chmod(0o755)
    assert run.returncode == 1, run.stderr
    assert "site/en: error[file-unreadable]: the folder cannot be read" in run.stdout
