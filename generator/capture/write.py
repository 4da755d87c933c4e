"""Writes a picture and its sidecar together or not at all, and only where something has changed."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from pydantic import ValidationError

from generator.capture.photo import Photo
from generator.capture.screenshot import Screenshot
from generator.loader.reading.files import read_file
from generator.loader.reading.limits import MAX_SIDECAR_BYTES
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.sidecar import Sidecar
from generator.pictures.source import decode, read_source

_NUMBERS = re.compile(r"\[\s+(-?\d+(?:,\s+-?\d+)*)\s+\]")


def write_photo(photo: Photo, images: Path) -> Path | None:
    """Write `<guide>/<device>/<screen>.png` and `.json` below `images`; return the picture's path.

    Returns None where the files already say the same: an unchanged screen leaves them alone, the
    day of the picture included.

    Raises:
        OSError: the files cannot be written; those that were there are as before.
        ValueError: nobody could use the sidecar again; nothing was written.
    """
    sidecar = photo.sidecar
    picture = images / sidecar.guide / sidecar.device / f"{sidecar.screen}.png"
    notes = picture.with_suffix(".json")
    if _is_unchanged(picture, notes, photo):
        return None
    text = as_json(sidecar)
    _refuse_unusable(text, notes.name)
    picture.parent.mkdir(parents=True, exist_ok=True)
    _replace_both({picture: photo.picture.encoded, notes: text.encode()})
    return picture


def as_json(sidecar: Sidecar) -> str:
    """Return a sidecar as people read it: two spaces, one line a box, a newline at the end."""
    data = sidecar.model_dump(mode="json", exclude_none=True)
    for target in data["targets"].values():
        target["fingerprint"] = {k: v for k, v in target["fingerprint"].items() if v}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _NUMBERS.sub(lambda m: f"[{', '.join(m[1].replace(',', ' ').split())}]", text) + "\n"


def _refuse_unusable(text: str, name: str) -> None:
    """Refuse a sidecar that could not be read again, from which there would be no way on.

    Raises:
        ValueError: it is one.
    """
    try:
        Sidecar.model_validate_json(text)
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ValueError(f"{name} would be wrong at `{where}`: {first['msg']}") from problem


def _is_unchanged(picture: Path, notes: Path, photo: Photo) -> bool:
    data, source = read_file(notes, Place(notes.name), MAX_SIDECAR_BYTES), read_source(picture)
    image = decode(source)[0] if source.usable else None
    if image is None or isinstance(data, Finding):
        return False
    try:
        old = Sidecar.model_validate_json(data)
    except ValidationError:
        return False
    pixels = Screenshot(image)
    if pixels.digest != old.picture or _facts(old) != _facts(photo.sidecar):
        return False
    # Two versions of a browser draw letters a little differently; then it is the facts that count.
    if old.browser != photo.sidecar.browser or old.picture == photo.sidecar.picture:
        return True
    return pixels.resembles(photo.picture)


def _facts(sidecar: Sidecar) -> Sidecar:
    """Return what is known of a picture but for its pixels, and by what and when it was taken."""
    targets = {
        name: seen.model_copy(update={"pixels": ""}) for name, seen in sidecar.targets.items()
    }
    passing = {"on": "", "browser": None, "picture": "", "targets": targets}
    return sidecar.model_copy(update=passing)


def _replace_both(contents: dict[Path, bytes]) -> None:
    """Replace files by new ones; where one fails, put back those that were replaced."""
    fresh = {path: path.with_name(f".{path.name}.new") for path in contents}
    kept = {path: path.with_name(f".{path.name}.old") for path in contents}
    try:
        for path, data in contents.items():
            fresh[path].unlink(missing_ok=True)  # a link there would lead anywhere
            fresh[path].write_bytes(data)
            kept[path].unlink(missing_ok=True)
            if path.exists():
                os.link(path, kept[path])
        _move_in(fresh, kept)
    finally:
        for path in (*fresh.values(), *kept.values()):
            path.unlink(missing_ok=True)


def _move_in(fresh: dict[Path, Path], kept: dict[Path, Path]) -> None:
    moved: list[Path] = []
    try:
        for path, new in fresh.items():
            new.replace(path)
            moved.append(path)
    except OSError:
        for path in moved:
            if kept[path].exists():
                kept[path].replace(path)
            else:
                path.unlink()
        raise
