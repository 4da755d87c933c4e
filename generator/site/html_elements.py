"""The elements of an HTML text as browsers read them (HTML standard, 13.2.5), in linear time.

Python's own parser differs from browsers where it matters here, and from one release to the next: in
attributes that are repeated, in comments that end early, in `<textarea>` and `<noscript>`. What a
browser may read in two ways, as markup or as mere text, is read in both: nothing hides in between.
"""

from __future__ import annotations

import html
import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace

MAX_ATTRIBUTES = 1_000
"""More than any program writes into one element."""
_MAX_DEPTH = 2
"""Levels of elements that hold text, one within the other; each level reads its text once more."""

_OPENING = re.compile(r"<[a-zA-Z!?/]")
_NAME = re.compile(r"[a-zA-Z][^ \t\n\f\r/>]*")
_ATTRIBUTE = re.compile(
    r"""[ \t\n\f\r/]*+
    (?:(?P<end>>)
      |(?P<name>[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+)
       (?:[ \t\n\f\r]*+=[ \t\n\f\r]*+
          (?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)|(?=>))
         |(?![ \t\n\f\r]*+=)))""",
    re.VERBOSE,
)
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_HOLDS_TEXT = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"}
)
"""Elements in which browsers read no markup; in SVG, or without scripts, some of them do."""
_ENDS = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE) for name in sorted(_HOLDS_TEXT)
}
_STYLE_INSTRUCTION, _ENTITY = "?xml-stylesheet", "!entity"


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag: name and attributes in lower case, and where it stands in the text.

    `text` is what a script or style sheet holds; `is_closed` tells whether it ends. `is_tangled`
    tells that there is more to the element than was looked at.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    text: str = ""
    is_closed: bool = True
    is_tangled: bool = False


def elements(text: str) -> Iterator[Element]:
    """Yield every element of a text, in the order of their places.

    Two that are no elements are among them, as browsers act on them: `?xml-stylesheet`, and
    `!entity` for a document that declares its own.
    """
    return _elements(text, 0, len(text), depth=0)


def _elements(text: str, start: int, end: int, depth: int) -> Iterator[Element]:
    """Yield the elements whose tags begin between `start` and `end`."""
    at = start
    while opening := _OPENING.search(text, at, end):
        at, sign = opening.start(), opening[0][1]
        if sign == "!":
            at = yield from _declaration(text, at, end, depth)
        elif sign == "?":
            if text.startswith(_STYLE_INSTRUCTION, at + 1):
                attributes, after, _ = _attributes(text, at + 1 + len(_STYLE_INSTRUCTION))
                yield Element(_STYLE_INSTRUCTION, attributes, at, after)
            at = _after(text, ">", at, end)
        elif sign == "/":
            name = _NAME.match(text, at + 2)
            at = _attributes(text, name.end())[1] if name else _after(text, ">", at, end)
        else:
            element = _element(text, at)
            if element is None:
                return  # a tag without an end is none, and no other follows
            at = yield from _with_text(text, element, end, depth)


def _element(text: str, start: int) -> Element | None:
    """Return the element whose tag begins at `start`, None where the tag has no end.

    `svg:script` is a script where the prefix says so, and markup elsewhere.
    """
    name = _NAME.match(text, start + 1)
    assert name is not None  # noqa: S101 - a letter follows the sign
    attributes, end, has_too_many = _attributes(text, name.end())
    _, prefix, kind = name[0].lower().rpartition(":")
    is_tangled = has_too_many or bool(prefix and kind in _HOLDS_TEXT)
    if end > len(text):
        return None
    return Element(kind, attributes, start, end, is_tangled=is_tangled)


def _with_text(text: str, element: Element, end: int, depth: int) -> Generator[Element, None, int]:
    """Yield an element, and what would be elements in the text that it holds; return its end."""
    if element.is_tangled or element.name not in _HOLDS_TEXT:
        yield element
        return element.end
    if depth == _MAX_DEPTH:
        yield replace(element, is_tangled=True)
        return element.end
    closing = _ENDS[element.name].search(text, element.end, max(end, element.end))
    until = closing.start() if closing else max(end, element.end)
    if element.name in {"script", "style"}:
        yield replace(element, text=text[element.end : until], is_closed=closing is not None)
    else:
        yield element
    if element.name != "script":  # nothing but a script is ever read in one
        yield from _elements(text, element.end, until, depth + 1)
    return until


def _declaration(text: str, at: int, end: int, depth: int) -> Generator[Element, None, int]:
    """Yield what a comment or declaration may hold for browsers; return where it ends."""
    if text.startswith("<!--", at):
        comment = _COMMENT.match(text, at, max(end, at + 4))
        return comment.end() if comment else end
    after = _after(text, ">", at, end)
    if _ENTITY in text[at:after].lower():
        yield Element(_ENTITY, {}, at, after)
    if text.startswith("[CDATA[", at + 2) and depth < _MAX_DEPTH:
        # Text in SVG, up to `]]>`; in HTML a comment that the first `>` ends.
        until = _after(text, "]]>", at, end)
        yield from _elements(text, after, until, depth + 1)
        return until
    return after


def _attributes(text: str, at: int) -> tuple[dict[str, str], int, bool]:
    """Return the attributes of a tag, where it ends, and whether it has too many.

    Of a name that is repeated, browsers take the first. The end of a tag that has none is past
    that of the text.
    """
    found: dict[str, str] = {}
    number = 0
    while match := _ATTRIBUTE.match(text, at):
        at = match.end()
        if match["end"]:
            return found, at, number > MAX_ATTRIBUTES
        number += 1
        if number <= MAX_ATTRIBUTES:
            value = match["double"] or match["single"] or match["bare"] or ""
            found.setdefault(match["name"].lower(), html.unescape(value))
    return found, len(text) + 1, number > MAX_ATTRIBUTES


def _after(text: str, sign: str, at: int, end: int) -> int:
    found = text.find(sign, at, end)
    return end if found < 0 else found + len(sign)
