"""Measuring: medians of interleaved runs, so that a busy moment spoils both sides or none."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """One measured ratio, what it is to stay below (`most`) or above (`least`), and the seconds."""

    name: str
    value: float
    detail: str
    most: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the ratio is within its bound."""
        return (self.most is None or self.value <= self.most) and (
            self.least is None or self.value >= self.least
        )

    def __str__(self) -> str:
        """Return one line for people."""
        bound = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"
        verdict = "holds" if self.holds else "MISSED"
        return f"{self.name:<58} {self.value:7.3f}  {bound:<14} {verdict}  ({self.detail})"


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how long `work` takes, by the clock on the wall unless another is given."""
    start = clock()
    work()
    return clock() - start


def compare(
    one: Callable[[], object], other: Callable[[], object], runs: int = 7
) -> tuple[float, float]:
    """Return the median processor seconds of both, run in turn after one run each to warm up.

    Processor time, because it is about work on one thread, and other programs may be running.
    """
    one()
    other()
    clock = time.process_time
    pairs = [(seconds(one, clock), seconds(other, clock)) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)
