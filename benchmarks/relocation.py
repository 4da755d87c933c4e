"""How well targets are found again: a table by kind of change, against where they truly are.

The pages are made up and drawn by a real browser, which says where each element stands; beside them
the patched versions of the stand-in for Lancers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.measure import Ratio
from tests.relocation.matrix import Case, judged, made_up_pages
from tests.relocation.replicas import lancers
from tests.relocation.score import score, table
from tests.relocation.studio import Kind, opened_studio

PAGES: Mapping[int, Kind] = {21: "desktop", 22: "phone", 23: "monitor"}
LEAST_FOUND, LEAST_KNOWN = 0.90, 0.92


def measure() -> Iterator[Ratio | str]:
    """Yield the table, line by line, then what it adds up to."""
    with opened_studio() as browser:
        cases = [
            *judged(made_up_pages(browser, PAGES)),
            *judged(lancers(browser, ["desktop", "phone"])),
        ]
    yield from table(cases)
    yield from _sums(cases)


def _sums(cases: list[Case]) -> Iterator[Ratio]:
    all_ = score(cases)
    called = f"{all_.called} of {all_.cases} called certain, {1000 * all_.seconds:.0f} ms each"
    yield Ratio("relocation by pixels: wrong", all_.wrong, called, most=0)
    yield Ratio("relocation by pixels: other words not told", all_.unreported, called, most=0)
    found = f"{all_.found} of {all_.findable} that look the same and were alone"
    yield Ratio("relocation by pixels: found", all_.recall, found, least=LEAST_FOUND)
    known = f"{all_.known} of {all_.present} that are in view"
    yield Ratio("relocation by fingerprint: wrong", all_.mistaken, known, most=0)
    yield Ratio("relocation by fingerprint: found", all_.live, known, least=LEAST_KNOWN)
