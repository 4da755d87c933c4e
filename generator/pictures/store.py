"""The store of finished pictures: kept by everything they were made from, made again at a miss."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TypeVar

import numpy as np
import PIL
from pydantic import BaseModel, ValidationError

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of files named by their content, and of JSON records named by their key."""

    folder: Path

    def record(self, kind: str, key: str, model: type[R]) -> R | None:
        """Return the record under `key`, or None where there is none or it is damaged."""
        path = self._record_path(kind, key)
        try:
            found = model.model_validate_json(path.read_bytes())
            os.utime(path)
        except (OSError, ValidationError):
            return None
        return found

    def keep_record(self, kind: str, key: str, record: BaseModel) -> None:
        """Write a record; whoever reads meanwhile sees the old state or the new one."""
        _write(self._record_path(kind, key), record.model_dump_json().encode())

    def keep(self, data: bytes, suffix: str) -> str:
        """Write a file once and return its name, the SHA-256 of its content and `suffix`."""
        name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
        if not self.file(name).exists():
            _write(self.file(name), data)
        return name

    def forget(self, unused_for: dt.timedelta) -> None:
        """Remove what no drawing has used for so long. Only the store's size depends on the day."""
        oldest = time.time() - unused_for.total_seconds()
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(FileNotFoundError):  # another run may be forgetting, too
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def use(self, *names: str) -> bool:
        """Note that files are used now; False where one of them is gone."""
        try:
            for name in names:
                os.utime(self.file(name))
        except FileNotFoundError:
            return False
        return True

    def file(self, name: str) -> Path:
        """Return where the file called `name` is, or would be."""
        return self.folder / "files" / name

    def _record_path(self, kind: str, key: str) -> Path:
        return self.folder / kind / f"{key}.json"


def key_of(*parts: object) -> str:
    """Return a key for what was made from `parts` (plain JSON data) by this renderer."""
    text = json.dumps([renderer(), *parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def renderer() -> str:
    """Return the renderer's version: a hash of its own code, font and libraries."""
    digest = hashlib.sha256(f"{PIL.__version__} {np.__version__}".encode())
    package = resources.files("generator.pictures")
    for entry in (package, package / "font"):
        for file in sorted(entry.iterdir(), key=lambda f: f.name):
            if file.is_file() and file.name.endswith((".py", ".ttf")):
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(temporary).replace(path)
