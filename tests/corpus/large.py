"""Files with so much wrong that nothing may take the square of it."""

from __future__ import annotations

from tests.corpus.preparing import CONFIGURATION, DEFINITION, PAGE, SOUND_DEFINITION, Prepare, wrote


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
    "settings-that-double": wrote(
        CONFIGURATION,
        b"extra:\n  a0: &a0 ['a<b']\n"
        + b"".join(
            b"  a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10))
            for n in range(1, 30)
        ),
    ),
    "settings-nobody-knows": wrote(
        CONFIGURATION, b"site_url: x\n" + b"".join(b"x%d:\n" % n for n in range(45_000))
    ),
    "settings-of-brackets": wrote(CONFIGURATION, b"extra_css: " + b"[" * 500_000),
    "steps-with-deep-faults": steps(6_500, "- actions: [{press: {label: {ja: []}}}]"),
}
