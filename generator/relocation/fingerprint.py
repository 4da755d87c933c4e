"""Knows an element of a page again by its fingerprint.

Each fact that was known of the element is compared, and weighs what it tells: words and addresses
much, a tag little. Whoever wins must be nearly the same (`ENOUGH`) and ahead of all others by a
`MARGIN`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from generator.nouns.geometry import Box
from generator.nouns.sidecar import Fingerprint

ENOUGH = 0.85
"""The least share of the evidence that must agree."""

MARGIN = 0.10
"""How far the best candidate must be ahead of the next."""

ENOUGH_OF_PLACE = 0.95
"""The least share for an element that carries other words: everything else must agree."""

_WEIGHTS: Mapping[str, float] = {
    "name": 0.20,
    "row": 0.18,
    "href": 0.14,
    "id": 0.12,
    "text": 0.10,
    "path": 0.10,
    "before": 0.10,
    "after": 0.10,
    "role": 0.08,
    "heading": 0.08,
    "name_attribute": 0.06,
    "tag": 0.04,
    "size": 0.04,
}
_WORDS = frozenset({"name", "text"})
_EXACT = frozenset({"role", "tag", "id", "name_attribute", "href"})

_IDENTITY = ("id", "href", "name_attribute")
_PLACE = ("heading", "path", "before", "after")

_NEAR_PATH = 0.4
"""Least agreement of paths of an element that has moved: half of the steps are the same."""

_OTHER_WORDS = 0.4
"""What words that differ count at most. Rows of a table share most of their words and mean
different things, so likeness counts for less than sameness."""

_MADE_UP_ID = re.compile(r"\d{3,}|^:|[0-9a-f]{8,}|(^|[-_:])[a-z]?\d+$", re.IGNORECASE)
"""Ids that a framework counts up: another visit, another number."""

Outcome = Literal["same", "relabelled", "twins", "elsewhere", "gone"]


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page: its fingerprint and, where it is in view, its box."""

    fingerprint: Fingerprint
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What became of an element.

    `same` and `relabelled` (all but the words agrees) carry the `index` of the candidate that it
    is. `twins`: two candidates are too much alike to tell. `elsewhere`: the best candidate, at
    `index`, has the words but stands in another place, so that it may be another element. `gone`:
    there is nothing like it. `score` and `margin` are those of the best candidate, 0 to 1.
    """

    outcome: Outcome
    index: int | None
    score: float
    margin: float


def recognise(
    old: Element, candidates: Sequence[Element], others: Sequence[Element] = ()
) -> Recognised:
    """Find an element of an old page among the elements of a new one.

    `others` are further elements of the old page: what is more like one of them is that one.
    """
    free = [
        index
        for index, each in enumerate(candidates)
        if all(likeness(old, each) >= likeness(other, each) for other in others)
    ]
    found = _recognised(old, [candidates[index] for index in free])
    return found if found.index is None else replace(found, index=free[found.index])


def _recognised(old: Element, candidates: Sequence[Element]) -> Recognised:
    best, score, margin = _best([likeness(old, each) for each in candidates])
    if best is None:
        return Recognised("gone", None, 0.0, 0.0)
    if score >= ENOUGH and margin < MARGIN:
        return Recognised("twins", None, score, margin)
    if score >= ENOUGH and _has_its_place(old, candidates[best]):
        return Recognised("same", best, score, margin)
    named = [i for i, each in enumerate(candidates) if _has_the_words(old, each)]
    if named:
        at = max(named, key=lambda i: likeness(old, candidates[i]))
        return Recognised("elsewhere", at, score, margin)
    return _by_place(old, candidates)


def likeness(old: Element, new: Element, without: frozenset[str] = frozenset()) -> float:
    """Return the share, 0 to 1, of what is known of `old` that holds for `new`.

    `without` names facts of the fingerprint that are not known of `new`.
    """
    return _agreement(old, new, without)


def _by_place(old: Element, candidates: Sequence[Element]) -> Recognised:
    """Find what stands where the element stood, when its words are on the page no more."""
    without = _WORDS | {"size"}
    best, score, margin = _best([_agreement(old, each, without) for each in candidates])
    known = old.fingerprint.before or old.fingerprint.after or old.fingerprint.row
    if known and score >= ENOUGH_OF_PLACE and margin >= MARGIN:
        return Recognised("relabelled", best, score, margin)
    return Recognised("gone", None, score, margin)


def _best(scores: Sequence[float]) -> tuple[int | None, float, float]:
    if not scores:
        return None, 0.0, 0.0
    order = sorted(range(len(scores)), key=lambda index: -scores[index])
    next_best = scores[order[1]] if len(order) > 1 else 0.0
    return order[0], scores[order[0]], scores[order[0]] - next_best


def _agreement(old: Element, new: Element, without: frozenset[str]) -> float:
    known = agreed = 0.0
    for fact, weight in _WEIGHTS.items():
        if fact in without or not _is_known(old, fact):
            continue
        known += weight
        agreed += weight * _agrees(fact, old, new)
    return agreed / known if known else 0.0


def _is_known(old: Element, fact: str) -> bool:
    if fact == "size":
        return old.box is not None
    value: str = getattr(old.fingerprint, fact)
    return bool(value) and not (fact == "id" and _MADE_UP_ID.search(value))


def _agrees(fact: str, old: Element, new: Element) -> float:
    if fact == "size":
        return _same_size(old.box, new.box)
    here: str = getattr(old.fingerprint, fact)
    there: str = getattr(new.fingerprint, fact)
    if fact == "row":
        here, there = _around(old.fingerprint), _around(new.fingerprint)
    here, there = plain(here), plain(there)
    if here == there:
        return 1.0
    if fact in _EXACT:
        return 0.0
    if fact == "path":
        return 0.8 * SequenceMatcher(None, _steps(here), _steps(there), autojunk=False).ratio()
    return _OTHER_WORDS * SequenceMatcher(None, here, there, autojunk=False).ratio()


def plain(text: str) -> str:
    """Return words without the differences that readers do not see: width, case and spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _has_its_place(old: Element, new: Element) -> bool:
    """Tell whether an element with the same words has more of the old one than its words and row.

    Tables have the same headings and forms the same buttons: when one is gone, the next is as like.
    """
    if any(_is_known(old, fact) and _agrees(fact, old, new) == 1 for fact in _IDENTITY):
        return True
    if _is_known(old, "path") and _agrees("path", old, new) < _NEAR_PATH:
        return False  # another part of the page, whatever stands before and after it
    places = [fact for fact in _PLACE if _is_known(old, fact)]
    kept = sum(_agrees(fact, old, new) == 1 for fact in places)
    return kept >= len(places) / 2


def _has_the_words(old: Element, new: Element) -> bool:
    words = {plain(old.fingerprint.name), plain(old.fingerprint.text)} - {""}
    return bool(words & {plain(new.fingerprint.name), plain(new.fingerprint.text)})


def _around(fingerprint: Fingerprint) -> str:
    """Return the words of the row without the element's own, which may change without it."""
    return fingerprint.row.replace(fingerprint.text, "", 1) if fingerprint.text else fingerprint.row


def _steps(path: str) -> list[str]:
    return re.findall(r"[^>:]+|:[^>]+", path)


def _same_size(old: Box | None, new: Box | None) -> float:
    if old is None or new is None:
        return 1.0 if old is new else 0.5
    shares = (min(a, b) / max(a, b) for a, b in ((old.width, new.width), (old.height, new.height)))
    width, height = shares
    return width * height
