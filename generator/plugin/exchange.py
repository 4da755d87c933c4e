"""Putting a finished folder in the place of another, so that a reader sees the old or the new."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def put_in_place(new: Path, final: Path) -> None:
    """Make `new` what stands at `final`, and remove what stood there.

    Both must be on one file system. Where the system can exchange two names at once (renameat2),
    there is no moment without a site; elsewhere there are two renames, and a build that was ended
    between them is mended by the next (`recover`).
    """
    with _one_at_a_time(final):
        _recover(final)
        if not final.exists():
            new.rename(final)
            return
        if not _exchange(new, final):
            old = _backup(final)
            final.rename(old)
            new.rename(final)
            new = old
    shutil.rmtree(
        new, ignore_errors=True
    )  # the new site stands; the next build tidies what is left


def recover(final: Path) -> None:
    """Bring back the old site where a build was ended between two renames.

    Raises:
        OSError: the folder around `final` cannot be written to.
    """
    if _backup(final).exists():
        with _one_at_a_time(final):
            _recover(final)


def _recover(final: Path) -> None:
    backup = _backup(final)
    if not backup.exists():
        return
    if final.exists():
        shutil.rmtree(backup)
    else:
        backup.rename(final)


def _backup(final: Path) -> Path:
    return final.with_name(f".{final.name}.replaced-by-taikai")


def _exchange(one: Path, two: Path) -> bool:
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    result = renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(two), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    if result == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(two))


@contextmanager
def _one_at_a_time(final: Path) -> Iterator[None]:
    lock = final.with_name(f".{final.name}.lock")
    while True:
        with lock.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if not _is_at(file, lock):
                continue  # the build that we waited for removed it, and another may hold a new one
            try:
                yield
            finally:
                lock.unlink(missing_ok=True)
            return


def _is_at(file: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
