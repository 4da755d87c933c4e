"""Counting the warnings of a run: MkDocs itself counts only in strict builds, and too late."""

from __future__ import annotations

import logging


class WarningsSeen(logging.Handler):
    """Counts what the loggers of MkDocs warn of, until it is closed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        logging.getLogger("mkdocs").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - only that it came matters
        """Count one."""
        self.count += 1

    def close(self) -> None:
        """Stop counting."""
        logging.getLogger("mkdocs").removeHandler(self)
        super().close()
