"""What examples say in words, since no text shows it, made as the words say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generator.pictures.source import pixel_digest
from tests.pictures.pngs import png, saved
from tests.rules.examples import Outcome
from tests.rules.project import DEFINITION, GUIDE, PICTURE, Files, picture, sections, sidecar

Shown = Callable[[str], Files]
"""Makes files of a project from the words of an example."""

SIDECAR = PICTURE.replace("png", "json")


def _image() -> Image.Image:
    return Image.open(BytesIO(picture())).convert("RGB")


def _taken(file: bytes, **changes: object) -> Files:
    return {PICTURE: file, SIDECAR: sidecar(PICTURE, **changes)}


def _sound(_: str) -> Files:
    return _taken(picture())


def _concluding(text: bytes) -> Files:
    section = b'conclusion: [{ja: "' + text + b'", en: That is all.}]\n'
    return {DEFINITION: sections(GUIDE, "").encode() + b"\n" + section}


def _in_bytes(words: str) -> Files:
    hexadecimal = re.search(r"`([0-9A-F ]+)`", words)
    assert hexadecimal
    return _concluding(bytes.fromhex(hexadecimal[1]))


def _long(words: str) -> Files:
    length = int(re.findall(r"([\d,]+) characters", words)[0].replace(",", ""))
    start = "data:image/png;base64," if "pasted" in words else ""
    return _concluding((start + "a" * (length - len(start))).encode())


def _large(words: str) -> Files:
    width, height = (int(side) for side in re.findall(r"\d+", words)[:2])
    return _taken(png(Image.new("RGB", (width, height), "#ffffff")), size=[width, height])


def _jpeg(_: str) -> Files:
    return _taken(saved(_image(), "JPEG"))


def _animated(_: str) -> Files:
    other = Image.new("RGB", (1280, 800), "#eeeeee")
    return _taken(png(_image(), save_all=True, append_images=[other]))


def _few_colours(_: str) -> Files:
    return _taken(png(_image().quantize(256)))


def _signed(_: str) -> Files:
    notes = PngInfo()
    notes.add_text("Author", "Yamada Hanako")
    return _taken(png(_image(), pnginfo=notes))


def _as_written(_: str) -> Files:
    return _taken(picture(), picture=pixel_digest(_image()))


def _painted(_: str) -> Files:
    painted = _image()
    painted.paste("#e5342b", (600, 418, 760, 426))
    return _taken(png(painted), picture=pixel_digest(_image()))


def _in_a_photograph(_: str) -> Files:
    colours = np.random.default_rng(7).integers(0, 256, (800, 1280, 3), dtype=np.uint8)
    photograph = Image.fromarray(colours)
    photograph.paste("#2c6e5b", (300, 400, 520, 444))
    return _taken(png(photograph))


IN_WORDS: Mapping[tuple[str, Outcome], Shown] = {
    ("file-too-large", "Passes"): _long,
    ("file-too-large", "Fails"): _long,
    ("encoding", "Passes"): _in_bytes,
    ("encoding", "Fails"): _in_bytes,
    ("picture-unreadable", "Passes"): _sound,
    ("picture-unreadable", "Fails"): _jpeg,
    ("picture-too-large", "Passes"): _large,
    ("picture-too-large", "Fails"): _large,
    ("picture-unfit", "Passes"): _sound,
    ("picture-unfit", "Fails"): _animated,
    ("picture-converted", "Passes"): _sound,
    ("picture-converted", "Fails"): _few_colours,
    ("picture-metadata", "Passes"): _sound,
    ("picture-metadata", "Fails"): _signed,
    ("picture-edited", "Passes"): _as_written,
    ("picture-edited", "Fails"): _painted,
    ("mark-no-room", "Passes"): _sound,
    ("mark-no-room", "Fails"): _in_a_photograph,
}
