"""Which texts of a configuration pages may show: those within values of any shape."""

from __future__ import annotations

from collections import UserString
from collections.abc import Collection, Iterator, Mapping

from generator.loader.configuration import UNKNOWN
from generator.nouns.places import Route
from generator.site.configuration.known import KNOWN, Known
from generator.site.configuration.settings import Kind, Setting

_ADDRESSES = frozenset({Kind.PATH, Kind.LOADED, Kind.SCRIPT})
"""What is to be an address, whatever stands there."""
_NOTHING = (None, UNKNOWN)
_UNKNOWN = Known(kind=Kind.AS_IS)
"""A setting that nobody knows is shown as it is, for all that is known of a theme."""


def texts_in(
    options: Mapping[str, object], route: Route = (), known: Mapping[str, Known] = KNOWN
) -> Iterator[Setting]:
    """Yield the texts in the settings of MkDocs, or of a plugin, whose own are `known`.

    By aliases a few lines of YAML can hold a list within another without end: each is looked into once.
    """
    seen: set[int] = set()
    for name, value in options.items():
        kind = known.get(name, _UNKNOWN).kind
        if kind is not None:
            yield from _texts(value, (*route, name), kind, seen)


def _texts(value: object, route: Route, kind: Kind, seen: set[int]) -> Iterator[Setting]:
    if isinstance(value, UserString):
        yield Setting(route, str(value), kind)
    elif isinstance(value, (list, tuple, set, Mapping)):
        if id(value) not in seen:
            seen.add(id(value))
            yield from _within(value, route, kind, seen)
    elif isinstance(value, str) or (kind in _ADDRESSES and value not in _NOTHING):
        yield Setting(route, value, kind)


def _within(
    value: Collection[object], route: Route, kind: Kind, seen: set[int]
) -> Iterator[Setting]:
    if not isinstance(value, Mapping):
        for index, part in enumerate(value):
            yield from _texts(part, (*route, index), kind, seen)
    elif kind is Kind.SCRIPT and "path" in value:
        yield from _texts(value["path"], (*route, "path"), Kind.LOADED, seen)
        rest = {key: part for key, part in value.items() if key != "path"}
        yield from _within(rest, route, Kind.AS_IS, seen)
    elif kind in _ADDRESSES:
        yield Setting(route, value, kind)
    else:
        for key, part in value.items():  # a theme may show the keys as well
            yield Setting((*route, key), str(key), Kind.AS_IS)
            yield from _texts(part, (*route, key), kind, seen)
