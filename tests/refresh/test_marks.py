"""`taikai refresh`: which marks move with the page, and which are left to a person."""

from __future__ import annotations

import pytest
from PIL import Image

from generator.loader import load_collection
from generator.nouns.geometry import Box
from generator.nouns.guide.pictured import pictured
from generator.pictures.planning import plan_marks
from tests.refresh.conftest import FILL, TARGETS, Desk, is_masked

pytestmark = pytest.mark.browser


def test_the_same_picture_changes_nothing(desk: Desk) -> None:
    before = desk.files()
    result = desk.refresh("same")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "midori desktop leave: nothing has changed\n"
    assert desk.files() == before


def test_another_name_under_the_mask_changes_nothing(desk: Desk) -> None:
    before = desk.files()
    assert desk.refresh("another-name").exit_code == 0
    assert desk.files() == before


def test_marks_and_masks_move_with_the_page(desk: Desk) -> None:
    result = desk.refresh("banner", "--on", "2026-11-20")
    true = desk.taken["banner"].boxes
    sidecar = desk.sidecar
    assert result.stdout.endswith("images/midori/desktop/leave.png\n")
    for target in ("password", "withdraw", "stay"):
        assert desk.box(target) == true[target]
        assert sidecar.targets[target].relocation is None
    image = Image.open(desk.picture)
    assert all(is_masked(image, mask.box) for mask in sidecar.masks)
    user = Box(*true["user"])
    assert sidecar.masks[0].box.contains(user), "the name is where the mask is"
    assert (sidecar.on, sidecar.how, sidecar.browser, sidecar.text) == (
        "2026-11-20",
        "confirmed",
        None,
        (),
    )


def test_all_but_the_masks_is_as_in_the_new_picture(desk: Desk) -> None:
    desk.refresh("banner")
    new, written = desk.taken["banner"].image(), Image.open(desk.picture)
    for mask in desk.sidecar.masks:
        new.paste(FILL, (mask.box.x, mask.box.y, mask.box.right, mask.box.bottom))
    assert written.tobytes() == new.tobytes()


def test_twice_is_once(desk: Desk) -> None:
    first = desk.refresh("banner")
    before = desk.files()
    again = desk.refresh("banner")
    assert again.exit_code == first.exit_code == 1, "one target is still open"
    assert desk.files() == before


def test_what_had_a_twin_is_ambiguous(desk: Desk) -> None:
    result = desk.refresh("banner")
    assert result.exit_code == 1
    assert "`unlink` is ambiguous" in result.stdout
    assert "in the old picture something else looked the same" in result.stdout
    assert desk.sidecar.targets["unlink"].relocation == "ambiguous"


def test_what_looks_different_is_for_review_with_a_picture(desk: Desk) -> None:
    result = desk.refresh("renamed")
    assert result.exit_code == 1
    assert desk.sidecar.targets["withdraw"].relocation in {"review", "lost"}
    assert desk.sidecar.targets["stay"].relocation == "review", "its neighbour is another now"
    shown = desk.project.cache / "refresh/midori/desktop/leave.stay.png"
    assert ".cache/taikai/refresh/midori/desktop/leave.stay.png" in result.stdout
    with Image.open(shown) as image:
        assert image.width > 2 * desk.sidecar.targets["stay"].box.width


def test_a_page_that_looks_wholly_otherwise_is_refused(desk: Desk) -> None:
    before = desk.files()
    for change in ("dark", "other-page"):
        result = desk.refresh(change)
        assert result.exit_code == 1
        assert "error[refresh-other-screen]" in result.stdout
        assert desk.files() == before


def test_no_mark_is_drawn_that_is_not_certain(desk: Desk) -> None:
    desk.refresh("banner")
    entry = load_collection(desk.project).entry("midori")
    assert entry is not None
    (step, *_) = pictured(entry.guide)
    plan = plan_marks(Image.open(desk.picture).convert("RGB"), desk.sidecar, step.marks)
    assert {mark.mark.target for mark in plan.marks} == {"password", "withdraw", "stay"}
    assert plan.faults == ()


def test_a_check_refuses_what_is_open_until_it_is_settled(desk: Desk) -> None:
    desk.refresh("banner")
    checked = desk.check()
    assert checked.exit_code == 1
    assert "error[target-unsettled]: `unlink` is not certain" in checked.stdout
    settled = desk.run("midori", "leave", "--accept", "unlink")
    assert settled.exit_code == 0
    assert desk.box("unlink") == desk.taken["banner"].boxes["unlink"]
    assert "target-unsettled" not in desk.check().stdout
    assert not list((desk.project.cache / "refresh").rglob("*.png"))


def test_a_person_may_say_where_a_target_is(desk: Desk) -> None:
    given = ",".join(map(str, desk.taken["renamed"].boxes["withdraw"]))
    desk.refresh("renamed", "--box", f"withdraw={given}", "--accept", "stay", "--accept", "unlink")
    assert [desk.box(name) for name in TARGETS] == [
        desk.taken["renamed"].boxes[name] for name in TARGETS
    ]
    assert all(seen.relocation is None for seen in desk.sidecar.targets.values())


def test_what_was_open_before_is_not_certain_in_the_next_picture(desk: Desk) -> None:
    def doubt(notes: dict[str, dict[str, dict[str, str]]]) -> None:
        notes["targets"]["withdraw"]["relocation"] = "review"
        notes["targets"]["stay"]["relocation"] = "lost"

    desk.change_notes(doubt)
    result = desk.refresh("banner")
    assert desk.sidecar.targets["withdraw"].relocation == "review"
    assert desk.sidecar.targets["stay"].relocation == "lost"
    assert "nobody has settled yet" in result.stdout
