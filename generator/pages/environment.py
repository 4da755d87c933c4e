"""The one Jinja environment: strict about names, and every value passes a named filter."""

from __future__ import annotations

import functools

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.pages import escape, phrase, sample

FILTERS = {
    "html": escape.html,
    "text": escape.text,
    "heading": escape.heading,
    "address": escape.address,
    "root": escape.root,
    "lines": escape.lines,
    "hashes": escape.hashes,
    "front_matter": escape.front_matter,
    "words": phrase.words,
    "code": sample.code,
    "within": sample.within,
    "docstring": sample.docstring,
}
"""The filters that templates may use; `words` only turns a message into a phrase for another."""


@functools.cache
def environment() -> Environment:
    """Return the environment of all templates."""
    made = Environment(
        loader=PackageLoader("generator.pages"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(FILTERS)
    return made


def render(template: str, **values: object) -> str:
    """Return a template filled with values.

    Raises:
        jinja2.UndefinedError: the template speaks of a value that was not given.
    """
    return environment().get_template(template).render(**values)
