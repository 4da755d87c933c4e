"""A file must be well-formed YAML (a sidecar: JSON).

**What.** The text follows the grammar of its format. In a definition, a mistake costs only the section
it stands in: reading goes on at the next key at the left margin, so that all mistakes are told at once.

**Why.** A file that cannot be read cannot become a page.

Passes:

```yaml
conclusion:
  - ja: 最後に、確認のメールが届きます。
    en: "One thing more: a mail confirms it."
```

Fails, because the text holds a colon and is not in quotes:

```yaml
conclusion:
  - ja: 最後に、確認のメールが届きます。
    en: One thing more: a mail confirms it.
```

**How to fix.** Mostly one of these: quote a text that holds `: ` or begins with one of ``@ ` % [ { * & !``;
indent with spaces, never tabs or full-width spaces; write `key: value` with a half-width colon and a
space after it; close every quote and bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.nouns.places import Span
from generator.nouns.rule import error
from generator.nouns.said import say

SYNTAX = error("syntax", __doc__)


MAX_LOOKED_AT = 1_000
"""Characters of a line in which a slip is looked for: some of the patterns take their square."""


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """Where the grammar breaks, in words that an author understands."""

    span: Span
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class _Slip:
    """A slip that people make: `pattern` finds it in a line, its group `at` is what to point to."""

    pattern: re.Pattern[str]
    message: str
    help: str


# Looked for where the parser stumbled and in the line before, most telling first.
_SLIPS = (
    _Slip(
        re.compile(r"^[\s-]*(?:[{,]\s*)?[A-Za-z_][\w-]*(?P<at>：)"),
        say("a full-width colon `：` stands where `:` belongs"),
        say("write a half-width colon and a space: `key: value`"),
    ),
    _Slip(
        re.compile(r"^[ -]*(?P<at>\t+)"),
        say("the line is indented with a tab"),
        say("indent with spaces"),
    ),
    _Slip(
        re.compile(r"^[ -]*(?P<at>[\u3000\u00a0]+)"),
        say("the line is indented with a space that is not the ordinary one"),
        say("indent with half-width spaces"),
    ),
    _Slip(
        re.compile(r"^[\s-]*[A-Za-z_][\w-]*(?P<at>:)(?=[^\s/:])"),
        say("a space is missing after the colon"),
        say("write `key: value`"),
    ),
    _Slip(
        re.compile(r":[ ]+(?P<at>[\[{][^\]}]*[\]}]\s*[^\s,\]}#].*)"),
        say("a text that begins with a bracket is read as a list or mapping"),
        say("put the whole text in quotes"),
    ),
    _Slip(
        re.compile(r""":[ ]+(?P<at>(?:"[^"]*"|'[^']*')\s*[^\s,\]}#:].*)"""),
        say("more text follows the closing quote"),
        say("put the whole text in quotes, of the other kind where it holds quotes itself"),
    ),
)
_COLON_IN_TEXT = re.compile(r":[ ]+(?P<at>[^\s\"'|>\[{][^#]*?:)(?:\s|$)")
_QUOTE_TEXT = say("put the whole text in quotes")
_NAMING = {"while scanning an alias", "while scanning an anchor", "while scanning a tag"}
_PROBLEMS = {
    "mapping values are not allowed": (
        say("the line is indented further than the one above allows"),
        say("line it up with its neighbours, or quote the text above"),
    ),
    "escape character": (
        say("this escape does not exist"),
        say("use single quotes, or write the backslash twice"),
    ),
    "escape code": (
        say("this escape does not exist"),
        say("use single quotes, or write the backslash twice"),
    ),
    "sequence entries are not allowed": (
        say("a list cannot begin in the line of its key"),
        say("begin it in the next line, or put the whole text in quotes"),
    ),
    "mapping keys are not allowed": (
        say("a text cannot begin with `{sign}`", sign="?"),
        _QUOTE_TEXT,
    ),
    "expected ':'": (say("a key has no colon"), say("write `key: value`")),
    "did not find expected": (
        say("the line fits into nothing above"),
        say("line it up with its neighbours; a list item begins with `- `"),
    ),
}


def explain(problem: yaml.YAMLError, lines: Sequence[str]) -> SyntaxFault:
    """Return what is wrong in the words of a person, from what the parser stumbled over."""
    told = str(getattr(problem, "problem", None) or problem)
    mark = getattr(problem, "problem_mark", None)
    context = str(getattr(problem, "context", None) or "")
    start = getattr(problem, "context_mark", None) or mark
    if mark is None or start is None:
        return SyntaxFault(
            Span(1, 1, 1, 1), say("the YAML cannot be read here: {problem}", problem=told), ""
        )
    if context == "while scanning a quoted scalar":
        return SyntaxFault(_at(start), say("this quote is never closed"), say("close it"))
    here = mark.line if mark.line < len(lines) and lines[mark.line].strip() else start.line
    slip = _slip_in(lines, here)
    if slip is not None:
        return slip
    return _from_parser(told, context, mark, start, lines)


def _from_parser(
    told: str, context: str, mark: yaml.Mark, start: yaml.Mark, lines: Sequence[str]
) -> SyntaxFault:
    line = lines[mark.line] if mark.line < len(lines) else ""
    colon = _COLON_IN_TEXT.search(line[:MAX_LOOKED_AT])
    if colon is not None and "mapping values are not allowed" in told:
        message = say("a colon followed by a space stands in a text that is not quoted")
        return SyntaxFault(_span(mark.line, colon), message, _QUOTE_TEXT)
    # What stands after `*`, `&` or `!` would be a name of YAML, but the text goes on otherwise.
    named = context in _NAMING
    first = start if named else mark
    if named or "cannot start any token" in told:
        sign = line[first.column : first.column + 1]
        message = say("a text cannot begin with `{sign}`", sign=sign)
        return SyntaxFault(_at(first), message, _QUOTE_TEXT)
    if "flow" in context:
        return SyntaxFault(_at(start), say("this bracket is never closed"), say("close it"))
    known = next((words for problem, words in _PROBLEMS.items() if problem in told), None)
    message, help_ = known or (say("the YAML cannot be read here: {problem}", problem=told), "")
    return SyntaxFault(_at(start if "expected ':'" in told else mark), message, help_)


def _slip_in(lines: Sequence[str], last: int) -> SyntaxFault | None:
    above = (n for n in range(last - 1, -1, -1) if lines[n].strip())
    for number in (last, next(above, last)):
        for slip in _SLIPS:
            line = lines[number][:MAX_LOOKED_AT] if number < len(lines) else ""
            match = slip.pattern.search(line)
            if match:
                return SyntaxFault(_span(number, match), slip.message, slip.help)
    return None


def _span(line: int, match: re.Match[str]) -> Span:
    return Span(line + 1, match.start("at") + 1, line + 1, match.end("at") + 1)


def _at(mark: yaml.Mark) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
