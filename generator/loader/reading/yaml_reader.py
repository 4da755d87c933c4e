"""Read YAML into a document, past syntax errors: one costs the section it stands in, no more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from generator.loader.reading.characters import without_hidden
from generator.loader.reading.document import Composer, Document, TooMuchError
from generator.loader.reading.events import Close, Event, Open, Scalar, Unreadable
from generator.loader.reading.scalars import plain_value
from generator.loader.reading.syntax import SYNTAX, explain
from generator.loader.reading.tags import Tag
from generator.loader.reading.yaml_features import YAML_FEATURE
from generator.nouns.places import Span
from generator.nouns.said import say

MAX_SYNTAX_ERRORS = 20

_SECTION = re.compile(r"[A-Za-z_][\w-]*(?=[ ]*[:：])")
_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Parses ten times as fast where PyYAML was built with libyaml; the events are the same."""


def read_yaml(text: str, path: str, *, is_plain: bool = True) -> Document:
    """Return what a file says, with a finding for everything that cannot be read.

    Unless it `is_plain`, tags, anchors and aliases are no faults, but broken all the same.
    """
    composer = Composer(path, is_plain)
    lines = without_hidden(text).split("\n")
    data: Any = composer.top
    for _ in range(MAX_SYNTAX_ERRORS):
        try:
            data = _compose_all("\n".join(lines), composer)
            break
        except TooMuchError:
            composer.broken.add(())
            break
        except yaml.YAMLError as problem:
            fault = explain(problem, lines)
            composer.report(SYNTAX, fault.span, fault.message, fault.help)
            section, following = _section_around(lines, fault.span.line - 1)
            composer.broken.add(() if section is None else (section,))
            if following is None:
                break
            # Empty lines stand for what has been read, so that the numbers of the others stay.
            lines[:following] = [""] * following
    else:
        composer.broken.add(())  # nobody has looked at what follows the last of so many
    return composer.document(text, composer.top or data)


def _compose_all(text: str, composer: Composer) -> Any:  # noqa: ANN401 - any shape
    events = _events(text, composer)
    data = composer.compose(events)
    for _ in events:  # what follows the first document is looked at too
        pass
    return data


def _section_around(lines: Sequence[str], line: int) -> tuple[str | None, int | None]:
    """Return the key at the left margin that `line` belongs to, and where the next one starts."""
    above = (_SECTION.match(lines[n]) for n in range(min(line, len(lines) - 1), -1, -1))
    section = next((match.group() for match in above if match), None)
    below = (n for n in range(line + 1, len(lines)) if _SECTION.match(lines[n]))
    return section, next(below, None)


def _events(text: str, composer: Composer) -> Iterator[Event]:
    documents = 0
    for event in yaml.parse(text, Loader=_PARSER):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                composer.report(
                    YAML_FEATURE,
                    _span(event),
                    say("a second document begins here; a file is one guide"),
                    say("put it into a file of its own, or remove the line"),
                )
                return
        elif isinstance(event, yaml.NodeEvent):
            yield _node(event, composer)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            span = _span(event)
            by_bracket = (span.line, span.column) < (span.end_line, span.end_column)
            yield Close(span if by_bracket else None)
    if documents == 0:
        yield Scalar(Span(1, 1, 1, 1), None, "")


def _node(event: yaml.NodeEvent, composer: Composer) -> Event:
    span = _span(event)
    if isinstance(event, yaml.AliasEvent):
        composer.report_feature(
            span,
            say("aliases (`*name`) are not used"),
            say("write the value out here"),
        )
        return Unreadable(span)
    if event.anchor is not None:
        composer.report_feature(
            span,
            say("anchors (`&{name}`) are not used", name=event.anchor),
            say("remove the anchor"),
        )
    tag = getattr(event, "tag", None)
    if tag is not None:
        composer.tags[span] = Tag(tag, getattr(event, "value", ""), span)
        composer.report_feature(
            span,
            say("tags (`!`, `!!`) are not used"),
            say("remove the tag; quote a text that begins with `!`"),
        )
    if isinstance(event, yaml.MappingStartEvent):
        return Open(span, "mapping", readable=tag is None)
    if isinstance(event, yaml.SequenceStartEvent):
        return Open(span, "list", readable=tag is None)
    return _scalar(event, span) if tag is None else Unreadable(span)


def _scalar(event: Any, span: Span) -> Scalar:  # noqa: ANN401 - PyYAML's stubs miss its attributes
    text: str = event.value
    quoted = not event.implicit[0]
    return Scalar(span, text if quoted else plain_value(text), text, quoted)


def _span(event: yaml.Event) -> Span:
    start: Any = event.start_mark  # the stubs have it that a parser's event may have no marks
    end: Any = event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
