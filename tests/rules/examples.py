"""The examples on the rules' own pages, to be tried as their authors would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.nouns.rule import Rule

Outcome = Literal["Passes", "Fails"]

_EXAMPLE = re.compile(
    r"^(Passes|Fails)\b(.*?)(?=^(?:Passes|Fails)\b|^\*\*|\Z)", re.MULTILINE | re.DOTALL
)
_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]*)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """What stands between two fences: its format, what it is called, and its text."""

    format: str
    title: str
    text: str


@dataclass(frozen=True)
class Example:
    """Something that keeps to a rule, or breaks it: in blocks, or in words where none can show it.

    `given` are the blocks that stand before the page's first example and belong to each.
    """

    rule: Rule
    outcome: Outcome
    words: str
    blocks: tuple[Block, ...]
    given: tuple[Block, ...] = ()

    def __str__(self) -> str:
        """Return the name of the test that tries it."""
        return f"{self.rule.id}-{self.outcome}"

    @property
    def expected(self) -> set[str]:
        """The rules of all findings that there are to be."""
        return {self.rule.id} if self.outcome == "Fails" else set()


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """Return the examples on the page of a rule, in their order."""
    given = _blocks(re.split(r"^Passes\b", rule.page, maxsplit=1, flags=re.MULTILINE)[0])
    return tuple(_example(rule, match, given) for match in _EXAMPLE.finditer(rule.page))


def _example(rule: Rule, match: re.Match[str], given: tuple[Block, ...]) -> Example:
    outcome: Outcome = "Passes" if match[1] == "Passes" else "Fails"
    words = _BLOCK.sub("", match[2]).strip(" :,\n")
    return Example(rule, outcome, words, _blocks(match[2]), given)


def _blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(*block.groups("")) for block in _BLOCK.finditer(text))
