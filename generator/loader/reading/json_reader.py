"""Read JSON into a document: the same places, limits and findings as for YAML."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from typing import Literal

from generator.loader.reading.characters import without_hidden
from generator.loader.reading.document import Composer, Document, TooMuchError
from generator.loader.reading.events import Close, Event, Open, Scalar
from generator.loader.reading.scalars import MAX_DIGITS, PlainValue
from generator.loader.reading.syntax import SYNTAX
from generator.nouns.places import Span
from generator.nouns.said import Said, say, verbatim

_DECODER = JSONDecoder()
_SPACE = re.compile(r"[ \t\n]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORD = re.compile(r"[^\s,:\[\]{}\"]+")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


class _BrokenJSONError(Exception):
    """The grammar of JSON breaks at `at`, counted in characters from the start."""

    def __init__(self, at: int, said: Said) -> None:
        super().__init__(said)
        self.at = at
        self.said = said


def read_json(text: str, path: str) -> Document:
    """Return what a JSON file says, with a finding where it cannot be read any further."""
    composer = Composer(path)
    scanner = _Scanner(without_hidden(text))
    data = None
    events = scanner.document()
    try:
        data = composer.compose(events)
        for _ in events:  # so that what follows the value is looked at
            pass
    except TooMuchError:
        composer.broken.add(())
    except _BrokenJSONError as problem:
        span = scanner.span(problem.at, problem.at + 1)
        composer.report(
            SYNTAX, span, say("the JSON cannot be read here: {problem}", problem=problem.said)
        )
        composer.broken.add(())
    return composer.document(text, data)


class _Scanner:
    """Turns JSON text into events. `at` is the position of the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def span(self, start: int, end: int) -> Span:
        line = bisect.bisect_right(self.line_starts, start)
        end_line = bisect.bisect_right(self.line_starts, end)
        return Span(
            line,
            start - self.line_starts[line - 1] + 1,
            end_line,
            end - self.line_starts[end_line - 1] + 1,
        )

    def document(self) -> Iterator[Event]:
        """Yield the events of the one value that a file holds.

        Raises:
            _BrokenJSONError: the text is not JSON.
        """
        yield from self._value()
        self._pass_space()
        if self.at < len(self.text):
            raise _BrokenJSONError(self.at, say("nothing may follow the value"))

    def _value(self) -> Iterator[Event]:
        # The composer stops asking at its limit of depth, so this recursion stops there too.
        self._pass_space()
        start = self.at
        sign = self.text[start : start + 1]
        if sign == "{":
            yield from self._bracketed("mapping", "}")
        elif sign == "[":
            yield from self._bracketed("list", "]")
        elif sign == '"':
            yield self._string()
        else:
            value = self._word() if sign.isalpha() else self._number()
            yield Scalar(self.span(start, self.at), value, self.text[start : self.at])

    def _bracketed(self, kind: Literal["mapping", "list"], closing: str) -> Iterator[Event]:
        yield Open(self.span(self.at, self.at + 1), kind)
        self.at += 1
        if not self._passed(closing):
            while True:
                if kind == "mapping":
                    self._pass_space()
                    yield self._string()
                    self._expect(":")
                yield from self._value()
                if self._passed(closing):
                    break
                self._expect(",", say("`,` or `{closing}`", closing=closing))
        yield Close(self.span(self.at - 1, self.at))

    def _string(self) -> Scalar:
        start = self.at
        if self.text[start : start + 1] != '"':
            raise _BrokenJSONError(start, say("expected a key in double quotes"))
        try:
            value, self.at = _DECODER.raw_decode(self.text, start)
        except JSONDecodeError as problem:
            said = problem.msg.lower().removesuffix(" at").removesuffix(" starting")
            raise _BrokenJSONError(problem.pos, verbatim(said)) from problem
        return Scalar(self.span(start, self.at), value, value, quoted=True)

    def _word(self) -> PlainValue:
        match = _WORD.match(self.text, self.at)
        word = match.group() if match else ""
        if word not in _WORDS:
            raise _BrokenJSONError(self.at, say("`{word}` is no value of JSON", word=word[:40]))
        self.at += len(word)
        return _WORDS[word]

    def _number(self) -> PlainValue:
        match = _NUMBER.match(self.text, self.at)
        if match is None:
            raise _BrokenJSONError(self.at, say("expected a value"))
        self.at = match.end()
        whole = match.group(2) is None and match.group(3) is None
        return (
            int(match.group())
            if whole and len(match.group()) <= MAX_DIGITS
            else float(match.group())
        )

    def _pass_space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _passed(self, sign: str) -> bool:
        self._pass_space()
        found = self.text.startswith(sign, self.at)
        self.at += found
        return found

    def _expect(self, sign: str, said: str = "") -> None:
        if not self._passed(sign):
            raise _BrokenJSONError(self.at, say("expected {sign}", sign=said or f"`{sign}`"))
