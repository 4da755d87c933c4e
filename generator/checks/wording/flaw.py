"""Flaws: what is wrong with some words of a text, and where in it they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with the words from `start` to `end` of one text, in code points."""

    start: int
    end: int
    message: str
    help: str
