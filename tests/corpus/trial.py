"""Try every case of the corpus in this process; print what came of it as JSON.

Usage: python trial.py FOLDER-FOR-PROJECTS
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.nouns.findings import Finding, Severity
from generator.nouns.project import Project
from generator.site.findings import check_project

HERE = Path(__file__).parent
SOUND_DEFINITION = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
screens:
  leave: {devices: [desktop], targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    actions: [{press: withdraw}]
"""
SOUND_PICTURE = (HERE / "sound.png").read_bytes()
SOUND_SIDECAR = (HERE / "sound.json").read_bytes()
DEFINITION = "guides/midori.yml"
PAGE = "guides/about.ja.md"
PICTURE = "images/midori/desktop/leave.png"
SIDECAR = "images/midori/desktop/leave.json"
SOUND = {
    DEFINITION: SOUND_DEFINITION.encode(),
    PICTURE: SOUND_PICTURE,
    SIDECAR: SOUND_SIDECAR,
}

Prepare = Callable[[Path], None]


def wrote(name: str, content: bytes = SOUND[DEFINITION]) -> Prepare:
    """Return what writes one more file into a project."""

    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return prepare


def linked(name: str, target: str) -> Prepare:
    """Return what puts a symbolic link in the place of a file or folder."""

    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            path.unlink()
        path.symlink_to(target)

    return prepare


def both(first: Prepare, second: Prepare) -> Prepare:
    """Return what does two things."""

    def prepare(root: Path) -> None:
        first(root)
        second(root)

    return prepare


def replaced_by_folder(name: str) -> Prepare:
    """Return what puts a folder in the place of a file."""

    def prepare(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).mkdir(parents=True)

    return prepare


def piped(name: str) -> Prepare:
    """Return what makes a pipe."""
    return lambda root: os.mkfifo(root / name)


def replaced_by_pipe(name: str) -> Prepare:
    """Return what puts a pipe, which blocks whoever reads it, in the place of a file."""

    def prepare(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        os.mkfifo(root / name)

    return prepare


def removed(name: str) -> Prepare:
    """Return what removes a file."""
    return lambda root: (root / name).unlink()


NAMES: dict[str, Prepare] = {
    "upper-case": wrote("guides/Lancers.yml"),
    "only-case-differs": wrote("guides/Midori.yml"),
    "japanese": wrote("guides/ランサーズ.yml"),
    "space": wrote("guides/my guide.yml"),
    "leading-hyphen": wrote("guides/-rf.yml"),
    "underscore-inside": wrote("guides/my_guide.yml"),
    "dot-inside": wrote("guides/a.b.yml"),
    "reserved": wrote("guides/con.yml"),
    "reserved-number": wrote("guides/lpt1.yml"),
    "long": wrote(f"guides/{'a' * 65}.yml"),
    "very-long": wrote(f"guides/{'a' * 250}.yml"),
    "markup": wrote("guides/<script>.yml"),
    "quotes": wrote("guides/'\".yml"),
    "line-end": wrote("guides/a\nb.yml"),
    "escape": wrote("guides/\x1b[2J.yml"),
    "bidi": wrote("guides/a\u202eb.yml"),
    "full-width": wrote("guides/ｌａｎｃｅｒｓ.yml"),
    "composed": wrote("guides/caf\u00e9.yml"),
    "other-ending": wrote("guides/lancers.yaml"),
    "upper-case-ending": wrote("guides/lancers.YML"),
    "definition-a-folder": replaced_by_folder(DEFINITION),
    "definition-a-pipe": replaced_by_pipe(DEFINITION),
    "definition-a-link": linked(DEFINITION, "/etc/passwd"),
    "definition-a-dangling-link": linked(DEFINITION, "nowhere"),
    "definition-a-link-to-itself": linked(DEFINITION, "midori.yml"),
    "definition-a-device": linked("guides/zero.yml", "/dev/zero"),
    "picture-a-link": linked(PICTURE, "/etc/passwd"),
    "picture-a-folder": replaced_by_folder(PICTURE),
    "picture-a-pipe": replaced_by_pipe(PICTURE),
    "picture-missing": removed(PICTURE),
    "sidecar-missing": removed(SIDECAR),
    "sidecar-a-link": linked(SIDECAR, "../../../../secret.json"),
    "sidecar-a-pipe": replaced_by_pipe(SIDECAR),
    "picture-name": wrote("images/midori/desktop/My Screen.png", SOUND_PICTURE),
    "picture-name-japanese": wrote("images/midori/desktop/退会.png", SOUND_PICTURE),
    "picture-ending": wrote("images/midori/desktop/leave.jpg", SOUND_PICTURE),
    "picture-upper-case-ending": wrote("images/midori/desktop/other.PNG", SOUND_PICTURE),
    "device-unknown": wrote("images/midori/tablet/leave.png", SOUND_PICTURE),
    "device-a-link": linked("images/midori/phone", "/etc"),
    "folder-of-no-guide": wrote("images/nobody/desktop/leave.png", SOUND_PICTURE),
    "folder-name": wrote("images/Mi Dori/desktop/leave.png", SOUND_PICTURE),
    "folder-a-link": linked("images/other", "/etc"),
    "definition-in-a-folder": wrote("guides/apps/lancers.yml"),
    "picture-without-device": wrote("images/midori/leave.png", SOUND_PICTURE),
    "picture-without-guide": wrote("images/leave.jpg", SOUND_PICTURE),
    "picture-too-deep": wrote("images/midori/desktop/v2/leave.png", SOUND_PICTURE),
    "page-shift-jis": wrote("guides/about.ja.md", "# 退会について".encode("cp932")),
    "page-of-html": wrote("guides/old.html", b"<p>\xff\xfe"),
    "page-a-link": linked("guides/about.ja.md", "/etc/passwd"),
    "beside-guides-a-link": linked("guides/assets/notes.txt", "/etc/passwd"),
    "beside-guides-a-folder-link": linked("guides/assets", "/etc"),
    "beside-guides-a-pipe": piped("guides/logo.png"),
    "beside-guides-a-link-left-alone": linked("guides/.notes", "/etc/passwd"),
    "below-guides-a-link-left-alone": linked("guides/assets/_notes.txt", "/etc/passwd"),
    "beside-guides-two-folder-links-left-alone": both(
        linked("guides/_here", "."), linked("guides/_again", ".")
    ),
    "page-script": wrote("guides/about.ja.md", b'# x\n\n<script>fetch("//e.example/")</script>\n'),
    "page-handler": wrote("guides/about.ja.md", b"# x { onclick=a() }\n"),
    "page-of-html-script": wrote("guides/old.html", b"<p>\n<script src='//e.example/'></script>"),
    "page-object": wrote("guides/about.en.md", b"<object data='x.swf'></object>\n"),
    "page-refresh": wrote("guides/x.md", b"<meta http-equiv=refresh content='0;//e.example/'>\n"),
    "page-style": wrote("guides/x.md", b"<style>@\\69mport '//e.example/x.css';</style>\n"),
    "page-picture": wrote("guides/logo.svg", b"<svg><a xlink:href='javascript:a()'></a></svg>"),
    "page-attributes": wrote("guides/x.html", b"<a " + b"a " * 500_000 + b">"),
    "page-srcset": wrote("guides/x.html", b"<img srcset='" + b"a," * 300_000 + b"'>"),
    "page-quotes": wrote("guides/x.html", b"<p onclick=a>" + b"<title><a x='</title>" * 40_000),
    "page-backticks": wrote("guides/x.md", b"<script>\n\n" + b"`a ``b " * 140_000),
    "page-brackets": wrote("guides/x.md", b"<script>\n\n" + b"![[" * 170_000 + b"{:" * 170_000),
    "page-readme": wrote("guides/README.ja.md", b"# x\n"),
    "page-of-the-site": wrote("guides/index.ja.md", b"# x\n"),
    "page-of-both-languages-and-of-one": both(
        wrote("guides/notes.md", b"# x\n"), wrote("guides/notes.en.md", b"# x\n")
    ),
    "page-of-a-guide": wrote("guides/midori/index.md", b"# x\n"),
    "page-markup": wrote("guides/<svg onload=alert(1)>.md", b"x\n"),
    "page-not-utf-8": wrote("guides/\udcff.md", b"x\n"),
    "page-in-a-folder-with-a-language": wrote("guides/sub/page.ja.md", b"x\n"),
    "page-in-a-folder-with-a-bad-name": wrote("guides/my <i>folder/page.md", b"x\n"),
    "page-with-another-ending": wrote("guides/about.markdown", b"x\n"),
    "key-beside-guides": wrote("guides/id_rsa", b"x\n"),
    "secret-beside-guides": wrote("guides/credentials.json", b"{}\n"),
    "secret-in-a-folder": wrote("guides/sub/_secret.txt", b"x\n"),
    "copy-of-an-editor": wrote("guides/midori.yml~"),
    "picture-beside-guides-not-utf-8": wrote("guides/\udcff.png", SOUND_PICTURE),
    "reserved-by-its-suggestion": wrote("guides/com¹.yml"),
    "sidecar-upper-case-ending": wrote("images/midori/desktop/other.JSON", SOUND_SIDECAR),
    "fragments-broken": wrote("guides/_fragments.yml", b"a: [b\n"),
    "fragments-wrong": wrote("guides/_fragments.yml", b"apple: {stepps: []}\n"),
    "fragments-a-link": linked("guides/_fragments.yml", "/etc/passwd"),
}


def steps(number: int, line: str) -> Prepare:
    """Return what writes a definition with one line of steps many times."""
    head = SOUND_DEFINITION.partition("\n")[0]
    return wrote(DEFINITION, (f"{head}\nsteps:\n" + f"{line}\n" * number).encode())


def doubled(groups: int, *, last: str) -> str:
    """Return groups each of which uses the next one twice, as lines below `groups:`."""
    twice = (f"  g{n}: [{{use: g{n + 1}}}, {{use: g{n + 1}}}]\n" for n in range(groups))
    return f"{''.join(twice)}  g{groups}: [{last}]\n"


def with_groups(groups: str) -> Prepare:
    """Return what writes a definition whose one step uses the first of its groups."""
    head = SOUND_DEFINITION.partition("\n")[0]
    return wrote(DEFINITION, f"{head}\ngroups:\n{groups}steps: [{{use: g0}}]\n".encode())


def linking(to: str) -> Prepare:
    """Return what writes a long definition with tens of thousands of links to one address."""
    head = SOUND_DEFINITION.partition("\n")[0]
    text = f"[a]({to})" * 600
    calls, links = f"- {CALL}\n" * 501, f"- {{ja: '{text}', en: '{text}'}}\n" * 50
    return wrote(DEFINITION, f"{head}\nsteps:\n{calls}conclusion:\n{links}".encode())


def chained(groups: int, *, last: str) -> str:
    """Return groups each of which uses the next one, as lines below `groups:`."""
    links = (f"  g{n}: [{{use: g{n + 1}}}]\n" for n in range(groups))
    return f"{''.join(links)}  g{groups}: [{last}]\n"


CALL = "{do: {ja: 電話します。, en: Call.}}"
ALL_OF_100 = ", ".join(f"{{use: g{n}}}" for n in range(100))


def after_head(text: str) -> Prepare:
    """Return what writes a definition of a sound head and a text."""
    return wrote(DEFINITION, (SOUND_DEFINITION.partition("\n")[0] + f"\n{text}\n").encode())


LARGE: dict[str, Prepare] = {
    "aliases": steps(45_000, "- *a"),
    "tags": steps(45_000, "- !a x"),
    "steps-without-actions": steps(20_000, "- {actions: []}"),
    "groups-that-double": with_groups(doubled(18, last=CALL)),
    "groups-that-double-deep": with_groups(doubled(39, last=CALL)),
    "groups-that-double-nothing": with_groups(doubled(18, last="{use: missing}")),
    "groups-in-a-chain": with_groups(chained(9_000, last=CALL)),
    "groups-in-a-circle": with_groups(chained(9_000, last="{use: g0}")),
    "groups-that-all-use-all": with_groups(
        "".join(f"  g{n}: [{ALL_OF_100}]\n" for n in range(100))
    ),
    "groups-missing": with_groups("".join(f"  g{n}: [{{use: h{n}}}]\n" for n in range(8_000))),
    "links-to-a-missing-step": linking("#step-9999"),
    "links-to-a-missing-guide": linking("guide:xyz"),
    "line-of-brackets": after_head("a: x: " + ": [" * 300_000),
    "line-of-brackets-after-a-quote": after_head("a: x: '" + ": [" * 300_000),
    "line-of-quotes": after_head("a: x: " + ": 'a" * 250_001),
    "line-of-colons": after_head("a: x" + ": #" * 300_000),
    "line-of-spaces": after_head(f"a: x: ]{' ' * 500_000}"),
    "lines-of-brackets": after_head("a: x: " + f"{': [' * 500}\n" * 600),
    "page-of-brackets": wrote(PAGE, b"[" * 100_000),
    "page-of-closed-brackets": wrote(PAGE, b"[" * 50_000 + b"]" * 50_000),
    "page-of-open-links": wrote(PAGE, b"[a](" * 25_000),
    "page-of-pictures": wrote(PAGE, b"![" * 50_000),
    "page-of-open-tags": wrote(PAGE, b"<![\n\n" * 25_000),
    "page-of-open-code": wrote(PAGE, b"``a`" * 25_000),
    "page-of-lines": wrote(PAGE, b"***\n" * 25_000),
    "page-of-cells": wrote(PAGE, b"a|" * 1_000 + b"\n" + b"-|" * 1_000 + b"\n" + b"|\n" * 50_000),
    "page-of-emphasis-within-emphasis": wrote(PAGE, b"*a _b " * 5_000 + b"_ *" * 5_000),
    "page-of-lists-in-one-line": wrote(PAGE, b"+ " * 1_000),
    "page-of-lists-within-lists": wrote(
        PAGE, b"".join(b"    " * level + b"- a\n" for level in range(200))
    ),
    "page-of-divisions-within-divisions": wrote(PAGE, b'<div markdown="1">\n' * 2_000),
    "page-of-tags-within-tags": wrote(PAGE, b"<b>" * 18_000 + b"</b>" * 18_000),
    "page-of-tags-closed-as-others": wrote(PAGE, b"<b></i>\n\n" * 14_000),
    "page-below-open-tags": wrote(PAGE, b"<b>\n\n" * 1_500 + b"x\n\n" * 30_000),
    "page-of-headings": wrote(PAGE, b"# a\n\n" * 20_000),
    "page-of-half-a-megabyte": wrote(PAGE, b"word\n\n" * 90_000),
    "unknown-procedures": after_head(
        "procedures:\n"
        + "".join(f"- {{id: p{n}, steps: [{CALL}]}}\n" for n in range(900))
        + "effects:\n"
        + "- {what: {ja: 品, en: Goods}, by: {missing: lost}}\n" * 5_000
    ),
    "former-names": after_head(
        f"steps: [{CALL}]\nmoved_from: [{', '.join(f'm{n}' for n in range(40_000))}, m0]"
    ),
    "more-steps-than-a-page": steps(9_000, f"- {CALL}"),
    "steps-with-deep-faults": steps(6_500, "- actions: [{press: {label: {ja: []}}}]"),
}
"""Files with so much wrong that nothing may take the square of it."""


def cases() -> Iterator[tuple[str, str, Prepare]]:
    """Yield every case: its kind, its name, and what makes a sound project a bad one."""
    places = {"definitions": DEFINITION, "sidecars": SIDECAR, "pictures": PICTURE}
    for kind, place in places.items():
        for path in sorted((HERE / kind).iterdir()):
            yield kind, path.stem, wrote(place, path.read_bytes())
    for name, prepare in NAMES.items():
        yield "names", name, prepare
    for name, prepare in LARGE.items():
        yield "large", name, prepare


def tried(root: Path, prepare: Prepare) -> dict[str, Any]:
    """Return what checking a bad project gives."""
    for name, content in SOUND.items():
        wrote(name, content)(root)
    prepare(root)
    before = contents(root)
    start = time.process_time()
    try:
        findings = check_project(Project(root))
    except BaseException:  # noqa: BLE001 - that none comes is what is tried
        return {"crash": traceback.format_exc()}
    seconds = time.process_time() - start
    told = [shown(f) for f in findings if f.severity is Severity.ERROR]
    return {"seconds": seconds, "errors": told, "untouched": contents(root) == before}


def shown(finding: Finding) -> str:
    """Return a finding in one line."""
    return f"{finding.place}: [{finding.rule}] {finding.message}"


def contents(root: Path) -> dict[str, bytes]:
    """Return every ordinary file of a project; the cache can be made again and does not count."""
    return {
        str(path): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink() and ".cache" not in path.parts
    }


def main(folder: Path) -> None:
    """Try all cases and print what came of them."""
    results: dict[str, Any] = {}
    for number, (kind, name, prepare) in enumerate(cases()):
        root = folder / str(number)
        root.mkdir()
        results[f"{kind}/{name}"] = tried(root, prepare)
    print(json.dumps({"memory_mb": most_memory_mb(), "cases": results}))  # noqa: T201 - the answer


def most_memory_mb() -> float:
    """Return the most memory that this process has held at once."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux counts what the parent held when it started us into ru_maxrss, but not into this.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)  # bytes on macOS, else kB


if __name__ == "__main__":
    main(Path(sys.argv[1]))
