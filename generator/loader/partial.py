"""What can be understood of a guide that has faults, so that its other faults are told as well."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.loader.reading.document import Document
from generator.loader.reading.limits import MAX_FAULTS
from generator.loader.structure import located
from generator.nouns.guide import Guide
from generator.nouns.places import Places, Route

MAX_ROUNDS = 12
"""Taking a part out can leave what is around it wrong; no deeper than a definition is nested."""


@dataclass(frozen=True, slots=True)
class Readable:
    """The guide without its faulty parts, the data and places of what is left, what was lost.

    `lost` are the keys at the top under which something was taken out.
    """

    guide: Guide
    data: Any
    places: Places
    lost: frozenset[str]


def readable_part(document: Document) -> Readable | None:
    """Return what is left of a guide without its faulty parts.

    None where that is nothing, and where so much is wrong that nobody would read what follows.
    """
    cut = set(document.broken)
    for _ in range(MAX_ROUNDS):
        if () in cut or len(cut) > MAX_FAULTS:
            return None
        left = _Left(cut)
        data = left.of(document.data, (), ())
        try:
            guide = Guide.model_validate(data, by_alias=True, by_name=False)
        except ValidationError as problem:
            if problem.error_count() > MAX_FAULTS:
                return None
            told = located(problem, data)
            cut |= {left.faulty(route, error) for route, error in told}
            continue
        places = replace(document.places, **left.spans(document.places))
        return Readable(guide, data, places, frozenset(str(route[0]) for route in cut))
    return None


@dataclass(slots=True)
class _Left:
    """Copies data without the parts at `cut`, and remembers where each part stood before.

    A list closes up where an item is taken out, so that its other items change their routes.
    """

    cut: set[Route]
    origin: dict[Route, Route] = field(default_factory=dict)

    def of(self, value: Any, before: Route, now: Route) -> Any:  # noqa: ANN401 - any shape
        self.origin[now] = before
        if isinstance(value, dict):
            return {
                key: self.of(item, (*before, key), (*now, key))
                for key, item in value.items()
                if (*before, key) not in self.cut
            }
        if isinstance(value, list):
            kept = [i for i in range(len(value)) if (*before, i) not in self.cut]
            return [
                self.of(value[old], (*before, old), (*now, new)) for new, old in enumerate(kept)
            ]
        return value

    def faulty(self, route: Route, details: ErrorDetails) -> Route:
        """Return where the part stood that has to go: where a key is missing, all around it.

        That is the nearest part that the data has: a validator may have added what is further in.
        """
        end = len(route) - 1 if details["type"] == "missing" else len(route)
        while route[:end] not in self.origin:
            end -= 1
        return self.origin[route[:end]]

    def spans(self, places: Places) -> dict[str, Any]:
        return {
            name: {now: spans[before] for now, before in self.origin.items() if before in spans}
            for name, spans in (("values", places.values), ("keys", places.keys))
        }
