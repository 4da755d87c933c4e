"""What a browser does with an element by itself: one table of all that it loads, follows or runs.

From the HTML standard (index of attributes; link types; meta refresh; event handlers), SVG 2 (linking,
paint servers) and what browsers still know of older HTML. What the table does not name is taken for
the worst: an `href` or `src` of an unknown element is loaded.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.site.css_addresses import CssAddress, css_addresses
from generator.site.html_elements import Element

MAX_IN_SET = 1_000
"""Pictures in one `srcset`, addresses in one `ping`; more than anybody has."""
MAX_CSS = 1024 * 1024
"""Characters of the CSS in a page, or of a style sheet."""


class Use(enum.Enum):
    """What a browser does with an address."""

    FOLLOW = enum.auto()
    """Goes there when a reader says so."""
    LOAD = enum.auto()
    """Loads it, or goes there, without being told to."""
    PICTURE = enum.auto()
    """Loads it as a picture, which may be written out in the address itself."""
    SEND = enum.auto()
    """Sends there what a reader typed."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is written, and what a browser does with it."""

    to: str
    use: Use


_ADDRESSES: dict[str, dict[str, Use]] = {
    "action": {"": Use.SEND},
    "background": {"": Use.PICTURE},
    "classid": {"": Use.LOAD},
    "code": {"applet": Use.LOAD, "embed": Use.LOAD},
    "codebase": {"": Use.LOAD},
    "data": {"object": Use.LOAD},
    "dynsrc": {"": Use.PICTURE},
    "formaction": {"": Use.SEND},
    "href": {
        "": Use.LOAD,
        "a": Use.FOLLOW,
        "area": Use.FOLLOW,
        "feimage": Use.PICTURE,
        "image": Use.PICTURE,
    },
    "longdesc": {"": Use.FOLLOW},
    "lowsrc": {"": Use.PICTURE},
    "manifest": {"html": Use.LOAD},
    "poster": {"": Use.PICTURE},
    "src": {"": Use.LOAD, "image": Use.PICTURE, "img": Use.PICTURE, "input": Use.PICTURE},
}
"""The attributes that hold one address: its use by element, `""` for all others."""

_LISTS = {"archive": ",", "attributionsrc": None, "ping": None}
"""The attributes that hold several addresses, all of them loaded, and what stands in between."""
_SETS = {"imagesrcset", "srcset"}
_STYLES = {
    "clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start",
    "mask", "stroke", "style",
}  # fmt: skip
"""The attributes that hold CSS."""

_NAMES_ONLY = {
    "alternate", "author", "bookmark", "canonical", "help", "license", "me", "nofollow",
    "noopener", "noreferrer", "privacy-policy", "shortlink", "terms-of-service",
}  # fmt: skip
"""Relations of `link` by which no browser loads anything. Any other beside them may: an
`alternate stylesheet` is a style sheet."""
_ICONS = {"apple-touch-icon", "apple-touch-icon-precomposed", "icon", "mask-icon", "shortcut"}

_DATA = {"application/json", "application/ld+json", "math/tex", "text/plain", "text/template"}
"""The types of scripts that browsers keep as data. Any other may be run: their list is long."""

_PROGRAMS = {"applet", "embed", "object"}
_ANIMATED = {"animate", "animatecolor", "animatemotion", "animatetransform", "discard", "set"}
_REFRESH = re.compile(
    r"""\s*+[\d.]*+[\s;,]*+(?:url\s*+=\s*+)?(?:"(?P<d>[^"]*+)|'(?P<s>[^']*+)|(?P<to>.*))""",
    re.IGNORECASE | re.DOTALL,
)
_CANDIDATE = re.compile(r"[\s,]*+(?P<to>\S++)(?:(?<!,)[^,]*+)?+")
"""One picture of a `srcset`: an address, and unless a comma ends it, what it is for."""
_MARKUP = re.compile(r"<[a-zA-Z!/]")


def addresses(element: Element) -> Iterator[Address]:
    """Yield the addresses of an element, but for those in its CSS, in the order of its attributes."""
    if element.name == "link":
        yield from _of_link(element)
    for written, value in element.attributes.items():
        name = written.rpartition(":")[2]  # `xlink:href`
        if name in _SETS:
            yield from (Address(to, Use.PICTURE) for to in in_set(value))
        elif name in _LISTS:
            listed = value.split(_LISTS[name], MAX_IN_SET)
            yield from (Address(to.strip(), Use.LOAD) for to in listed)
        elif name in _ADDRESSES and (element.name, name) != ("link", "href"):
            uses = _ADDRESSES[name]
            use = uses.get(element.name) or uses.get("")
            if use is not None:
                yield Address(value.strip(), use)
    if _is_refresh(element) and (match := _REFRESH.match(element.attributes.get("content", ""))):
        yield Address((match["d"] or match["s"] or match["to"] or "").strip(), Use.LOAD)


def styles(element: Element) -> Iterator[str]:
    """Yield what of an element is CSS."""
    if element.name == "style":
        yield element.text
    yield from (value for name, value in element.attributes.items() if name in _STYLES)


def styled(css: str) -> Iterator[Address]:
    """Yield the addresses in CSS."""
    return map(of_css, css_addresses(css))


def of_css(found: CssAddress) -> Address:
    """Return an address in CSS with its use; of data in an address, only a picture is allowed."""
    return Address(found.to.strip(), Use.LOAD if found.is_sheet else Use.PICTURE)


def _of_link(element: Element) -> Iterator[Address]:
    if "href" in element.attributes:
        relations = relations_of(element) or {""}
        uses = ((_NAMES_ONLY, Use.FOLLOW), (_ICONS, Use.PICTURE))
        use = next((use for names, use in uses if relations <= names), Use.LOAD)
        yield Address(element.attributes["href"].strip(), use)


def relations_of(element: Element) -> set[str]:
    """Return what a `link` is for, in lower case."""
    return set(element.attributes.get("rel", "").lower().split())


def in_set(srcset: str) -> Iterator[str]:
    """Yield the addresses of a `srcset` without what they are for, up to a number.

    A comma within an address, as `data:` has it, belongs to the address (HTML standard, 4.8.4.3).
    """
    found = (match["to"].rstrip(",") for match in _CANDIDATE.finditer(srcset))
    return islice((to for to in found if to), MAX_IN_SET)


def _is_refresh(element: Element) -> bool:
    kind = element.attributes.get("http-equiv", "")
    return element.name == "meta" and kind.strip().lower() == "refresh"


def programs(element: Element) -> Iterator[str]:
    """Yield what of an element runs a program, as its author wrote it."""
    if element.name in _PROGRAMS or is_script(element):
        yield f"<{element.name}>"
    yield from (name for name in element.attributes if re.match(r"on[a-z]", name))
    if "srcdoc" in element.attributes:
        yield "srcdoc"
    if element.name in _ANIMATED:
        animated = element.attributes.get("attributename", "").lower()
        if animated.rpartition(":")[2] == "href" or animated.startswith("on"):
            yield f'attributeName="{animated}"'


def is_script(element: Element) -> bool:
    """Tell whether an element is a script that is run, rather than data."""
    kind = element.attributes.get("type", "").strip().lower()
    return element.name == "script" and kind not in _DATA


def _is_too_long(name: str, value: str) -> bool:
    """Tell whether only the beginning of an attribute is looked at."""
    return name in {*_SETS, *_LISTS} and len(re.findall(r"[\s,]++", value)) > MAX_IN_SET


def is_tangled(element: Element) -> bool:
    """Tell whether a browser may make more of an element than anybody can see."""
    if element.is_tangled or element.name == "!entity":
        return True
    if any(_is_too_long(*attribute) for attribute in element.attributes.items()):
        return True
    # In SVG a browser reads markup even in a script, which elsewhere is data.
    return (
        element.name == "script" and not is_script(element) and bool(_MARKUP.search(element.text))
    )
