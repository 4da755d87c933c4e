"""Cuts the fonts of a stand-in site down to the characters that its files use.

A machine that takes screenshots may have no Japanese font, and two machines seldom have the same
one, so each stand-in brings its own. Run this after one of its versions gained a character
(`tests/replicas/test_fonts.py` tells):

    pip install "fonttools[woff]"
    python tools/subset_fonts.py tests/replicas/lancers \
        NotoSansJP-Regular.ttf=noto-sans-jp-400 NotoSansJP-Bold.ttf=noto-sans-jp-700

Each SOURCE=NAME writes `v1/fonts/NAME.woff2`. A source is a whole font under the SIL Open Font
License; the npm packages `@expo-google-fonts/noto-sans-jp`, `…/biz-udpgothic` and
`…/m-plus-rounded-1c` hold the ones in use as files. Keep the licence beside the fonts: `OFL.txt`.
"""

import subprocess
import sys
from pathlib import Path

TEXT_FILES = {".html", ".css", ".js", ".json"}
# What a later version is likely to need, so that few of them need new fonts: ASCII, kana,
# full-width digits, punctuation.
ALWAYS = {
    *map(chr, range(0x20, 0x7F)),
    *map(chr, range(0x3041, 0x3097)),
    *map(chr, range(0x30A1, 0x30FF)),
    *map(chr, range(0xFF10, 0xFF1A)),
    *"　、。，．・：；？！「」『』【】（）〜…—※→←々×＋－％",
}


def characters(replica: Path) -> str:
    """Every printable character in the files of all versions, with those of `ALWAYS`; sorted."""
    files = [file for file in replica.rglob("*") if file.suffix in TEXT_FILES]
    used = ALWAYS.union(*(file.read_text("utf-8") for file in files))
    return "".join(sorted(character for character in used if character.isprintable()))


def write_subset(source: str, target: Path, text: str) -> None:
    """Writes `target` (woff2) with the glyphs that `text` needs; stops if the font lacks one."""
    options = ["--flavor=woff2", "--no-hinting", "--layout-features=kern,palt,ccmp,locl"]
    options += ["--no-ignore-missing-unicodes", f"--text={text}", f"--output-file={target}"]
    command = [sys.executable, "-m", "fontTools.subset", source, *options]
    subprocess.run(command, check=True)  # noqa: S603 - the arguments are the caller's own


def main(arguments: list[str]) -> None:
    """Reads the command line: a stand-in's folder, then SOURCE=NAME for every weight."""
    if not arguments[1:] or not all("=" in pair for pair in arguments[1:]):
        sys.exit(__doc__)
    replica = Path(arguments[0])
    text = characters(replica)
    folder = replica / "v1" / "fonts"
    folder.mkdir(exist_ok=True)
    for source, _, name in (pair.rpartition("=") for pair in arguments[1:]):
        target = folder / f"{name}.woff2"
        write_subset(source, target, text)
        print(f"{target}: {len(text)} characters, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
