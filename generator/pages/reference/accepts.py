"""What a key accepts, in words: read from the types of the model."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from generator.nouns.guide.action import Action
from generator.nouns.guide.afterwards import Afterwards
from generator.nouns.guide.deadline import Deadline
from generator.nouns.guide.money import Formula
from generator.nouns.guide.precaution import Precaution
from generator.nouns.guide.step import Step
from generator.nouns.inline import Anchor
from generator.nouns.noun import Noun
from generator.nouns.text import Lang
from generator.pages.messages import messages
from generator.pages.phrase import Code, Phrase, fill, words
from generator.pages.reference.addresses import Addresses
from generator.pages.reference.nouns import members
from generator.pages.reference.values import VALUES
from generator.pages.reference.words import noun_name, prose

_UNIONS: tuple[tuple[Any, str, str], ...] = (
    (Step, "step", "step"),
    (Action, "action", "action"),
    (Precaution, "precaution", "precaution"),
    (Deadline, "deadline", "deadline"),
    (Afterwards, "afterwards", "afterwards"),
    (Formula, "formula", "formula"),
)
"""Types that have kinds: type, key of the name, construct that explains it."""

_NAMED: tuple[tuple[Any, str, str], ...] = (
    *_UNIONS,
    *((accepted, name, "values") for name, accepted, _ in VALUES if name != "unknown"),
)
"""Types with a name of their own."""

_PLAIN: dict[Any, str] = {str: "string", int: "whole_number", float: "number", bool: "yes_no"}


@dataclass(frozen=True, slots=True)
class Accepts:
    """Says in `lang` what a type of the model lets an author write."""

    lang: Lang
    addresses: Addresses

    def kind_of(self, noun: type[Noun]) -> Phrase:
        """Return what a class is a kind of, such as a step; nothing where it is of no kind."""
        for union, name, construct in _UNIONS:
            if noun in members(union):
                to = self.addresses.of_construct(construct)
                return self._link(self._name(name, many=False), to)
        return ()

    def words(self, accepted: Any, *, many: bool = False) -> Phrase:  # noqa: ANN401 - any type
        """Return the words for a type, in the plural for the items of a list."""
        choices = list(dict.fromkeys(self._choices(accepted, many=many)))
        phrase, *rest = choices
        for choice in rest:
            phrase = (*phrase, *fill(self._say("or")), *choice)
        return phrase

    def _choices(self, accepted: Any, *, many: bool) -> Iterator[Phrase]:  # noqa: ANN401
        origin = typing.get_origin(accepted)
        named = next((kind for kind in _NAMED if kind[0] == accepted), None)
        if named is not None:
            _, name, construct = named
            yield self._link(self._name(name, many=many), self.addresses.of_construct(construct))
        elif origin is Annotated:
            yield from self._choices(typing.get_args(accepted)[0], many=many)
        elif origin in {typing.Union, types.UnionType}:
            yield from self._members(accepted, many=many)
        elif origin is Literal:
            yield self._words_of(typing.get_args(accepted), many=many)
        elif origin is tuple:
            items = self.words(typing.get_args(accepted)[0], many=True)
            yield fill(self._say("list"), items=items)
        elif origin is dict:
            items = self.words(typing.get_args(accepted)[1], many=True)
            yield fill(self._say("by_name"), items=items)
        elif accepted in _PLAIN:
            yield prose(self._name(_PLAIN[accepted], many=many), self.lang, self.addresses)
        else:
            yield self._noun(accepted, many=many)

    def _members(self, union: Any, *, many: bool) -> Iterator[Phrase]:  # noqa: ANN401
        members = [m for m in typing.get_args(union) if m is not types.NoneType]
        listed = next((m for m in members if typing.get_origin(m) is tuple), None)
        if listed is not None and typing.get_args(listed)[0] in members:
            yield fill(self._say("or_list"), item=self.words(typing.get_args(listed)[0]))
            return
        for member in members:
            # What takes any number names it once: a whole number is one too.
            if not (_bare(member) is int and float in map(_bare, members)):
                yield from self._choices(member, many=many)

    def _words_of(self, values: tuple[str, ...], *, many: bool) -> Phrase:
        if many or len(values) == 1:
            return coded(values, self.lang)
        return fill(self._say("one_of"), items=coded(values, self.lang))

    def _noun(self, noun: type[Noun], *, many: bool) -> Phrase:
        return self._link(noun_name(noun, self.lang, many=many), self.addresses.of_noun(noun))

    def _name(self, key: str, *, many: bool) -> str:
        return self._say(f"{key}_many" if many else key)

    def _say(self, key: str) -> str:
        return messages(self.lang)[f"reference.kinds.{key}"]

    def _link(self, name: str, to: str) -> Phrase:
        return (Anchor(name, to),)


def coded(values: Iterable[str], lang: Lang) -> Phrase:
    """Return values as they are typed, with commas between them."""
    comma = words(messages(lang)["reference.comma"])
    first, *rest = (Code(value) for value in values)
    phrase: Phrase = (first,)
    for value in rest:
        phrase = (*phrase, *comma, value)
    return phrase


def _bare(accepted: Any) -> Any:  # noqa: ANN401 - any type
    return typing.get_args(accepted)[0] if typing.get_origin(accepted) is Annotated else accepted
