"""What earlier runs found out, so that the same servers are not asked again every time."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import get_args

from generator.online.verdict import KEPT, Verdict

_DAYS: Mapping[Verdict, int] = {"there": 7, "unknown": 1}
"""How long a verdict holds. What is wrong is looked at again each time: it may have been mended."""


def read_known(path: Path, today: dt.date) -> dict[str, tuple[Verdict, dt.date]]:
    """Return the verdicts that still hold, with their days; none where the file is of no use."""
    known: dict[str, tuple[Verdict, dt.date]] = {}
    with suppress(OSError, ValueError, TypeError, AttributeError):
        for url, (verdict, day) in json.loads(path.read_text("utf-8")).items():
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
        new.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
        new.replace(path)
