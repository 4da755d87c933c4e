"""The JSON Schema of a definition, made from the model, for editors that complete and check YAML.

Draft-07, because the YAML extension of most editors knows nothing newer well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.nouns.guide import Guide
from generator.nouns.noun import Noun

_DRAFT = "http://json-schema.org/draft-07/schema#"


def guide_schema() -> dict[str, Any]:
    """Return the schema (draft-07) of a definition as authors write it."""
    made = Guide.model_json_schema(by_alias=True)
    schema: dict[str, Any] = {
        "$schema": _DRAFT,
        "title": "A guide of taikai",
        "$comment": "Made from the model by `make schema`; do not edit.",
    }
    definitions = made.pop("$defs")
    made.pop("title", None)
    return {**schema, **_authored(made), "definitions": _authored_all(definitions)}


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(guide_schema(), ensure_ascii=False, indent=2) + "\n"


def _authored_all(schemas: dict[str, Any]) -> dict[str, Any]:
    shorthands = {noun.__name__: noun.shorthand for noun in _below(Noun) if noun.shorthand}
    return {
        name: _authored(_either(schema, shorthands.get(name)))
        for name, schema in sorted(schemas.items())
    }


def _below(noun: type[Noun]) -> Iterator[type[Noun]]:
    for inner in noun.__subclasses__():
        yield inner
        yield from _below(inner)


def _either(whole: dict[str, Any], shorthand: dict[str, Any] | None) -> dict[str, Any]:
    if shorthand is None:
        return whole
    described = {key: value for key, value in whole.items() if key == "description"}
    return {**described, "anyOf": [whole, shorthand]}


def _authored(schema: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Return a schema without what helps no author, in the words of draft-07.

    An optional key may be left out; `null`, which means the same to the loader, is not offered.
    """
    if isinstance(schema, list):
        return [_authored(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in {"title", "default"}}
    for key in ("properties", "patternProperties"):
        if key in kept:
            kept[key] = {name: _authored(item) for name, item in kept[key].items()}
    kept = {
        k: v if k in {"properties", "patternProperties"} else _authored(v) for k, v in kept.items()
    }
    if "oneOf" in kept:  # a string can be a name and, inside a target described in place, a label
        kept["anyOf"] = kept.pop("oneOf")
    if "description" in kept:
        kept["description"] = _unwrapped(kept["description"])
    if "$ref" in kept:
        kept["$ref"] = kept["$ref"].replace("#/$defs/", "#/definitions/")
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    return _without_null(kept)


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    choices = [choice for choice in schema.get("anyOf", []) if choice != {"type": "null"}]
    if not choices:
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    if len(choices) > 1:
        return {**rest, "anyOf": choices}
    # Beside a reference, draft-07 ignores every other key.
    return {**rest, "allOf": choices} if rest and "$ref" in choices[0] else {**choices[0], **rest}


def _unwrapped(description: str) -> str:
    """Return a docstring with its lines joined, so that an editor can wrap them anew."""
    paragraphs = description.split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
