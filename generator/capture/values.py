"""What is entered into fields: made-up values on a stand-in, the reader's own on a live service."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

Ask = Callable[[str], str | None]
"""Asks a person for a value by the name of its variable, without showing what is typed."""

_MADE_UP = {
    "password": "dummy-Pass-0000",
    "email": "reader@example.com",
    "tel": "0000000000",
    "number": "1",
    "date": "2000-01-01",
    "month": "2000-01",
    "time": "12:00",
    "url": "https://example.com/",
}
_MADE_UP_TEXT = "ダミー"


def made_up_value(input_type: str) -> str:
    """Return something that a field of an `<input type>` accepts."""
    return _MADE_UP.get(input_type, _MADE_UP_TEXT)


def variable_name(guide: str, target: str) -> str:
    """Return the environment variable that holds what is entered, such as `TAIKAI_LANCERS_PASSWORD`."""
    return re.sub(r"[^A-Z0-9]+", "_", f"taikai_{guide}_{target}".upper())


def own_value(guide: str, target: str, ask: Ask | None) -> str | None:
    """Return a value from the environment, else from a person, else None. It is kept nowhere."""
    name = variable_name(guide, target)
    return os.environ.get(name) or (ask(name) if ask else None) or None
