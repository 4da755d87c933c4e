"""A file must be an ordinary file that can be read.

**What.** A guide, a picture, a sidecar and whatever else lies beside the guides are ordinary files of
this project: no symbolic links, no folders or devices that only bear the name of a file, no files that
the user may not read.

**Why.** A link can point outside the project, so that a build would publish a file that nobody
meant to publish; a device or a pipe would keep the build waiting for ever.

Passes:

```text
guides/midori.yml
```

Fails:

```text
guides/aoi.yml -> ../../elsewhere/aoi.yml
```

**How to fix.** Copy the file to where the link stands, or give yourself the right to read it.
"""

from __future__ import annotations

import stat
from pathlib import Path

from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.rule import error
from generator.nouns.said import say

UNREADABLE = error("file-unreadable", __doc__)


def read_file(path: Path, place: Place, cap: int) -> bytes | Finding:
    """Return the bytes of an ordinary file, at most `cap` + 1 of them, or why there are none."""
    fault = file_fault(path, place)
    if fault is not None:
        return fault
    try:
        with path.open("rb") as file:
            return file.read(cap + 1)
    except OSError as problem:
        return UNREADABLE.finding(
            place, say("the file cannot be read: {problem}", problem=problem.strerror)
        )


def file_fault(path: Path, place: Place) -> Finding | None:
    """Return what keeps `path` from being an ordinary file, None where it is one."""
    mode = mode_of(path, place)
    if isinstance(mode, Finding):
        return mode
    if not stat.S_ISREG(mode):
        return UNREADABLE.finding(place, say("this is not an ordinary file"))
    return None


def mode_of(path: Path, place: Place) -> int | Finding:
    """Return the mode of what stands at `path`, or why it cannot be used: a link has none."""
    try:
        mode = path.lstat().st_mode
    except OSError as problem:
        return UNREADABLE.finding(
            place, say("the file cannot be read: {problem}", problem=problem.strerror)
        )
    return link_fault(place) if stat.S_ISLNK(mode) else mode


def folder_fault(place: Place, problem: OSError) -> Finding:
    """Return the finding about a folder that cannot be looked into."""
    message = say("the folder cannot be read: {problem}", problem=problem.strerror)
    return UNREADABLE.finding(place, message, say("give yourself the right to read it"))


def link_fault(place: Place) -> Finding:
    """Return the finding about a symbolic link."""
    return UNREADABLE.finding(
        place,
        say("this is a symbolic link; only ordinary files and folders are read"),
        say("put a copy of what it points to here"),
    )
