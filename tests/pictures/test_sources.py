"""Files that are not what they should be: each a finding, or plain RGB."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from generator.pictures.source import read_source
from tests.corpus.preparing import PICTURE, SIDECAR, SOUND, wrote
from tests.pictures.pngs import (
    SIGNATURE,
    animated,
    chunk,
    damaged,
    faults_of,
    half_transparent,
    header,
    hundred_megapixels,
    largest,
    plain,
    png,
    saved,
    sixteen_bits,
    spliced,
    turned,
    with_text,
)

CHECKED = """
import sys
from pathlib import Path
from generator.nouns.project import Project
from generator.site.findings import check_project
from tests.corpus.trial import most_memory_mb
found = check_project(Project(Path(sys.argv[1])))
print(most_memory_mb(), *(each.rule for each in found if each.place.path.endswith(".png")))
"""
HOSTILE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "empty": (lambda: b"", "picture-unreadable", "empty"),
    "cut off": (lambda: png(plain())[:-40], "picture-unreadable", "cut off"),
    "cut in the header": (lambda: png(plain())[:20], "picture-unreadable", "no header"),
    "damaged": (damaged, "picture-unreadable", "damaged"),
    "only a header": (lambda: SIGNATURE + header(9, 9) + chunk(b"IEND", b""), "picture-unreadable", "damaged"),
    "a JPEG": (lambda: saved(plain(), "JPEG"), "picture-unreadable", "a JPEG"),
    "a CMYK JPEG": (lambda: saved(plain().convert("CMYK"), "JPEG"), "picture-unreadable", "a JPEG"),
    "a CMYK TIFF": (lambda: saved(plain().convert("CMYK"), "TIFF"), "picture-unreadable", "a TIFF"),
    "a WebP": (lambda: saved(plain(), "WEBP"), "picture-unreadable", "a WebP"),
    "a GIF": (lambda: saved(plain(), "GIF"), "picture-unreadable", "a GIF"),
    "an SVG": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-unreadable", "an SVG"),
    "a web page": (lambda: b"\n<!DOCTYPE html><p>404", "picture-unreadable", "a web page"),
    "an LFS pointer": (
        lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
        "picture-unreadable",
        "Git LFS",
    ),
    "noise": (lambda: bytes(range(256)) * 9, "picture-unreadable", "no picture"),
    "100 megapixels": (hundred_megapixels, "picture-too-large", "10000 × 10000"),
    "a pixel too many": (
        lambda: SIGNATURE + header(16_000_001, 1) + chunk(b"IEND", b""),
        "picture-too-large",
        "more than 16 million",
    ),
    "too many bytes": (
        lambda: spliced(b"IEND", chunk(b"abCd", bytes(32_000_000))),
        "picture-too-large",
        "more than 32 MB",
    ),
    "too many chunks": (
        lambda: spliced(b"IDAT", *[chunk(b"abCd", b"")] * 20_000),
        "picture-too-large",
        "more than 20,000 chunks",
    ),
    "too many chunks of pixels": (
        lambda: spliced(b"IEND", *[chunk(b"IDAT", b"")] * 20_000),
        "picture-too-large",
        "more than 20,000 chunks",
    ),
    "animated": (animated, "picture-unfit", "animated"),
    "turned by EXIF": (turned, "picture-unfit", "turn the picture"),
}  # fmt: skip

CONVERTED: dict[str, tuple[Callable[[], bytes], str, tuple[int, int, int]]] = {
    "palette": (
        lambda: png(Image.new("RGB", (30, 20), (200, 30, 40)).quantize(4)),
        "picture-converted",
        (200, 30, 40),
    ),
    "16 bits": (sixteen_bits, "picture-converted", (128, 64, 255)),
    "half transparent": (half_transparent, "picture-converted", (127, 177, 227)),
    "grey": (lambda: png(Image.new("L", (30, 20), 77)), "", (77, 77, 77)),
    "grey, 16 bits": (
        lambda: png(Image.new("I;16", (30, 20), 0x8000)),
        "picture-converted",
        (127, 127, 127),
    ),
    "black and white": (lambda: png(Image.new("1", (30, 20), 1)), "", (255, 255, 255)),
    "opaque alpha": (lambda: png(Image.new("RGBA", (30, 20), "#123456")), "", (18, 52, 86)),
    "text notes": (with_text, "picture-metadata", (0, 0, 0)),
}


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: spliced(b"IDAT", chunk(b"tIME", bytes(7))), "(tIME)"),
        (lambda: spliced(b"IDAT", chunk(b"seCr", b"hanako")), "(seCr)"),
        (lambda: spliced(b"IDAT", chunk(b"\x1b[2J", b"hanako")), "(1b5b324a)"),
        (lambda: png(plain()) + b"hanako", "for 6 bytes behind its picture"),
        (lambda: spliced(b"IDAT", chunk(b"pHYs", bytes(9)), chunk(b"iDOT", bytes(28))), ""),
    ],
)
def test_whatever_is_no_part_of_the_pixels_is_told(
    made: Callable[[], bytes], words: str, tmp_path: Path
) -> None:
    _, found = faults_of(made(), tmp_path)
    assert [fault.rule.id for fault in found] == (["picture-metadata"] if words else [])
    assert all(words in fault.message for fault in found)
    assert "hanako" not in "".join(fault.message for fault in found)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_used_is_refused(name: str, tmp_path: Path) -> None:
    make, rule, words = HOSTILE[name]
    image, found = faults_of(make(), tmp_path)
    assert image is None
    assert [fault.rule.id for fault in found if fault.rule.severity == "error"] == [rule]
    assert words in found[0].message


@pytest.mark.parametrize("name", CONVERTED)
def test_other_kinds_of_png_become_plain_rgb(name: str, tmp_path: Path) -> None:
    make, rule, colour = CONVERTED[name]
    image, found = faults_of(make(), tmp_path)
    assert image is not None
    assert image.mode == "RGB"
    assert image.info == {}
    assert [fault.rule.id for fault in found] == ([rule] if rule else [])
    pixel = image.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) <= 1


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    source = read_source(tmp_path / "leave.png")
    assert not source.usable
    assert [fault.rule.id for fault in source.faults] == ["picture-unreadable"]


def test_colours_of_another_profile_are_brought_to_srgb(tmp_path: Path) -> None:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    for profile in (usual.tobytes(), wide.tobytes(), b"no profile"):
        data = png(Image.new("RGB", (30, 20), (200, 30, 40)), icc_profile=profile)
        image, found = faults_of(data, tmp_path)
        assert found == []
        assert image is not None
        assert image.info == {}
        assert image.getpixel((5, 5)) == (200, 30, 40)


@pytest.mark.parametrize("size", [(4000, 4000), (5120, 2880), (3840, 2160), (1440, 11_000)])
def test_the_largest_screens_are_accepted(size: tuple[int, int], tmp_path: Path) -> None:
    image, found = faults_of(png(Image.new("RGB", size), compress_level=1), tmp_path)
    assert found == []
    assert image is not None
    assert image.size == size


@pytest.mark.parametrize(("colour", "depth", "channels"), [(6, 16, 4), (3, 8, 1), (0, 16, 1)])
def test_no_kind_of_picture_takes_more_memory_than_promised(
    colour: int, depth: int, channels: int, tmp_path: Path
) -> None:
    for name, content in SOUND.items():
        wrote(name, content)(tmp_path)
    notes = json.loads(SOUND[SIDECAR]) | {"size": [4000, 4000], "scale": 1, "picture": ""}
    wrote(SIDECAR, json.dumps(notes).encode())(tmp_path)
    wrote(PICTURE, largest(colour, depth, channels))(tmp_path)
    command = [sys.executable, "-c", CHECKED, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    memory_mb, *rules = done.stdout.split()
    assert set(rules) == {"picture-converted"}
    assert float(memory_mb) < 300


def test_a_decoder_that_runs_out_of_memory_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load_prepare", fail)
    image, found = faults_of(png(plain()), tmp_path)
    assert image is None
    assert [fault.message for fault in found] == ["the picture is damaged: MemoryError"]


def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        (fault,) = read_source(path).faults
        assert fault.rule.id == "picture-unreadable"
        assert fault.message == "this is not an ordinary file"
