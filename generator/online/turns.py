"""Politeness: one question to a host at a time, with a pause between two."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

PAUSE_S = 1.0


class Turns:
    """Gives each host one turn at a time, whichever thread asks for it."""

    def __init__(self, pause_s: float = PAUSE_S) -> None:
        self._pause_s = pause_s
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._last: dict[str, float] = {}
        self._guard = Lock()

    @contextmanager
    def at(self, host: str) -> Iterator[Callable[[], None]]:
        """Hold the turn at a host; what is given waits for the pause before each question."""
        with self._guard:
            lock = self._locks[host]
        with lock:
            yield lambda: self._wait(host)

    def _wait(self, host: str) -> None:
        since = time.monotonic() - self._last.get(host, -self._pause_s)
        time.sleep(max(0.0, self._pause_s - since))
        self._last[host] = time.monotonic()
