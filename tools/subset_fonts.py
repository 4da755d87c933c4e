"""Cuts the fonts of a stand-in site down to the characters that its files use.

A machine that takes screenshots may have no Japanese font, and two machines seldom have the same one: each replica brings its own.
Run this after a replica, or a version patched over it, gained a character (`tests/replicas/test_fonts.py` tells):

    pip install fonttools brotli
    python tools/subset_fonts.py tests/replicas/lancers NotoSansJP-Regular.ttf=noto-sans-jp-400 NotoSansJP-Bold.ttf=noto-sans-jp-700

Each SOURCE=NAME writes `v1/fonts/NAME.woff2`. The sources are whole TrueType or OpenType fonts under the SIL Open Font License; one
place that has them as files is the npm package `@expo-google-fonts/noto-sans-jp` (`biz-udpgothic` and `m-plus-rounded-1c` are its
neighbours). Keep `v1/fonts/OFL.txt`, the licence that came with them.
"""

import sys
from pathlib import Path

from fontTools import subset

TEXT_FILES = {".html", ".css", ".js", ".json"}
# What a patched version is likely to need, so that few patches need new fonts: ASCII, kana, Japanese punctuation, full-width digits.
ALWAYS = "".join(map(chr, [*range(0x20, 0x7F), *range(0x3041, 0x3097), *range(0x30A1, 0x30FF), *range(0xFF10, 0xFF1A)]))
ALWAYS += "　、。，．・：；？！「」『』【】（）〔〕［］〈〉《》〜～…‥―–—※→←↑↓々〆〇×＋－＝％￥＠＃＆＊●"  # noqa: RUF001 - full width on purpose


def characters(replica: Path) -> str:
    """Every printable character in the text files of all versions of a replica, and those of `ALWAYS`; sorted."""
    files = [file for file in sorted(replica.rglob("*")) if file.suffix in TEXT_FILES]
    used = set(ALWAYS).union(*(file.read_text("utf-8") for file in files))
    return "".join(sorted(character for character in used if character.isprintable()))


def write_subset(source: Path, target: Path, text: str) -> None:
    """Writes `target` (woff2) with the glyphs that `text` needs, kerning and proportional kana (`palt`) included.

    Raises:
        SystemExit: the source font lacks some of the characters; they are listed.
    """
    options = subset.Options(flavor="woff2", layout_features=["kern", "palt", "ccmp", "locl", "vert"], hinting=False)
    font = subset.load_font(source, options)
    if missing := [character for character in text if ord(character) not in font.getBestCmap()]:
        sys.exit(f"{source} has no {' '.join(missing)}")
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    subset.save_font(font, target, options)


def main(arguments: list[str]) -> None:
    """Reads the command line: a replica's folder, then SOURCE=NAME for every weight."""
    if len(arguments) < 2 or not all("=" in pair for pair in arguments[1:]):
        sys.exit(__doc__)
    replica = Path(arguments[0])
    text = characters(replica)
    folder = replica / "v1" / "fonts"
    folder.mkdir(exist_ok=True)
    for source, _, name in (pair.rpartition("=") for pair in arguments[1:]):
        target = folder / f"{name}.woff2"
        write_subset(Path(source), target, text)
        print(f"{target}: {len(text)} characters, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
