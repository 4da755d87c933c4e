"""What to say where the system, or a theme, keeps a build from going on."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_WRITING = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
"""What only writing can meet. Of a copy the error names the source first, which is not at fault."""


def read_from(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return what a build reads: nothing below is ever written by it."""
    root = Path(config.config_file_path).parent
    names = (config.docs_dir, *config.theme.dirs, config.config_file_path)
    return (root / "images", *map(Path, names))


def trouble(error: OSError, read: Iterable[Path]) -> str:
    """Return which file could not be read, which template is missing, or what could not be written.

    `read` are the folders that are only read from.
    """
    if isinstance(error, LookupError):  # Jinja's: it is an error of the system as well
        return f"A template of the theme is missing, and the site was left as it was: {error}"
    path = Path(str(error.filename)) if error.filename else None
    if error.errno not in _WRITING and path and any(path.is_relative_to(f) for f in read):
        return f"A file cannot be read, and the site was left as it was: {_sentence(error)}"
    return f"The site cannot be written, and was left as it was: {_sentence(error)}"


def _sentence(error: OSError) -> str:
    told = error.strerror or str(error)
    named = (error.errno in _WRITING and error.filename2) or error.filename
    return f"{told}: {named}" if named else told
