"""The little markup that author text may carry: `**strong**`, `[words](address)` and `{target}`.

Everything else is shown as typed. A link whose address is of no allowed kind, a brace that names
no target and an unpaired star are text like any other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_MARKUP = re.compile(
    r"\*\*(?P<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*"
    r"|\[(?P<words>[^\[\]\n]+)\]\((?P<to>[^\s()<>\"'`\\]+)\)"
    r"|\{(?P<target>[a-z0-9][a-z0-9_-]{0,63})\}"
)
_ALLOWED = re.compile(
    r"https?://[^\s/?#@]+(?:[/?#]\S*)?"
    r"|mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?"
    r"|tel:\+?[0-9-]+"
    r"|guide:[a-z0-9][a-z0-9-]*(?:#[a-z0-9-]+)?"
    r"|#[a-z0-9][a-z0-9-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that weigh more."""

    text: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead to an address: https, http, mailto, tel, `guide:NAME#part` or `#part`."""

    text: str
    to: str


@dataclass(frozen=True, slots=True)
class TargetRef:
    """The label of a target of the guide."""

    target: str


Inline = Words | Strong | Anchor | TargetRef


def is_address(to: str) -> bool:
    """Tell whether `to` is of a kind that a guide may link to."""
    return _ALLOWED.fullmatch(to) is not None


def parse_inline(text: str, targets: Collection[str] = ()) -> tuple[Inline, ...]:
    """Return the parts of `text` in order; `targets` are the names that braces may hold."""
    return tuple(_parts(text, targets))


def _parts(text: str, targets: Collection[str]) -> Iterator[Inline]:
    start = 0
    for match in _MARKUP.finditer(text):
        part = _part(match, targets)
        if part is None:
            continue
        if match.start() > start:
            yield Words(text[start : match.start()])
        yield part
        start = match.end()
    if start < len(text):
        yield Words(text[start:])


def _part(match: re.Match[str], targets: Collection[str]) -> Inline | None:
    if match["strong"] is not None:
        return Strong(match["strong"])
    if match["target"] is not None:
        return TargetRef(match["target"]) if match["target"] in targets else None
    return Anchor(match["words"], match["to"]) if is_address(match["to"]) else None
