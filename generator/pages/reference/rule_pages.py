"""The page of one rule in both languages: the English one is its docstring, examples are shared."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import resources
from typing import Any

from generator.nouns.rule import Rule
from generator.nouns.text import Lang

_FENCE = re.compile(
    r'^```(?P<language>\w+)(?: title="(?P<title>[^"]*)")?\n(?P<text>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
_HEAD = re.compile(r"\*\*(What|Why|How to fix)\.\*\*|(Passes|Fails)\b")
_KEYS = {"What": "what", "Why": "why", "Passes": "passes", "Fails": "fails", "How to fix": "fix"}


@dataclass(frozen=True, slots=True)
class RulePart:
    """A paragraph of Markdown or, where it has a `language`, code with its title."""

    text: str
    language: str = ""
    title: str = ""

    def __str__(self) -> str:
        """Return it as it stands in Markdown."""
        if not self.language:
            return self.text
        title = f' title="{self.title}"' if self.title else ""
        return f"```{self.language}{title}\n{self.text}```"


@functools.cache
def japanese() -> Mapping[str, Mapping[str, Any]]:
    """Return the Japanese words of each rule by its id, those of all rules at `labels` and `titles`.

    Of a rule these are its `title`, `what`, `why` and how to `fix` it; what its examples say beside
    the code, `passes` and `fails`; and what introduces code that both share (`given`, a list).
    """
    file = resources.files("generator.pages.reference") / "rules.ja.toml"
    return tomllib.loads(file.read_text("utf-8"))


def rule_title(rule: Rule, lang: Lang) -> str:
    """Return what a rule asks for, in a sentence."""
    return rule.title if lang == "en" else str(japanese()[rule.id]["title"])


def rule_parts(rule: Rule, lang: Lang) -> tuple[RulePart, ...]:
    """Return the page of a rule below its title."""
    parts = _english(rule.page.partition("\n")[2])
    return tuple(parts if lang == "en" else _in_japanese(japanese()[rule.id], parts))


def rule_page(rule: Rule, lang: Lang) -> str:
    """Return the whole page of a rule as Markdown."""
    return "\n\n".join([rule_title(rule, lang), *map(str, rule_parts(rule, lang))])


def _english(body: str) -> Iterator[RulePart]:
    start = 0
    for fence in _FENCE.finditer(body):
        yield from _paragraphs(body[start : fence.start()])
        yield RulePart(**fence.groupdict(""))
        start = fence.end()
    yield from _paragraphs(body[start:])


def _paragraphs(text: str) -> Iterator[RulePart]:
    return (RulePart(paragraph) for paragraph in text.strip().split("\n\n") if paragraph)


def _in_japanese(own: Mapping[str, Any], parts: Iterator[RulePart]) -> Iterator[RulePart]:
    """Yield the Japanese parts in the order of the English ones: the code stands where it stood."""
    given = iter(own.get("given", ()))
    key = ""
    for part in parts:
        head = _HEAD.match(part.text)
        if part.language:
            yield replace(part, title=japanese()["titles"].get(part.title, part.title))
        elif head:
            key = _KEYS[head[1] or head[2]]
            said = _labelled(key, str(own.get(key, "")), opens=part.text.endswith(":"))
            yield from _paragraphs(said)
        elif key == "why":
            yield RulePart(next(given))


def _labelled(key: str, words: str, *, opens: bool) -> str:
    """Return words below their label; one that `opens` code has them, if any, in brackets."""
    label = japanese()["labels"][key]
    if not opens:
        return f"{label}{words}"
    return f"{label.removesuffix('：')}（{words}）：" if words else label
