"""Routes by name, as precautions and effects refer to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.procedure import Procedure, Route
from generator.nouns.text import Text


@dataclass(frozen=True, slots=True)
class NamedRoute:
    """A route of a procedure. `id` joins the ids of nested ones, `whens` are their conditions."""

    procedure: str
    id: str
    whens: tuple[Text, ...]

    def holds(self, way: str) -> bool:
        """Tell whether a way, by its id, is this route or leads through it."""
        return way == self.id or way.startswith(f"{self.id}-")


def way_anchor(guide: Guide, procedure: Procedure, way: str) -> str:
    """Return the anchor of a way; it names the procedure too where the guide has several."""
    alone = len(guide.all_procedures) == 1
    return f"route-{way}" if alone else f"{procedure.id}-route-{way}"


def named_routes(guide: Guide) -> tuple[NamedRoute, ...]:
    """Return every route of every procedure, those with a further choice included."""
    return tuple(
        named for procedure in guide.all_procedures for named in _below(procedure, procedure.id)
    )


def _below(
    parent: Procedure | Route, procedure: str, prefix: str = "", whens: tuple[Text, ...] = ()
) -> Iterator[NamedRoute]:
    for route in parent.routes:
        here = (*whens, route.when)
        yield NamedRoute(procedure, f"{prefix}{route.id}", here)
        yield from _below(route, procedure, f"{prefix}{route.id}-", here)
