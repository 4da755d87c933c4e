"""Keeps the machine's time zone out of pages.

Babel reads it when it is imported, and fails where `TZ` names none; no page shows a time of here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_time_zone() -> Iterator[None]:
    """Have the environment name UTC for a while."""
    own = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    try:
        yield
    finally:
        if own is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = own


with no_time_zone():
    import babel.dates  # noqa: F401 - whoever imports it later finds it read
