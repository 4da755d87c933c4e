"""What the words of a page that somebody wrote hold: what was left for later, personal data, promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from generator.checks import list_promised, personal_data, placeholder
from generator.checks.wording.flaw import Flaw
from generator.checks.wording.promises import promises_list
from generator.loader.reading.limits import MAX_FAULTS
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.rule import Rule
from generator.site.spans import Spans

_CODE = re.compile(r"<(code|pre|kbd|samp|script|style)(?=[\s>])", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>()\"'\]]+")
_COMMENT_START, _COMMENT_END = re.compile("<!--"), "-->"
_HEADING_OR_END = re.compile(r"\s*(?:\Z|#|(?:-{3,}|\*{3,}|_{3,})[ \t]*(?:\n|\Z)|<h[1-6hr])")
_LAST_LINE = re.compile(r"^[ \t]*([^\s#|].*)(?:\n[ \t]*(?=\n)|\n?\Z)", re.MULTILINE)


def word_findings(text: str, written: str, path: str, *, is_markdown: bool) -> Iterator[Finding]:
    """Yield what the rules of texts find in a page; `written` is the page, `text` it without code.

    Comments show to nobody but are published: they may hold what is left to do, not what is personal.
    """
    text = _without(text, _CODE, lambda match: f"</{match[1].lower()}")
    shown = _without(text, _COMMENT_START, lambda _: _COMMENT_END)
    without_addresses = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    yield from _findings(placeholder.RULE, placeholder.flaws(shown), text, path)
    yield from _findings(personal_data.RULE, personal_data.flaws(without_addresses), text, path)
    if is_markdown:
        yield from _findings(list_promised.RULE, _promises(shown, written), text, path)


def _findings(rule: Rule, flaws: Iterator[Flaw], text: str, path: str) -> Iterator[Finding]:
    spans = Spans(text)
    for flaw in islice(flaws, MAX_FAULTS):
        yield rule.finding(Place(path, spans.of(flaw.start, flaw.end)), flaw.message, flaw.help)


def _promises(text: str, written: str) -> Iterator[Flaw]:
    """Yield the last lines of paragraphs that promise a list before a heading or the end of the page."""
    for line in _LAST_LINE.finditer(text):
        if promises_list(line[1]) and _HEADING_OR_END.match(written, line.end()):
            yield list_promised.flaw(*line.span(1))


def _without(text: str, opening: re.Pattern[str], closing: Callable[[re.Match[str]], str]) -> str:
    """Return a text with blanks from what opens to what closes, or to the end where nothing does."""
    parts: list[str] = []
    lower = text.lower() if len(text.lower()) == len(text) else text
    at = 0
    while match := opening.search(text, at):
        end = lower.find(closing(match), match.end())
        end = len(text) if end < 0 else end
        parts += [text[at : match.start()], re.sub(r"[^\n]", " ", text[match.start() : end])]
        at = end
    return "".join([*parts, text[at:]])
