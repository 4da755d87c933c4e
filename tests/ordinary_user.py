"""Programs that run as an ordinary user, even where the tests run as root, who may do anything."""

from __future__ import annotations

import ctypes
import os

_DROP_FROM_BOUNDING_SET = 24  # prctl(2)
_PRIVILEGES = (1, 2)
"""What lets root write and read anything: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH (capabilities(7))."""


def as_an_ordinary_user() -> None:
    """Give up root's privileges, for the program that is started next.

    That program may not even change to another user: the tests may stand where none can look.
    """
    if os.geteuid() == 0:
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        if any(prctl(_DROP_FROM_BOUNDING_SET, right, 0, 0, 0) != 0 for right in _PRIVILEGES):
            raise OSError(ctypes.get_errno(), "root could not give up its privilege")
