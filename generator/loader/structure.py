"""A definition must have the keys, values and types that its reference lists.

**What.** Unknown and missing keys, values of the wrong type, words outside a fixed list, names and
dates of the wrong form, an action, step or precaution without a kind.

**Why.** A misspelt key would otherwise be left out without a word: a precaution that no reader sees.

Passes:

```yaml
screens:
  leave:
    targets:
      withdraw: {label: {ja: 退会する, en: Withdraw}}
```

Fails, with a hint that `label` was meant:

```yaml
screens:
  leave:
    targets:
      withdraw: {lable: {ja: 退会する, en: Withdraw}}
```

**How to fix.** The help line names the nearest key or what belongs here. An editor that knows
`guide.schema.json` completes keys while you type.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.loader.reading.document import Document
from generator.loader.reading.limits import MAX_FAULTS
from generator.loader.shape import route_in
from generator.loader.wording import Wording, word
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Places, Route
from generator.nouns.rule import error

STRUCTURE = error("structure", __doc__)

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], document: Document) -> tuple[Model | None, tuple[Finding, ...]]:
    """Return the model of a document, None where it does not fit, and what does not fit."""
    try:
        # By alias alone: a key has one spelling, the one that the reference and the schema list.
        return model.model_validate(document.data, by_alias=True, by_name=False), ()
    except ValidationError as problem:
        return None, tuple(_findings(model, problem, document))


def _findings(
    model: type[BaseModel], problem: ValidationError, document: Document
) -> Iterator[Finding]:
    seen: set[Route] = set()
    lines = _lines(document.text)
    for route, details in sorted(located(problem, document.data), key=lambda pair: _rank(pair[1])):
        if route in seen or _is_broken(route, document):
            continue
        if len(seen) == MAX_FAULTS:
            return
        seen.add(route)
        wording = word(model, details, _source(route, document.places, lines))
        yield STRUCTURE.finding(_place(route, wording, document), wording.message, wording.help)


def located(problem: ValidationError, data: object) -> list[tuple[Route, ErrorDetails]]:
    """Return each error with its route in plain data, without those that only echo another."""
    told = [(_route(data, e), e) for e in problem.errors(include_url=False)]
    inside = {route[:end] for route, _ in told for end in range(len(route))}
    # A list counts as too short when its items failed: the items say what is wrong.
    return [(r, e) for r, e in told if e["type"] != "too_short" or r not in inside]


def _route(data: object, details: ErrorDetails) -> Route:
    """Return the route of an error; that of a key that is missing ends in it."""
    route = route_in(data, details["loc"])
    return (*route, details["loc"][-1]) if details["type"] == "missing" else route


def _rank(details: ErrorDetails) -> int:
    """Rank the errors of the members of a union, all at one place: the most telling is first."""
    telling = ("finite_number", "value_error", "literal_error")
    return telling.index(details["type"]) if details["type"] in telling else len(telling)


def _is_broken(route: Route, document: Document) -> bool:
    # By prefixes: there may be as many errors as broken values, and each has few parts above it.
    return any(route[:end] in document.broken for end in range(len(route) + 1))


def _lines(text: str) -> list[str]:
    # An empty value at the very end stands in a line of its own that the text does not have.
    return f"{text}\n".split("\n")


def _source(route: Route, places: Places, lines: list[str]) -> str:
    """Return a value on one line as it is written in the file."""
    span = places.values.get(route)
    if span is None or span.line != span.end_line:
        return ""
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]


def _place(route: Route, wording: Wording, document: Document) -> Place:
    return document.places.of(route, key=wording.at_key)
