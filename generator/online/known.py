"""What earlier runs found out, so that the same servers are not asked again every time."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import get_args

from generator.loader.reading.files import read_file
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.online.verdict import KEPT, Verdict

_DAYS: Mapping[Verdict, int] = {"there": 7, "unknown": 1}
"""How long a verdict holds. What is wrong is looked at again each time: it may have been mended."""

_MOST_BYTES = 4_000_000
"""A hundred times what all guides of Japan would need."""


def read_known(path: Path, today: dt.date) -> dict[str, tuple[Verdict, dt.date]]:
    """Return the verdicts that still hold, with their days; none where the file is of no use."""
    known: dict[str, tuple[Verdict, dt.date]] = {}
    data = read_file(path, Place(path.name), _MOST_BYTES)
    if isinstance(data, Finding):
        return known
    with suppress(ValueError, TypeError, AttributeError, RecursionError):
        for url, (verdict, day) in json.loads(data).items():
            on = dt.date.fromisoformat(day)
            if verdict in get_args(Verdict) and 0 <= (today - on).days < _DAYS.get(verdict, 0):
                known[url] = (verdict, on)
    return known


def write_known(path: Path, known: Mapping[str, tuple[Verdict, dt.date]]) -> None:
    """Keep the verdicts that are worth it. Where that fails, the next run asks again."""
    kept = {
        url: [verdict, on.isoformat()] for url, (verdict, on) in known.items() if verdict in KEPT
    }
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)  # a link there would lead anywhere
        new.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
        new.replace(path)
