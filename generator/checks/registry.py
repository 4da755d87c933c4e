"""The registry: every rule that looks at guides, in the order of the reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks import (
    link_unknown,
    related_unknown,
    screen_missing,
    source_missing,
    source_undated,
    target_missing,
    translation_missing,
)
from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import Rule


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with the function that finds what breaks it."""

    rule: Rule
    run: Callable[[Subject], Iterator[Fault]]


CHECKS: tuple[Check, ...] = tuple(
    Check(module.RULE, module.check)
    for module in (
        translation_missing,
        screen_missing,
        target_missing,
        source_missing,
        source_undated,
        link_unknown,
        related_unknown,
    )
)
