"""What a guide waives: where, in its pictures too, and what no guide can."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.nouns.project import Project
from generator.rules import WAIVABLE_ABOVE
from generator.site.findings import check_project
from tests.rules.project import DEFINITION, PICTURE, picture, sidecar

MakeProject = Callable[[dict[str, str | bytes]], Project]

GUIDE = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
screens:
  leave:
    devices: [desktop]
    targets:
      withdraw: {label: {ja: 退会する, en: Withdraw}}
      stay: {label: {ja: 利用を続ける, en: Keep using}}
  other: {targets: {go: {label: {ja: 進む, en: Go}}}}
steps: [{screen: leave, actions: [{press: withdraw, not: stay}]}]
"""
OVERLAPPING = {"withdraw": {"box": [300, 400, 220, 44]}, "stay": {"box": [400, 410, 220, 44]}}


def found(make_project: MakeProject, rule: str, at: str, **notes: object) -> dict[str, str | None]:
    """Return the findings of a guide with one waiver: the reason for which each was waived, by rule."""
    waiver = f"waivers: [{{rule: {rule}, at: {at}, because: The page is so.}}]\n"
    files: dict[str, str | bytes] = {DEFINITION: GUIDE + waiver, PICTURE: picture()}
    files[PICTURE.replace("png", "json")] = sidecar(PICTURE, targets=OVERLAPPING, **notes)
    project = make_project({**files, "mkdocs.yml": "site_name: x\ndocs_dir: guides\n"})
    told = check_project(project, waivable=WAIVABLE_ABOVE)
    return {f.rule: f.waived for f in told if f.rule != "waiver-unused"}


@pytest.mark.parametrize(
    ("at", "waived"),
    [
        ("screens.leave", True),
        ("screens.leave.targets.stay", True),
        ("screens.leave.targets.withdraw", False),
        ("screens.other", False),
        ("steps.1", False),
    ],
)
def test_what_is_found_in_a_picture_is_waived_at_its_screen_or_target(
    at: str, make_project: MakeProject, *, waived: bool
) -> None:
    reason = "The page is so." if waived else None
    assert found(make_project, "marks-overlap", at) == {"marks-overlap": reason}


def test_one_waiver_is_about_one_rule(make_project: MakeProject) -> None:
    findings = found(make_project, "marks-overlap", "screens.leave", size=[1280, 801])
    assert findings == {"picture-size": None}


def test_a_picture_itself_is_part_of_its_screen(make_project: MakeProject) -> None:
    findings = found(make_project, "picture-edited", "screens.leave", picture="0" * 64)
    assert findings == {"picture-edited": "The page is so.", "marks-overlap": None}


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        ("capture-no-picture", True),
        ("screen-changed", True),
        ("outer-link", True),
        ("capture-personal-data", False),
        ("refresh-mask-uncertain", False),
        ("page-active", False),
        ("syntax", False),
    ],
)
def test_what_a_guide_can_waive(rule: str, make_project: MakeProject, *, known: bool) -> None:
    findings = found(make_project, rule, "screens.leave")
    assert ("waiver-unknown" not in findings) == known


@pytest.mark.parametrize(
    ("rule", "at", "told"),
    [
        ("marks-overlap", "screens.leave", False),
        ("marks-overlap", "screens.other", True),
        ("list-promised", "steps", True),
        ("outer-link", "service", False),  # only `--online` knows
        ("screen-changed", "screens.leave", False),  # only `taikai diff` knows
        ("review-overdue", "service", False),  # only on some days
    ],
)
def test_a_waiver_that_waives_nothing_is_told(
    rule: str, at: str, make_project: MakeProject, *, told: bool
) -> None:
    found(make_project, rule, at)
    project = make_project({})
    findings = check_project(project, waivable=WAIVABLE_ABOVE)
    assert any(f.rule == "waiver-unused" for f in findings) == told


def test_what_a_waiver_does_wrong_cannot_be_waived(make_project: MakeProject) -> None:
    more = "waivers:\n"
    for rule in ("structuer", "waiver-unknown", "waiver-unused"):
        more += f"  - {{rule: {rule}, at: waivers, because: x}}\n"
    project = make_project(
        {DEFINITION: GUIDE.split("steps:", maxsplit=1)[0] + "steps: []\n" + more}
    )
    findings = [f for f in check_project(project) if f.rule == "waiver-unknown"]
    assert [f.waived for f in findings] == [None] * 3
