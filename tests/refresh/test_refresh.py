"""`taikai refresh`: what moves, what is left to a person, and what is never written."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from generator.loader import load_collection
from generator.nouns.geometry import Box
from generator.nouns.guide.pictured import pictured
from generator.pictures.planning import plan_marks
from tests.refresh.conftest import FILL, TARGETS, Desk

pytestmark = pytest.mark.browser


def box_of(desk: Desk, target: str) -> list[int]:
    box = desk.sidecar.targets[target].box
    return [box.x, box.y, box.width, box.height]


def is_masked(image: Image.Image, box: Box) -> bool:
    part = image.crop((box.x, box.y, box.right, box.bottom))
    return part.getcolors() == [(box.area, tuple(bytes.fromhex(FILL[1:])))]


# --- what moves ----------------------------------------------------------------------------------


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
        assert box_of(desk, target) == true[target]
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


# --- what is left to a person --------------------------------------------------------------------


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
    assert box_of(desk, "unlink") == desk.taken["banner"].boxes["unlink"]
    assert "target-unsettled" not in desk.check().stdout
    assert not list((desk.project.cache / "refresh").rglob("*.png"))


def test_a_person_may_say_where_a_target_is(desk: Desk) -> None:
    given = ",".join(map(str, desk.taken["renamed"].boxes["withdraw"]))
    desk.refresh("renamed", "--box", f"withdraw={given}", "--accept", "stay", "--accept", "unlink")
    assert [box_of(desk, name) for name in TARGETS] == [
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


# --- masks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", ["longer-name", "name-elsewhere", "name-on-the-left"])
def test_a_mask_that_is_not_certain_stops_everything(desk: Desk, change: str) -> None:
    before = desk.files()
    result = desk.refresh(change)
    assert result.exit_code == 1
    assert "error[refresh-mask-uncertain]" in result.stdout
    assert "css=#user" in result.stdout
    assert desk.files() == before, "not even a proposal is drawn"


def test_a_person_may_say_where_a_mask_belongs(desk: Desk) -> None:
    x, y, width, height = desk.taken["longer-name"].boxes["user"]
    result = desk.refresh("longer-name", "--mask", f"1={x - 4},{y - 4},{width + 8},{height + 8}")
    assert "refresh-mask-uncertain" not in result.stdout
    masks = desk.sidecar.masks
    assert (masks[0].find, masks[0].box) == ("css=#user", Box(x - 4, y - 4, width + 8, height + 8))
    assert is_masked(Image.open(desk.picture), masks[0].box)


def test_a_person_may_add_a_mask_and_drop_one(desk: Desk) -> None:
    result = desk.refresh("name-gone", "--no-mask", "1", "--mask", "10,10,40,40")
    assert result.exit_code == 0
    assert [mask.find for mask in desk.sidecar.masks] == ["css=#password", ""]
    assert is_masked(Image.open(desk.picture), Box(10, 10, 40, 40))


def test_a_mask_of_the_definition_that_no_picture_had_is_asked_for(desk: Desk) -> None:
    desk.change_notes(lambda notes: notes["masks"].pop(0))
    before = desk.files()
    result = desk.refresh("banner")
    assert "the old picture has no mask of `css=#user`" in result.stdout
    assert desk.files() == before


# --- other pictures ------------------------------------------------------------------------------


def test_another_scale_is_refused_with_the_reason(desk: Desk) -> None:
    before = desk.files()
    result = desk.refresh("scale-1")
    assert result.exit_code == 1
    assert "error[refresh-scale]: the new picture is 1280 pixels wide, the old one 2560" in (
        result.stdout
    )
    assert desk.files() == before


def test_another_scale_is_taken_from_a_person_who_measures_everything(desk: Desk) -> None:
    boxes = desk.taken["scale-1"].boxes
    told = [f"--box={name}={','.join(map(str, boxes[name]))}" for name in TARGETS]
    masks = [
        f"--mask={n}={','.join(map(str, boxes[m]))}" for n, m in ((1, "user"), (2, "password"))
    ]
    result = desk.refresh("scale-1", "--scale", "1", *told, *masks)
    assert result.exit_code == 0, result.output
    assert (desk.sidecar.scale, desk.sidecar.size) == (1, (1280, 800))
    assert [box_of(desk, name) for name in TARGETS] == [boxes[name] for name in TARGETS]


def as_file(image: Image.Image, form: str, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


def test_notes_about_the_making_of_a_picture_are_not_kept(desk: Desk) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "山田 花子")
    png = as_file(desk.taken["banner"].image(), "PNG", pnginfo=info, dpi=(144, 144))
    assert "山田".encode() in png or b"Author" in png
    desk.run("midori", "leave", str(desk.file(png)))
    written = desk.picture.read_bytes()
    assert b"Author" not in written
    assert Image.open(io.BytesIO(written)).info == {}


def bad_files(good: bytes, image: Image.Image) -> dict[str, tuple[bytes, str]]:
    turned = Image.Exif()
    turned[0x0112] = 6
    huge = good[:16] + (20_000).to_bytes(4) + (5_000).to_bytes(4) + good[24:]
    return {
        "cut off": (good[: len(good) // 2], "picture-unreadable"),
        "empty": (b"", "picture-unreadable"),
        "no picture": (b"<html></html>", "picture-unreadable"),
        "JPEG in CMYK": (as_file(image.convert("CMYK"), "JPEG"), "picture-unreadable"),
        "to be turned": (as_file(image, "PNG", exif=turned), "picture-unfit"),
        "100 megapixels": (huge, "picture-too-large"),
        "a corner of it": (as_file(image.crop((0, 0, 90, 60)), "PNG"), "refresh-other-screen"),
    }


def test_a_bad_file_is_a_finding_and_nothing_is_written(desk: Desk) -> None:
    taken = desk.taken["banner"]
    before = desk.files()
    for name, (content, rule) in bad_files(taken.png, taken.image()).items():
        result = desk.run("midori", "leave", str(desk.file(content, "bad.png")))
        assert result.exit_code == 1, name
        assert f"error[{rule}]" in result.stdout, (name, result.output)
        assert desk.files() == before, name


def test_an_old_picture_without_its_sidecar_is_no_ground(desk: Desk) -> None:
    with Image.open(desk.picture) as image:
        image.crop((0, 0, 1000, 900)).save(desk.picture)
    before = desk.files()
    result = desk.refresh("banner")
    assert "error[picture-size]" in result.stdout
    assert desk.files() == before


# --- the command ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody", "leave", "{new}"), "there is no guide `nobody`"),
        (("midori", "leav", "{new}"), "did you mean `leave`"),
        (("midori", "../leave", "{new}"), "has no screen"),
        (("midori", "leave", "{new}", "--device", "phone"), "there is no images/midori/phone/"),
        (("midori", "leave", "{new}", "--device", "watch"), "'watch' is not one of"),
        (("midori", "leave", "no-such-file.png"), "does not exist"),
        (("midori", "leave", "{new}", "--accept", "withdrw"), "did you mean `withdraw`"),
        (("midori", "leave", "{new}", "--box", "withdraw=1,2,3"), "no X,Y,WIDTH,HEIGHT"),
        (("midori", "leave", "{new}", "--box", "withdraw=1,2,0,4"), "no box in any picture"),
        (("midori", "leave", "{new}", "--no-mask", "7"), "`7` is no mask; the picture has 2"),
    ],
)
def test_what_cannot_be_run_ends_with_status_2(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    new = str(desk.file(desk.taken["banner"].png))
    before = desk.files()
    result = desk.run(*(each.format(new=new) for each in arguments))
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert desk.files() == before


def test_a_box_outside_the_picture_is_refused(desk: Desk) -> None:
    before = desk.files()
    result = desk.refresh("banner", "--box", "withdraw=2500,100,200,40")
    assert "error[refresh-box-outside]" in result.stdout
    assert desk.files() == before


def test_the_answers_are_said_in_japanese_too(desk: Desk) -> None:
    result = desk.refresh("banner", "--lang", "ja")
    assert "`unlink` は一つに決まりません" in result.stdout
    assert "コミットの前に画面を見てください" in result.stderr


def test_a_disk_that_fails_leaves_both_files_as_they_were(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: data for name, data in desk.files().items() if name.startswith("images/")}
    replace = Path.replace

    def fail_at_notes(self: Path, target: str | os.PathLike[str]) -> Path:
        if self.name == ".leave.json.new":
            raise OSError(28, "No space left on device", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_notes)
    result = desk.refresh("banner")
    assert result.exit_code == 2
    assert "No space left on device" in result.output
    monkeypatch.undo()
    assert {n: d for n, d in desk.files().items() if n.startswith("images/")} == before
