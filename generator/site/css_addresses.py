"""The addresses in a style sheet: what `url()`, `@import` and their like name (CSS Syntax, Level 3)."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}+(?:\r\n|\s)?|\\[^\r\n\f0-9a-fA-F])++"
_TOKEN = re.compile(
    rf"""(?P<comment>/\*.*?(?:\*/|\Z))
    |(?P<string>"(?:[^"\\\r\n\f]|\\\r\n|\\.)*+"?|'(?:[^'\\\r\n\f]|\\\r\n|\\.)*+'?)
    |(?P<at>@{_NAME})
    |(?P<name>{_NAME})(?P<call>\()?
    |(?P<open>\()|(?P<close>\))|(?P<rule>[;{{}}])""",
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(r"""\s*+(?!["'])(?P<to>(?:[^)\\]|\\.)*+)\)?""", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|\s)?|(\r\n|[\r\n\f])|(.))", re.DOTALL)
_NAMING = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
"""Functions in which a string is an address."""
_OUTER = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}[^\s/\\]", re.IGNORECASE)
"""How an address of another host begins; in a string it may reach a function by a variable."""


@dataclass(frozen=True, slots=True)
class CssAddress:
    """An address as the sheet means it, where it stands, and whether a style sheet is there."""

    to: str
    start: int
    end: int
    is_sheet: bool


def css_addresses(text: str) -> Iterator[CssAddress]:
    """Yield every address that a browser may load for a style sheet, in order."""
    functions: list[str] = []
    rule = ""
    at = 0
    while token := _TOKEN.search(text, at):
        at = token.end()
        if token["string"] is not None:
            to = _plain(token["string"][1:].removesuffix(token["string"][0]))
            if _names(to, rule, functions):
                yield CssAddress(to, token.start(), at, rule == "import")
        elif _is_url(token) and (bare := _BARE.match(text, at)):
            at = bare.end()
            if rule != "namespace":
                yield CssAddress(_plain(bare["to"]).strip(), token.start(), at, rule == "import")
        else:
            rule = _rule_after(token, rule)
            _nest(token, functions)


def _names(to: str, rule: str, functions: Sequence[str]) -> bool:
    """Tell whether a string is an address where it stands."""
    if rule == "namespace":
        return False
    if functions and functions[-1] in _NAMING:
        return True
    return (rule == "import" and not functions) or bool(_OUTER.match(to))


def _is_url(token: re.Match[str]) -> bool:
    return bool(token["call"]) and _plain(token["name"]).lower() == "url"


def _rule_after(token: re.Match[str], rule: str) -> str:
    """Return the at-rule that what follows a token belongs to, empty for none."""
    if token["at"]:
        return _plain(token["at"][1:]).lower()
    return "" if token["rule"] else rule


def _nest(token: re.Match[str], functions: list[str]) -> None:
    """Keep the list of the functions and brackets that are open."""
    if token["call"] or token["open"]:
        functions.append(_plain(token["name"] or "").lower())
    elif token["close"]:
        del functions[-1:]


def _plain(written: str) -> str:
    """Return what a name or string means, without escapes."""
    return _ESCAPE.sub(_meant, written) if "\\" in written else written


def _meant(match: re.Match[str]) -> str:
    if match[1]:
        point = int(match[1], 16)
        return chr(point) if 0 < point <= sys.maxunicode else "\N{REPLACEMENT CHARACTER}"
    return match[3] or ""
