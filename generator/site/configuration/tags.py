"""The tags of settings: MkDocs runs what some of them name as soon as it reads the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.loader.configuration import Configuration
from generator.loader.reading.limits import MAX_FAULTS
from generator.loader.reading.tags import Tag
from generator.nouns.findings import Finding
from generator.nouns.near import did_you_mean
from generator.nouns.places import Place, printable
from generator.nouns.said import say
from generator.site.configuration.functions import CALLED, NAMED
from generator.site.configuration.rule import CONFIGURATION

RELATIVE = "!relative"
_VALUES = frozenset({"!!null", "!!bool", "!!int", "!!float", "!!str", "!!binary", "!!timestamp"})
_COLLECTIONS = frozenset({"!!seq", "!!map", "!!set", "!!omap", "!!pairs"})
_HARMLESS = _VALUES | _COLLECTIONS | {"!", "!ENV"}
"""What makes plain data: tags of YAML itself, and what MkDocs reads from the environment."""
_NAME = "!!python/name:"
_CALL = "!!python/object/apply:"
_MAX_SHOWN = 80
"""Characters of a name in a message."""


def tag_findings(written: Configuration, at: Place | None = None) -> Iterator[Finding]:
    """Yield a finding for each tag that settings may not carry, at its place unless one is given."""
    faults = ((tag, fault) for tag in written.tags.values() if (fault := _fault(tag)) is not None)
    for tag, (message, help_) in islice(faults, MAX_FAULTS):
        yield CONFIGURATION.finding(at or Place(written.places.path, tag.span), message, help_)


def _fault(tag: Tag) -> tuple[str, str] | None:
    """Return what is wrong with a tag, and what to do."""
    if tag.short in _HARMLESS:
        return None
    if tag.short == RELATIVE:
        return _astray(tag)
    for start, allowed in ((_NAME, NAMED), (_CALL, CALLED)):
        if tag.short.startswith(start):
            return _foreign(tag.short.removeprefix(start), allowed)
    return (
        say("`{tag}` is no tag that settings may carry", tag=tag.shown),
        say("write plain text, a list or a mapping; a text that begins with `!` stands in quotes"),
    )


def _foreign(name: str, allowed: frozenset[str]) -> tuple[str, str] | None:
    if name in allowed:
        return None
    if name in NAMED:
        return (
            say("`{name}` is not a function that settings may call", name=name),
            say("write `!!python/name:{name}`, and nothing below it", name=name),
        )
    return (
        say("`{name}` is not a function that settings may name", name=printable(name[:_MAX_SHOWN])),
        did_you_mean(name, allowed)
        or say("remove it; functions stay that the documentation of Material for MkDocs names"),
    )


def _astray(tag: Tag) -> tuple[str, str] | None:
    if not tag.text or tag.text.partition("/")[0] in {"$config_dir", "$docs_dir"}:
        return None
    return (
        say("`!relative` knows no `{text}`", text=printable(tag.text[:_MAX_SHOWN])),
        say("write `!relative` alone, or `!relative $docs_dir/` and a folder"),
    )
