"""What `mkdocs.yml` says harms neither readers nor the project: what would is refused at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugin.configurations import FAULTS, SOUND, with_lines
from tests.plugin.conftest import OWN, found, run_build, tree


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_told_at_its_line(fault: str, surrounded: Path) -> None:
    edit, place, message = FAULTS[fault]
    (surrounded / "mkdocs.yml").write_text(edit(OWN), "utf-8")
    told = [(str(finding.place), finding.message) for finding in found(surrounded)]
    if not place:
        assert told == []
        return
    assert len(told) == 1
    assert told[0][0] == place
    assert message in told[0][1]


@pytest.mark.parametrize("kind", SOUND)
def test_what_people_write_is_accepted(kind: str, surrounded: Path) -> None:
    (surrounded / "mkdocs.yml").write_text(SOUND[kind](OWN), "utf-8")
    assert found(surrounded) == ()


def test_a_file_of_many_faults_is_told_the_first_ones(project: Path) -> None:
    lines = [f"  - 'a<{number}'" for number in range(1000)]
    (project / "mkdocs.yml").write_text(with_lines("extra_css:", *lines)(OWN), "utf-8")
    assert [finding.place.span.line for finding in found(project) if finding.place.span] == [
        *range(3, 203)
    ]


def test_the_site_of_a_build_may_be_replaced(built: Path) -> None:
    assert found(built) == ()


def test_what_the_command_line_says_is_looked_at_too(project: Path) -> None:
    (project / "images").mkdir()
    (project / "images" / "photo.txt").write_text("the only one", "utf-8")
    before = tree(project)
    run = run_build(project, "--site-dir", "images")
    assert run.returncode != 0
    assert "mkdocs.yml: error[configuration]: a site in `images` would take" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(project) == before
