"""The registry: every rule that looks at guides, in the order of the reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks import (
    deadline_contradictory,
    evidence_missing,
    example_missing,
    group_missing,
    hours_contradictory,
    id_duplicate,
    label_unknown,
    link_unknown,
    list_promised,
    number_invalid,
    personal_data,
    placeholder,
    precaution_missing,
    procedure_missing,
    procedure_unknown,
    range_reversed,
    reading_missing,
    related_unknown,
    review_overdue,
    screen_missing,
    screenshot_missing,
    screenshot_stale,
    screenshot_unused,
    source_missing,
    source_undated,
    target_missing,
    translation_missing,
    translation_parity,
    translation_stale,
    waiver_unknown,
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
        translation_stale,
        translation_parity,
        procedure_missing,
        procedure_unknown,
        group_missing,
        id_duplicate,
        screen_missing,
        target_missing,
        label_unknown,
        screenshot_missing,
        screenshot_unused,
        screenshot_stale,
        personal_data,
        precaution_missing,
        evidence_missing,
        deadline_contradictory,
        range_reversed,
        example_missing,
        hours_contradictory,
        number_invalid,
        source_missing,
        source_undated,
        link_unknown,
        related_unknown,
        reading_missing,
        placeholder,
        list_promised,
        review_overdue,
        waiver_unknown,
    )
)
