"""Why a capture stops: as a program that cannot run, or at one screen with findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from generator.nouns.findings import Finding


class CannotCaptureError(Exception):
    """No picture can be taken at all; `help` says what to do."""

    def __init__(self, message: str, help_: str = "") -> None:
        super().__init__(message)
        self.help = help_


class StuckError(Exception):
    """The tour cannot go on from here; the findings say why, none if that was said before."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(finding.message for finding in findings))
        self.findings = findings

    @classmethod
    def for_all(cls, findings: Iterable[Finding]) -> Self:
        """Return the error that carries all findings."""
        return cls(*findings)


class TargetsMissingError(StuckError):
    """Targets are not there, or not alone, or cannot be looked for."""
