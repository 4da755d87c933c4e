"""A link must lead somewhere that a guide may link to.

**What.** A link leads to `https:`, `http:`, `mailto:` or `tel:`, to a guide of this collection
(`guide:NAME`, `guide:NAME#step-2`) or to a part of this page (`#step-2`, `#route-web`; with several procedures
`#leave-step-2`, `#leave-route-web`). Under `to:` it may be
`unknown`.

**Why.** A link to a guide or step that does not exist strands the reader, and an address such as
`javascript:` would run a program in the reader's browser.

Passes:

```yaml
conclusion:
  - {ja: "[手順1](#step-1)に戻ります。", en: "Go back to [step 1](#step-1)."}
```

Fails:

```yaml
conclusion:
  - {ja: "[手順9](#step-9)に戻ります。", en: "Go back to [step 9](#step-9)."}
```

**How to fix.** Correct the address; the name of a guide is the name of its file without `.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide import Guide
from generator.nouns.guide.knowledge import Link
from generator.nouns.guide.outline import outline, ways
from generator.nouns.guide.routes import way_anchor
from generator.nouns.inline import is_address
from generator.nouns.near import did_you_mean
from generator.nouns.noun import UNKNOWN
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.text import LANGS, Text

RULE = error("link-unknown", __doc__)

# An address ends before the next link begins: else a text of links that none closes costs its square.
_LINK = re.compile(r"\[[^\[\]\n]+\]\(((?:(?!\]\()[!-~])+?)\)")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each link that leads nowhere, or where no link may lead."""
    outlines: dict[str, _Outline] = {}
    for route, to in _links(subject):
        if not is_address(to):
            message = say("`{to}` is no address that a guide may link to", to=_short(to))
            help_ = say("write https://…, mailto:…, tel:…, guide:NAME or #step-2")
            yield Fault(route, message, help_)
        elif to.lower().startswith(("guide:", "#")):
            yield from _inner(route, to, subject, outlines)


@dataclass(frozen=True, slots=True)
class _Outline:
    """The anchors of a guide's steps and of its routes, in their order."""

    steps: Mapping[str, None]
    routes: Mapping[str, None]


def _outline(guide: Guide) -> _Outline:
    return _Outline(
        dict.fromkeys(placed.id for placed in outline(guide)),
        dict.fromkeys(way_anchor(guide, way.procedure, way.id) for way in ways(guide)),
    )


def _links(subject: Subject) -> Iterator[tuple[Route, str]]:
    for route, noun in subject.nouns:
        if isinstance(noun, Link) and noun.to != UNKNOWN:
            yield (*route, "to"), noun.to
        elif isinstance(noun, Text):
            for lang in LANGS:
                for to in dict.fromkeys(_LINK.findall(getattr(noun, lang) or "")):
                    yield (*route, lang), to


def _inner(
    route: Route, to: str, subject: Subject, outlines: dict[str, _Outline]
) -> Iterator[Fault]:
    """Yield what is wrong with a link to a guide or a part of one.

    `outlines` are those of the guides met so far: a text may hold hundreds of links to one.
    """
    name, _, part = to.partition("#")
    name = name[len("guide:") :] or subject.entry.name
    if name not in outlines:
        entry = subject.collection.entry(name)
        if entry is not None:
            outlines[name] = _outline(entry.guide)
    there = outlines.get(name)
    if there is None and name not in subject.guide_names:
        message = say("there is no guide `{name}`", name=name)
        yield Fault(route, message, did_you_mean(name, subject.guide_names))
    elif there is not None and "step-" in part and part not in there.steps:
        message = say("the guide `{name}` has no step `{part}`", name=name, part=part)
        yield Fault(route, message, did_you_mean(part, there.steps))
    elif (
        there is not None and "step-" not in part and "route-" in part and part not in there.routes
    ):
        message = say("the guide `{name}` has no route `{part}`", name=name, part=part)
        yield Fault(route, message, did_you_mean(part, there.routes))
    # Other parts are the page's own, and the build looks for them.


def _short(to: str) -> str:
    return f"{to[:60]}…" if len(to) > 60 else to  # noqa: PLR2004 - one line
