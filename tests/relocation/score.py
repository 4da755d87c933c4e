"""What the cases of a suite add up to, and the table that the benchmark prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tests.relocation.matrix import Case


@dataclass(frozen=True)
class Score:
    """Counts over some cases.

    Of `findable` ones pixels find `found`; of `present` ones, same-looking or not, fingerprints
    know `known` again. `called` are those that pixels call certain, of which `wrong` are not right.
    """

    cases: int
    called: int
    wrong: int
    unreported: int
    findable: int
    found: int
    present: int
    known: int
    mistaken: int
    seconds: float

    @property
    def precision(self) -> float:
        return 1 - self.wrong / self.called if self.called else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.findable if self.findable else 1.0

    @property
    def live(self) -> float:
        return self.known / self.present if self.present else 1.0


def score(cases: Iterable[Case]) -> Score:
    given = list(cases)
    findable = [case for case in given if case.findable]
    present = [case for case in given if case.now is not None]
    return Score(
        cases=len(given),
        called=sum(case.found.outcome == "moved" for case in given),
        wrong=sum(case.wrong for case in given),
        unreported=sum(case.unreported for case in given),
        findable=len(findable),
        found=sum(case.found.outcome == "moved" for case in findable),
        present=len(present),
        known=sum(case.recalled_rightly for case in present),
        mistaken=sum(case.recalled_wrongly for case in given),
        seconds=sum(case.seconds for case in given) / len(given) if given else 0.0,
    )


HEAD = (
    f"{'change':<54}{'cases':>6}{'wrong':>7}{'precision':>11}{'recall':>8}"
    f"{'live wrong':>12}{'live recall':>13}{'ms a target':>13}"
)


def table(cases: Iterable[Case]) -> Iterator[str]:
    """Yield a line for each kind of change, and one for all."""
    given = sorted(cases, key=lambda case: case.change)
    yield HEAD
    for change, group in groupby(given, key=lambda case: case.change):
        yield _line(change, score(group))
    yield _line("all", score(given))


def _line(name: str, of: Score) -> str:
    recall = f"{of.recall:.3f}" if of.findable else "-"
    live = f"{of.live:.3f}" if of.present else "-"
    return (
        f"{name:<54}{of.cases:>6}{of.wrong:>7}{of.precision:>11.3f}{recall:>8}"
        f"{of.mistaken:>12}{live:>13}{1000 * of.seconds:>13.0f}"
    )
