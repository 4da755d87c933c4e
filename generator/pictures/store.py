"""The store of finished pictures: kept by everything they were made from, made again at a miss.

It is a folder that anybody may have written to. What is in it counts only as far as it can be
verified; the rest is as good as not there.
"""

from __future__ import annotations

import atexit
import contextlib
import datetime as dt
import errno
import hashlib
import json
import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import numpy as np
import PIL
from pydantic import BaseModel, ValidationError

R = TypeVar("R", bound=BaseModel)

FILE_NAME = r"^[0-9a-f]{64}\.(?:png|webp)$"
"""What `Store.keep` calls a file: the SHA-256 of its content, and its kind."""

_MOST_BYTES = 100_000_000
"""More than any file of the store has; a longer one need not be read to know that it is not ours."""

_OURS = re.compile(rf"{FILE_NAME}|^[0-9a-f]{{64}}\.json$|^\.new-")
_KINDS = ("files", "figures", "plans")


class StoreError(Exception):
    """The store's folder cannot be written to."""


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of files named by their content, and of JSON records named by their key.

    Symbolic links are not followed from that folder on.
    """

    folder: Path

    def record(self, kind: str, key: str, model: type[R]) -> R | None:
        """Return the record under `key`, or None where there is none or it is not as it was kept."""
        path = self._record_path(kind, key)
        try:
            seal, _, body = _read(path).partition(b"\n")
            if seal != _seal(kind, key, body):
                return None
            found = model.model_validate_json(body)
            os.utime(path, follow_symlinks=False)
        except (OSError, ValidationError):
            return None
        return found

    def keep_record(self, kind: str, key: str, record: BaseModel) -> None:
        """Write a record; whoever reads meanwhile sees the old state or the new one.

        Where that fails, the next run makes again what the record is about.
        """
        body = record.model_dump_json().encode()
        with contextlib.suppress(OSError):
            _write(self._record_path(kind, key), _seal(kind, key, body) + b"\n" + body)

    def keep(self, data: bytes, suffix: str) -> str:
        """Write a file once and return its name, the SHA-256 of its content and `suffix`.

        Raises:
            StoreError: the file cannot be written.
        """
        name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
        if not self.use(name):
            try:
                _write(self.file(name), data)
            except OSError as problem:
                raise StoreError(str(problem)) from problem
        return name

    def forget(self, unused_for: dt.timedelta) -> None:
        """Remove what no drawing has used for so long. Only the store's size depends on the day."""
        oldest = time.time() - unused_for.total_seconds()
        for kind in _KINDS:
            with contextlib.suppress(OSError):  # another run may be forgetting, too
                for path in _ours(self.folder / kind):
                    if path.lstat().st_mtime < oldest:
                        path.unlink()

    def use(self, *names: str) -> bool:
        """Note that files are used now; False where one is gone, or is not what its name says."""
        try:
            for name in names:
                if hashlib.sha256(_read(self.file(name))).hexdigest() != name.partition(".")[0]:
                    return False
                os.utime(self.file(name), follow_symlinks=False)
        except OSError:
            return False
        return True

    def file(self, name: str) -> Path:
        """Return where the file called `name` is, or would be.

        Raises:
            ValueError: the store calls no file so.
        """
        if not re.fullmatch(FILE_NAME, name):
            msg = f"{name!r} is no name of a file in the store"
            raise ValueError(msg)
        return self.folder / "files" / name

    def _record_path(self, kind: str, key: str) -> Path:
        return self.folder / kind / f"{key}.json"


@cache
def spare_store() -> Store:
    """Return a store for this run alone, where the project's own cannot be written to."""
    folder = tempfile.mkdtemp(prefix="taikai-pictures-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Store(Path(folder))


def key_of(*parts: object) -> str:
    """Return a key for what was made from `parts` (plain JSON data) by this renderer."""
    text = json.dumps([renderer(), *parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def renderer() -> str:
    """Return the renderer's version: a hash of its own code, font and libraries."""
    digest = hashlib.sha256(f"{PIL.__version__} {np.__version__}".encode())
    for file in renderer_files(resources.files("generator.pictures")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def renderer_files(folder: Traversable) -> Iterator[Traversable]:
    """Yield the code and fonts in a folder and in those below it, always in the same order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from renderer_files(entry)
        elif entry.name.endswith((".py", ".ttf")):
            yield entry


def _seal(kind: str, key: str, body: bytes) -> bytes:
    """Return what tells a record that was kept here from one that was changed or moved."""
    return hashlib.sha256(f"{kind} {key} ".encode() + body).hexdigest().encode()


def _ours(folder: Path) -> Iterator[Path]:
    if not folder.is_symlink():
        yield from (path for path in folder.iterdir() if _OURS.match(path.name))


def _read(path: Path) -> bytes:
    """Return the content of an ordinary file of the store.

    Raises:
        OSError: there is none, it is something else, or it cannot be read.
    """
    _refuse_links(path.parent)
    mode = path.lstat()
    if not stat.S_ISREG(mode.st_mode) or mode.st_size > _MOST_BYTES:
        raise OSError(errno.EINVAL, "not a file of the store", str(path))
    with path.open("rb") as file:
        return file.read(_MOST_BYTES)


def _write(path: Path, data: bytes) -> None:
    _refuse_links(path.parent)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(temporary).replace(path)


def _refuse_links(folder: Path) -> None:
    if folder.is_symlink() or folder.parent.is_symlink():
        raise OSError(errno.ELOOP, "a symbolic link", str(folder))
