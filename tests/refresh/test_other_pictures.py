"""`taikai refresh`: pictures of another scale, with notes in them, and what is none."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from tests.refresh.conftest import TARGETS, Desk

pytestmark = pytest.mark.browser


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
    assert [desk.box(name) for name in TARGETS] == [boxes[name] for name in TARGETS]


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
