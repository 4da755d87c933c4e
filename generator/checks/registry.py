"""The registry: every rule that looks at guides, in the order of the reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
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
    name_taken,
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
    route_unknown,
    screen_missing,
    screenshot_missing,
    screenshot_stale,
    screenshot_unused,
    source_missing,
    source_undated,
    target_missing,
    target_unsettled,
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
    """A rule with the function that finds what breaks it.

    `needs` are the keys at the top of a definition that it has to know whole, because it tells
    what is missing there; with `*` it needs the whole guide. Without them it looks at each text
    or value by itself, and so at a guide that could be read in part only.
    """

    rule: Rule
    run: Callable[[Subject], Iterator[Fault]]
    needs: frozenset[str] = frozenset()

    def can_run(self, lost: AbstractSet[str]) -> bool:
        """Tell whether the rule is fair to a guide of which something was lost at these keys."""
        return not lost or not ("*" in self.needs or self.needs & lost)


_NEEDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "translation-missing",
            "translation-stale",
            "translation-parity",
            "personal-data",
            "placeholder",
            "list-promised",
            "review-overdue",
            "number-invalid",
            "hours-contradictory",
            "range-reversed",
        ),
        frozenset[str](),
    ),
    **dict.fromkeys(("screen-missing", "target-missing"), frozenset({"screens"})),
    "reading-missing": frozenset({"service"}),
    **dict.fromkeys(("source-missing", "source-undated"), frozenset({"sources"})),
    "group-missing": frozenset({"groups"}),
    "related-unknown": frozenset({"related"}),
}
"""A rule that is not here needs the whole guide, which is never wrong."""

CHECKS: tuple[Check, ...] = tuple(
    Check(module.RULE, module.check, _NEEDS.get(module.RULE.id, frozenset("*")))
    for module in (
        translation_missing,
        translation_stale,
        translation_parity,
        procedure_missing,
        procedure_unknown,
        route_unknown,
        group_missing,
        id_duplicate,
        screen_missing,
        target_missing,
        label_unknown,
        screenshot_missing,
        screenshot_unused,
        screenshot_stale,
        target_unsettled,
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
        name_taken,
        reading_missing,
        placeholder,
        list_promised,
        review_overdue,
        waiver_unknown,
    )
)
