"""Every version of a stand-in is told as what it is: all that touches a target, and no more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.drift.diff import diff
from generator.drift.rows import Row
from generator.nouns.guide.screen import Device
from tests.drift.conftest import PROJECT, ROOT, TakeEntry, options

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection")]

EXPECTED = Path(__file__).parent / "expected"
NOISE = frozenset({"clock"})  # never twice the same without its mask
VERSIONS = sorted({path.name for path in (ROOT / "tests/replicas/lancers").iterdir()} - NOISE)
ON_A_PHONE = ("banner", "button-renamed", "lookalike", "shifted")
OFTEN = {
    ("desktop", "decoy"),
    ("phone", "button-renamed"),
}
"""What `make test` looks at; `make soak` looks at all, which takes minutes."""


CASES = [("desktop", version) for version in VERSIONS] + [("phone", each) for each in ON_A_PHONE]


@pytest.mark.parametrize(
    ("device", "version"),
    [pytest.param(*case, marks=() if case in OFTEN else pytest.mark.soak) for case in CASES],
    ids=str,
)
def test_a_version_has_its_changes(
    device: Device,
    version: str,
    browser: str,
    taken: TakeEntry,
    golden: Callable[[Path, str], None],
) -> None:
    drift = diff(PROJECT, taken("v1", device), options(browser, device, version))
    told = "".join(f"{_line(row)}\n" for row in drift.rows if row.changed)
    golden(EXPECTED / f"{version}.{device}.txt", told)


def _line(row: Row) -> str:
    words = f": {row.before} → {row.after}" if row.change == "relabelled" else ""
    target = f".{row.target}" if row.target else ""
    return f"{row.screen}{target} {row.change}{words}"
