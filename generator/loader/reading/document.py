"""A document: plain data composed from events, with the place of every key and value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.loader.reading.characters import CHARACTER, hidden_in, name_of, without_hidden
from generator.loader.reading.duplicate_keys import DUPLICATE_KEY
from generator.loader.reading.events import Close, Event, Events, Open, Scalar, Unreadable
from generator.loader.reading.limits import (
    MAX_DEPTH,
    MAX_FAULTS,
    MAX_TEXT,
    MAX_VALUES,
    TOO_LARGE,
)
from generator.loader.reading.tags import Tag
from generator.loader.reading.yaml_features import YAML_FEATURE
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Places, Route, Span
from generator.nouns.rule import Rule
from generator.nouns.said import say


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says: its text, its plain data, where everything stands, what is wrong.

    `broken` holds the routes whose values are missing, or stand-ins, because the text there could
    not be read: nothing further is to be said about them. `tags` are all that the file carries,
    those within what was passed over as well, by where the tagged value begins and ends.
    """

    text: str
    data: Any
    places: Places
    findings: tuple[Finding, ...] = ()
    broken: frozenset[Route] = frozenset()
    tags: Mapping[Span, Tag] = field(default_factory=dict)


class TooMuchError(Exception):
    """The document goes beyond a limit; the finding is recorded."""


@dataclass(slots=True)
class Composer:
    """Composes events into plain data.

    `top` is the mapping at the top of the document. It keeps the keys that were finished when the
    events end in an error, and further events may continue it. `passed` counts the values that
    were passed over. `is_plain` tells whether tags, anchors, aliases and merge keys are faults:
    what they stand for is broken in any case. A key that is no text is a fault of any document.
    """

    path: str
    is_plain: bool = True
    values: dict[Route, Span] = field(default_factory=dict)
    keys: dict[Route, Span] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    broken: set[Route] = field(default_factory=set)
    top: dict[str, Any] = field(default_factory=dict)
    passed: int = 0
    tags: dict[Span, Tag] = field(default_factory=dict)

    def report(self, rule: Rule, span: Span, message: str, help_: str = "") -> None:
        """Record a finding at a span of this document, while a person would still read them."""
        if len(self.findings) < MAX_FAULTS:
            self.findings.append(rule.finding(Place(self.path, span), message, help_))

    def report_feature(self, span: Span, message: str, help_: str) -> None:
        """Record that more is used of YAML than plain data, where this is a fault."""
        if self.is_plain:
            self.report(YAML_FEATURE, span, message, help_)

    def document(self, text: str, data: Any) -> Document:  # noqa: ANN401 - any shape
        """Return what has been composed."""
        places = Places(self.path, self.values, self.keys)
        return Document(text, data, places, tuple(self.findings), frozenset(self.broken), self.tags)

    def compose(self, events: Events) -> Any:  # noqa: ANN401 - any shape
        """Return the data of one document.

        Raises:
            TooMuchError: the data is nested too deep or has too many values.
        """
        first = next(events)
        if not (isinstance(first, Open) and first.kind == "mapping"):
            return self._value(first, events, ())
        span = self._mapping(first, events, (), self.top)
        self.values[()] = _stretch(self.values.get((), span), span)
        return self.top

    def _value(self, event: Event, events: Events, route: Route) -> Any:  # noqa: ANN401
        self._hold_limits(event, route)
        if isinstance(event, Open) and not event.readable:
            self.broken.add(route)
        if isinstance(event, Scalar):
            self.values[route] = event.span
            return self._scalar(event)
        if isinstance(event, Open) and event.kind == "mapping":
            mapping: dict[str, Any] = {}
            self.values[route] = event.span  # so that it counts, and has a place if it breaks off
            self.values[route] = self._mapping(event, events, route, mapping)
            return mapping
        if isinstance(event, Open):
            return self._list(event, events, route)
        if isinstance(event, Unreadable):
            self.values[route] = event.span
            self.broken.add(route)
        return None

    def _scalar(self, event: Scalar) -> Any:  # noqa: ANN401 - a scalar of any type
        """Return the value; of a text that is too long, its beginning stands for it."""
        value = event.value
        if isinstance(value, str) and len(value) > MAX_TEXT:
            message = say("the text has more than {most} characters", most=f"{MAX_TEXT:,}")
            self.report(TOO_LARGE, event.span, message, say("split it into several texts"))
            value = value[:MAX_TEXT]
        return self._clean(value, event.span)

    def _mapping(self, opened: Open, events: Events, route: Route, mapping: dict[str, Any]) -> Span:
        end = opened.span
        for event in events:
            if isinstance(event, Close):
                return _stretch(opened.span, event.span or end)
            key = self._key(event, events)
            if key is None:
                self.broken.add(route)
                self._skip(next(events), events, told=self.is_plain or isinstance(event, Open))
            elif key in mapping:
                self._report_duplicate(key, _span_of(event), self.keys[*route, key])
                self._skip(next(events), events, told=self.is_plain)
            else:
                here = (*route, key)
                self.keys[here] = _span_of(event)
                mapping[key] = self._value(next(events), events, here)
                end = _stretch(end, self.values[here])
        return _stretch(opened.span, end)

    def _key(self, event: Event, events: Events) -> str | None:
        """Return a key, None for one that is not a text or that means more than it says.

        An alias, or what a tag makes, may be a text for all that a file of another program says.
        """
        if not isinstance(event, Scalar):
            if self.is_plain or (isinstance(event, Open) and event.readable):
                self.report(
                    YAML_FEATURE,
                    _span_of(event),
                    say("a key is a short text, not a list, a mapping or an alias"),
                    say("quote it if it is a text"),
                )
            self._skip(event, events, told=True)
            return None
        if event.text == "<<" and not event.quoted:
            self.report_feature(
                event.span,
                say("merge keys (`<<`) are not used"),
                say("write the keys out"),
            )
            return None
        key = self._clean(event.text, event.span)
        return str(key)

    def _list(self, opened: Open, events: Events, route: Route) -> list[Any]:
        items: list[Any] = []
        end = self.values[route] = opened.span
        for event in events:
            if isinstance(event, Close):
                end = event.span or end
                break
            here = (*route, len(items))
            items.append(self._value(event, events, here))
            end = _stretch(end, self.values[here])
        self.values[route] = _stretch(opened.span, end)
        return items

    def _report_duplicate(self, key: str, second: Span, first: Span) -> None:
        message = say(
            "`{key}` stands here a second time; the first is in line {line}",
            key=key[:40],
            line=first.line,
        )
        self.report(DUPLICATE_KEY, second, message, say("remove one of the two, or rename one"))
        self.passed += 1
        if self.passed > MAX_VALUES:
            raise TooMuchError

    def _clean(self, value: Any, span: Span) -> Any:  # noqa: ANN401 - a scalar of any type
        """Return the value; in a text whose escapes spell hidden characters, replace and report them."""
        if not isinstance(value, str):
            return value
        hidden = hidden_in(value)
        if hidden is None:
            return value
        self.report(
            CHARACTER,
            span,
            say("{character} is written here as an escape", character=name_of(hidden)),
            say("leave it out"),
        )
        return without_hidden(value)

    def _skip(self, event: Event, events: Events, *, told: bool) -> None:
        """Pass over one value with all its parts, of which `event` is the first.

        `told` tells whether there is a finding that says why.

        Raises:
            TooMuchError: its parts are nested too deep.
        """
        depth = 0
        while True:
            depth += isinstance(event, Open)
            depth -= isinstance(event, Close)
            if depth == 0:
                return
            if depth > MAX_DEPTH:
                if not told:
                    self._report_depth(_span_of(event))
                raise TooMuchError
            event = next(events)

    def _report_depth(self, span: Span) -> None:
        message = say("the values are nested more than {most} deep", most=MAX_DEPTH)
        self.report(TOO_LARGE, span, message, say("guides are far smaller than this"))

    def _hold_limits(self, event: Event, route: Route) -> None:
        if len(route) > MAX_DEPTH:
            self._report_depth(_span_of(event))
        elif len(self.values) + self.passed >= MAX_VALUES:
            message = say("the file holds more than {most} values", most=f"{MAX_VALUES:,}")
            help_ = say("guides are far smaller than this")
            self.report(TOO_LARGE, _span_of(event), message, help_)
        else:
            return
        raise TooMuchError


def _span_of(event: Event) -> Span:
    if event.span is None:  # a Close: the composer asks for the spans of beginnings alone
        raise AssertionError
    return event.span


def _stretch(start: Span, end: Span) -> Span:
    return Span(start.line, start.column, end.end_line, end.end_column)
