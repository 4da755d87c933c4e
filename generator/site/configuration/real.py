"""Where a path of the configuration really leads, whatever somebody has written as its name."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def real(path: Path) -> Path:
    """Return the path without links in it; one that nothing can have is left as it is."""
    # Not `resolve`, which raises an error at a link that leads to itself.
    return Path(os.path.realpath(path)) if can_be_named(path) else path


def can_be_named(path: Path) -> bool:
    """Tell whether a file or folder can have such a path."""
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    except ValueError:  # a NUL, or half a character
        return False
    return True


def is_within(path: Path, folder: Path) -> bool:
    """Tell whether a path really is a folder, or leads to something in it."""
    return real(path).is_relative_to(real(folder))
