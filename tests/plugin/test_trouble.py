"""What goes wrong around a build is told in a sentence: which file, and whether it was read or written."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.plugin.staging import staging_folder
from generator.plugin.trouble import trouble
from tests.ordinary_user import as_an_ordinary_user
from tests.plugin.conftest import make_small_project, run_build

READ = (Path("/p/guides"), Path("/p/images"), Path("/themes/material"))


def denied(path: str | None) -> OSError:
    return OSError(errno.EACCES, "Permission denied", path)


UNREAD = "A file cannot be read, and the site was left as it was: Permission denied"
UNWRITTEN = "The site cannot be written, and was left as it was: Permission denied"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (denied("/p/guides/k.txt"), f"{UNREAD}: /p/guides/k.txt"),
        (denied("/p/.site.building-1-x/ja/k"), f"{UNWRITTEN}: /p/.site.building-1-x/ja/k"),
        (denied(None), UNWRITTEN),
    ],
)
def test_an_error_says_what_failed(error: OSError, told: str) -> None:
    assert trouble(error, READ) == told


def test_a_template_that_is_missing_is_no_fault_of_writing(tmp_path: Path) -> None:
    project = make_small_project(tmp_path / "project")
    config = project / "mkdocs.yml"
    icon = "name: material\n  icon: {admonition: {note: no-such-icon}}"
    config.write_text(config.read_text("utf-8").replace("name: material", icon), "utf-8")
    run = run_build(project)
    assert run.returncode != 0
    assert "A template of the theme is missing, and the site was left as it was: " in run.stderr
    assert "cannot be written" not in run.stderr
    assert "Traceback" not in run.stderr


def test_the_check_tells_of_a_file_that_the_build_could_not_read(tmp_path: Path) -> None:
    project = make_small_project(tmp_path / "project")
    secret = project / "guides" / "k.txt"
    secret.write_text("x", "utf-8")
    secret.chmod(0)
    run = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--project", str(project)],
        preexec_fn=as_an_ordinary_user,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    told = "guides/k.txt: error[file-unreadable]: the file cannot be read: Permission denied"
    assert told in run.stdout


def test_what_hooks_print_is_no_line_of_the_log(tmp_path: Path) -> None:
    project = make_small_project(tmp_path / "project")
    (project / "h.py").write_text('print("WARNINGS 3")\nprint("ERROR")\n', "utf-8")
    (project / "guides" / "notes.md").write_text("[nowhere](no.md)\n", "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [h.py]\n")
    run = run_build(project)
    assert run.returncode != 0
    assert "WARNING -  [en] Doc file 'notes.md'" in run.stderr
    assert "[en] WARNINGS" not in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems hold UTF-8 alone")
def test_a_project_may_lie_in_a_folder_whose_name_is_no_utf_8(tmp_path: Path) -> None:
    project = make_small_project(tmp_path / os.fsdecode(b"p\xff"))
    run = run_build(project)
    assert run.returncode == 0, run.stderr
    assert (project / "site" / "en" / "midori" / "index.html").is_file()


@pytest.mark.parametrize("name", ["site", "**", "site[1]", "*", "?"])
def test_what_dead_builds_left_is_removed_whatever_the_site_is_called(
    name: str, tmp_path: Path
) -> None:
    left = tmp_path / f".{name}.building-999999999-x"
    others = tmp_path / ".other.building-999999999-x"
    left.mkdir()
    others.mkdir()
    folder = staging_folder(tmp_path / name)
    assert set(tmp_path.iterdir()) == {folder, others}
