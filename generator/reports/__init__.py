"""Reports: findings in the formats that people, editors and CI services read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from generator.nouns.findings import Finding
from generator.reports.sources import Lines
from generator.reports.text import render_text


class Render(Protocol):
    """Writes findings in one format. `colour` is for terminals; other formats take no notice."""

    def __call__(self, findings: Iterable[Finding], lines: Lines, *, colour: bool = False) -> str:
        """Return the report."""


FORMATS: Mapping[str, Render] = {"text": render_text}
