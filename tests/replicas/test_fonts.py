"""Every replica brings a font with every character that it shows: no machine's own font is used."""

from pathlib import Path

import pytest
from PIL import ImageFont

REPLICAS = Path(__file__).parent
NAMES = sorted(file.parent.parent.name for file in REPLICAS.glob("*/v1/fonts"))
FONTS_MAX = 300_000  # bytes for one replica


def characters(replica: Path) -> set[str]:
    files = [file for file in replica.rglob("*") if file.suffix in {".html", ".css", ".js"}]
    return {
        character
        for file in files
        for character in file.read_text("utf-8")
        if character.isprintable() and not character.isspace()
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_font_has_every_character(name: str) -> None:
    fonts = sorted((REPLICAS / name / "v1" / "fonts").glob("*.woff2"))
    assert len(fonts) == 2, "a regular and a bold weight"
    for file in fonts:
        font = ImageFont.truetype(file, 40)
        missing_glyph = bytes(font.getmask("\uffff"))
        missing = [
            c
            for c in sorted(characters(REPLICAS / name))
            if bytes(font.getmask(c)) == missing_glyph
        ]
        assert missing == [], f"run tools/subset_fonts.py for {name}"


@pytest.mark.parametrize("name", NAMES)
def test_fonts_are_small_and_carry_their_licence(name: str) -> None:
    folder = REPLICAS / name / "v1" / "fonts"
    assert sum(file.stat().st_size for file in folder.glob("*.woff2")) < FONTS_MAX
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text("utf-8")


def test_a_missing_character_would_be_seen() -> None:
    font = ImageFont.truetype(REPLICAS / "lancers" / "v1" / "fonts" / "noto-sans-jp-400.woff2", 40)
    assert bytes(font.getmask("薔")) == bytes(font.getmask("\uffff"))
    assert bytes(font.getmask("退")) != bytes(font.getmask("\uffff"))
