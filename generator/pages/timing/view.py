"""The views of time rules: what a page shows of a deadline, of a time of grace, of hours."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.phrase import Phrase


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline in sentences. An empty phrase means that there is nothing to say.

    `rule` says by when, `late` what missing it means, `example` the same with real dates, `note`
    what the author adds. `short` and `takes_effect` are for the cells of a table; `source` is the
    key of the source.
    """

    rule: Phrase
    short: Phrase
    late: Phrase = ()
    example: tuple[Phrase, ...] = ()
    note: Phrase = ()
    takes_effect: Phrase = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class CostView:
    """What something costs. `amount` carries its period; `line` is both in one line.

    `condition` is a sentence, `example` a worked formula, `details` are sentences on refunds,
    part months and the day that the amount speaks for; `source` is the key of the source.
    """

    what: Phrase
    amount: Phrase
    line: Phrase
    condition: Phrase = ()
    example: Phrase = ()
    details: tuple[Phrase, ...] = ()
    note: Phrase = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class GraceView:
    """How long it can be undone, how, at what cost, and that it is final after."""

    rule: Phrase
    undo: Phrase
    late: Phrase
    costs: tuple[CostView, ...] = ()


@dataclass(frozen=True, slots=True)
class HoursRow:
    """The opening times of some days: `平日`, and `9:00〜12:00` with `13:00〜18:00`."""

    days: str
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HoursView:
    """Opening hours, and the closures that interrupt them."""

    rows: tuple[HoursRow, ...]
    closures: tuple[Phrase, ...]
