"""Names of files must be safe on every machine and in every address.

**What.** The name of a guide, of a folder of pictures and of a picture has only `a-z`, `0-9` and `-`, at
most 64 characters, and begins with a letter or digit. Definitions end in `.yml`, pictures in `.png`,
sidecars in `.json`, in lower case. Guides stand in `guides/` itself, pictures and sidecars in
`images/GUIDE/DEVICE/`. Names that begin with `_` or `.` are left alone.

A hand-written page has such a name too, `NAME.ja.md` with `NAME.en.md` or `NAME.md` for both, and none
that a guide or one of the site's own pages has (`index`, `reference`, `rules`). The names of other files
and of folders beside the guides may also have capital letters, `.` and `_`.

**Why.** The name becomes part of the guide's address in both languages. macOS and Windows take `Svc.yml`
and `svc.yml` for one file, and a name such as `con` or one with a colon cannot be checked out there.

Passes:

```text
guides/midori-marche.yml
```

Fails:

```text
guides/Midori Marche.yml
```

**How to fix.** Rename the file. Write the name in Latin letters: `midori-marche.yml`.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.loader.reading.files import folder_fault, link_fault, mode_of
from generator.nouns.findings import Finding
from generator.nouns.noun import ID_PATTERN
from generator.nouns.places import Place, printable
from generator.nouns.project import Project
from generator.nouns.rule import error
from generator.nouns.said import say

FILE_NAME = error("file-name", __doc__)

MAX_SHOWN = 60
"""Characters of a name that a message repeats."""

_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Devices of Windows: no file can have their names there, with any ending."""


def files_in(
    folder: Path, project: Project, ending: Collection[str], mistaken: Collection[str] = ()
) -> Iterator[Path | Finding]:
    """Yield the files of a folder that end in one of `ending`, by name in order.

    A finding stands in for a file with a name or an ending that is not allowed, and for one that
    ends in one of `mistaken`. What has any other ending is somebody else's.
    """
    for path in _listed(folder, project):
        if isinstance(path, Finding):
            yield path
        elif path.suffix.casefold() in {*ending, *mistaken}:
            wrong_ending = None if path.suffix in ending else ending
            yield name_fault(path, project, wrong_ending) or path


def folders_in(folder: Path, project: Project) -> Iterator[Path | Finding]:
    """Yield the folders in a folder by name in order, a finding in place of a wrong one."""
    for path in _listed(folder, project):
        if isinstance(path, Finding):
            yield path
            continue
        mode = mode_of(path, Place(project.relative(path)))
        if isinstance(mode, Finding):
            yield mode
        elif stat.S_ISDIR(mode):
            yield name_fault(path, project) or path


def files_below(folder: Path, project: Project) -> Iterator[Path | Finding]:
    """Yield everything below a folder that is no folder, a link to one included, in order.

    A finding stands in for a folder below that cannot be looked into. What begins with `.` is
    left alone, and so is in the folder itself what begins with `_`.
    """
    if folder.is_symlink():
        return  # one finding tells of it
    closed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=closed.append):
        mine = (".", "_") if Path(here) == folder else "."
        # Path.is_symlink fails where nobody may look.
        links = [name for name in folders if os.path.islink(Path(here) / name)]  # noqa: PTH114
        folders[:] = sorted(name for name in folders if not name.startswith(mine))
        for name in sorted([*files, *links]):
            if not name.startswith(mine):
                yield Path(here) / name
    for problem in closed:
        path = Path(problem.filename)
        if path != folder:  # one finding tells of the folder itself
            yield folder_fault(Place(project.relative(path)), problem)


def _listed(folder: Path, project: Project) -> Iterable[Path | Finding]:
    place = Place(project.relative(folder))
    if folder.is_symlink():
        return [link_fault(place)]
    try:
        return sorted(p for p in folder.iterdir() if not p.name.startswith(("_", ".")))
    except OSError as problem:
        return [folder_fault(place, problem)]


def name_fault(
    path: Path,
    project: Project,
    wrong_ending: Collection[str] | None = None,
    ending: str | None = None,
) -> Finding | None:
    """Return what is wrong with the name of a file or folder, None where it is fine.

    `ending` is what follows the name where that is more than the last point and the rest.
    """
    name = path.stem if ending is None else path.name.removesuffix(ending)
    if _RESERVED.fullmatch(name.casefold()):
        message = say("`{name}` is the name of a device on Windows", name=_short(name))
    elif not re.fullmatch(ID_PATTERN, name):
        message = say("`{name}` is not a name of a-z, 0-9 and `-`", name=_short(name))
    elif wrong_ending is not None:
        message = say("`{ending}` is not the ending of such a file", ending=path.suffix)
    else:
        return None
    suggestion = suggested(name)
    help_ = say("rename it")
    if suggestion:
        help_ = say(
            "rename it, for instance to `{name}`",
            name=f"{suggestion}{ending or _ending(path, wrong_ending)}",
        )
    return FILE_NAME.finding(Place(project.relative(path)), message, help_)


def suggested(name: str) -> str:
    """Return the nearest name that is allowed, empty where nothing of `name` can be kept."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    safe = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].strip("-")
    return "" if _RESERVED.fullmatch(safe) else safe


def _ending(path: Path, allowed: Collection[str] | None) -> str:
    """Return the ending to suggest: one that is wrong in its case alone is kept."""
    own = path.suffix.casefold()
    return own if allowed is None or own in allowed else next(iter(allowed))


def _short(name: str) -> str:
    shown = printable(name)
    return f"{shown[:MAX_SHOWN]}…" if len(shown) > MAX_SHOWN else shown
