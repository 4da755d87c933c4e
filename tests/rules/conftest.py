"""The one browser in which the examples of capture, refresh and diff are tried."""

from __future__ import annotations

from tests.capture.conftest import browser, coarse, one_connection

__all__ = ["browser", "coarse", "one_connection"]
