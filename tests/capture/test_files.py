"""Pairs of picture and sidecar on disk: both or neither, and only where something has changed."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from generator.capture.photo import Photo
from generator.capture.screenshot import Screenshot
from generator.capture.write import as_json, write_photo
from generator.nouns.geometry import Box
from generator.nouns.sidecar import Browser, Fingerprint, Sidecar, TargetSeen
from generator.pictures.source import pixel_digest

FILL = "#6b7280"
CORNER = Box(0, 0, 1, 1)


def png(colour: str = "#ffffff", size: tuple[int, int] = (40, 30)) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", size, colour).save(file, "PNG")
    return file.getvalue()


def photo(
    colour: str = "#ffffff",
    *,
    mark: Box = CORNER,
    fill: str = "",
    version: str = "1",
    **facts: Any,  # noqa: ANN401 - any field of a sidecar
) -> Photo:
    picture = Screenshot(png(colour), [(mark, fill or colour)])
    seen = TargetSeen(
        box=Box(4, 5, 6, 7),
        fingerprint=Fingerprint(role="button", name="退会する"),
        pixels="ab" * 8,
    )
    given: dict[str, object] = {
        "guide": "midori", "screen": "leave", "device": "phone", "size": (40, 30), "scale": 3, "how": "reproduced",
        "ui": "ja", "on": "2026-11-01", "browser": Browser(name="Chromium", version=version),
        "picture": picture.digest, "targets": {"withdraw": seen}, "text": (Box(1, 2, 3, 4),),
    }  # fmt: skip
    return Photo(Sidecar.model_validate({**given, **facts}), picture)


def files(images: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in images.rglob("*") if path.is_file()}


def test_a_pair_is_written_where_it_belongs(tmp_path: Path) -> None:
    path = write_photo(photo(), tmp_path)
    assert path == tmp_path / "midori/phone/leave.png"
    assert set(files(tmp_path)) == {"leave.png", "leave.json"}
    assert Sidecar.model_validate_json(path.with_suffix(".json").read_bytes()) == photo().sidecar


def test_a_sidecar_is_read_by_people() -> None:
    text = as_json(photo().sidecar)
    assert text.endswith("}\n")
    assert '\n      "box": [4, 5, 6, 7],\n' in text
    assert '\n  "text": [\n    [1, 2, 3, 4]\n  ]\n' in text
    assert '"name": "退会する"' in text
    assert '"href"' not in text


def test_the_day_alone_changes_nothing(tmp_path: Path) -> None:
    write_photo(photo(), tmp_path)
    before = files(tmp_path)
    assert write_photo(photo(on="2027-01-01"), tmp_path) is None
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    "facts", [{"definition": "0" * 16}, {"text": ()}, {"address": "/a"}, {"targets": {}}]
)
def test_any_fact_changes_the_pair(tmp_path: Path, facts: dict[str, Any]) -> None:
    write_photo(photo(), tmp_path)
    assert write_photo(photo(**facts), tmp_path) is not None


def test_one_pixel_changes_the_pair(tmp_path: Path) -> None:
    write_photo(photo(), tmp_path)
    assert write_photo(photo(mark=Box(9, 9, 1, 1), fill="#e0e0e0"), tmp_path) is not None


def test_what_nobody_could_see_changes_nothing(tmp_path: Path) -> None:
    write_photo(photo(), tmp_path)
    assert write_photo(photo(mark=Box(0, 0, 10, 10), fill="#f0f0f0"), tmp_path) is None
    assert write_photo(photo(mark=Box(0, 0, 10, 11), fill="#f0f0f0"), tmp_path) is not None


def test_another_browser_is_judged_by_where_things_stand(tmp_path: Path) -> None:
    write_photo(photo(), tmp_path)
    assert write_photo(photo("#fefefe", version="2"), tmp_path) is None
    assert write_photo(photo("#fefefe", version="2", text=()), tmp_path) is not None


def test_a_damaged_or_lost_half_is_made_again(tmp_path: Path) -> None:
    path = write_photo(photo(), tmp_path)
    assert path is not None
    whole = files(tmp_path)
    for damage in (b"", path.read_bytes()[:60], png("#000000")):
        path.write_bytes(damage)
        assert write_photo(photo(), tmp_path) == path
        assert files(tmp_path) == whole
    path.with_suffix(".json").write_text("{")
    assert write_photo(photo(), tmp_path) == path
    assert files(tmp_path) == whole


def test_when_the_second_file_fails_the_first_is_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_photo(photo(), tmp_path)
    before = files(tmp_path)
    move = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.suffix == ".json" and self.name.endswith(".new"):
            raise OSError(28, "no space left")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="no space"):
        write_photo(photo("#000000"), tmp_path)
    assert files(tmp_path) == before
    with pytest.raises(OSError, match="no space"):
        write_photo(photo("#000000"), tmp_path / "elsewhere")
    assert files(tmp_path / "elsewhere") == {}


@pytest.mark.parametrize("facts", [{"on": "0001-01-01"}, {"size": (50_000, 3)}, {"scale": 9}])
def test_a_sidecar_that_could_not_be_read_again_is_not_written(
    tmp_path: Path, facts: dict[str, Any]
) -> None:
    write_photo(photo(), tmp_path)
    before = files(tmp_path)
    wrong = photo("#000000")
    wrong = replace(wrong, sidecar=wrong.sidecar.model_copy(update=facts))
    with pytest.raises(ValueError, match=rf"leave\.json would be wrong at `{next(iter(facts))}"):
        write_photo(wrong, tmp_path)
    assert files(tmp_path) == before


def test_a_pipe_in_the_place_of_a_half_keeps_nobody_waiting(tmp_path: Path) -> None:
    path = write_photo(photo(), tmp_path)
    assert path is not None
    whole = files(tmp_path)
    for half in (path, path.with_suffix(".json")):
        half.unlink()
        os.mkfifo(half)
        assert write_photo(photo(), tmp_path) == path
        assert files(tmp_path) == whole


def test_no_link_is_written_through(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("mine")
    folder = tmp_path / "images" / "midori" / "phone"
    folder.mkdir(parents=True)
    for name in ("leave.png", "leave.json", ".leave.png.new", ".leave.json.new"):
        (folder / name).symlink_to(theirs)
    assert write_photo(photo(), tmp_path / "images") == folder / "leave.png"
    assert theirs.read_text() == "mine"
    assert sorted(path.name for path in folder.iterdir()) == ["leave.json", "leave.png"]


def test_a_mask_is_gone_from_the_pixels() -> None:
    picture = Screenshot(png(), [(Box(3, 4, 5, 6), FILL)])
    image = Image.open(io.BytesIO(picture.encoded))
    assert image.mode == "RGB"
    assert image.crop((3, 4, 8, 10)).getcolors() == [(30, (0x6B, 0x72, 0x80))]
    assert (Image.new("L", (40, 30)).size, image.info) == ((40, 30), {})
    outside = [image.getpixel(at) for at in ((2, 4), (8, 4), (3, 3), (3, 10))]
    assert outside == [(255, 255, 255)] * 4
    assert picture.digest != Screenshot(png()).digest


def test_the_pixels_around_a_target_are_its_own() -> None:
    plain, marked = Screenshot(png()), Screenshot(png(), [(Box(30, 20, 2, 2), FILL)])
    assert plain.digest_around(Box(2, 2, 4, 4), 1) == marked.digest_around(Box(2, 2, 4, 4), 1)
    assert plain.digest_around(Box(24, 14, 4, 4), 1) != marked.digest_around(Box(24, 14, 4, 4), 1)


def test_the_digests_are_those_that_sidecars_carry() -> None:
    image = Image.open(io.BytesIO(png())).convert("RGB")
    picture = Screenshot(image)
    assert picture.digest == pixel_digest(image)
    for box in (Box(2, 2, 4, 4), Box(-20, -3, 30, 9), Box(35, 25, 40, 40), Box(90, 90, 3, 3)):
        around = box.grown(8)
        part = image.crop((around.x, around.y, around.right, around.bottom))
        assert picture.digest_around(box, 1) == pixel_digest(part)[:16]
