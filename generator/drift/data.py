"""The report of a comparison for programs: a JSON list with one object a row."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.drift.rows import Row
from generator.nouns.geometry import Box


def render_json(rows: Iterable[Row]) -> str:
    """Return rows as JSON, their keys and the order of these fixed.

    Boxes are `[x, y, width, height]` in pixels of the old and of the new picture, or null.
    """
    return json.dumps([_row(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def _row(row: Row) -> dict[str, Any]:
    return {
        "guide": row.guide,
        "device": row.device,
        "screen": row.screen,
        "step": row.step.number,
        "target": row.target,
        "change": row.change,
        "before": row.before,
        "after": row.after,
        "box_before": _box(row.box_before),
        "box_after": _box(row.box_after),
        "confidence": row.confidence,
    }


def _box(box: Box | None) -> list[int] | None:
    return [box.x, box.y, box.width, box.height] if box else None
