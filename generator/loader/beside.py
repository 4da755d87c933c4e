"""Only pages and what pages show may stand beside the guides.

**What.** Everything in `guides/` and its folders is published as it is. Beside the definitions there are
hand-written pages (`.md`, `.html`), pictures (`.png`, `.jpg`, `.jpeg`, `.gif`, `.webp`, `.avif`, `.svg`, `.ico`),
fonts (`.woff`, `.woff2`, `.ttf`, `.otf`) with their licence (`LICENSE`, `LICENSE.txt`, `OFL.txt`), style sheets
(`.css`), scripts for `extra_javascript` (`.js`) and `.pdf`. What begins with `.`, and in `guides/` itself what
begins with `_`, is not published.

**Why.** A key, a list of passwords or a copy that an editor made (`midori.yml~`) would be on the site without
a word to anybody.

Passes:

```text
guides/about.ja.md
guides/about.en.md
guides/assets/map.png
```

Fails:

```text
guides/midori.yml~
guides/assets/passwords.txt
```

**How to fix.** Move the file out of `guides/`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.loader.markdown_cost import markdown_fault
from generator.loader.names import FILE_NAME, files_below, name_fault
from generator.loader.reading.files import read_file
from generator.loader.reading.limits import MAX_MARKDOWN_BYTES, MAX_PAGE_BYTES
from generator.loader.reading.source import read_text
from generator.nouns.findings import Finding
from generator.nouns.places import Place, printable
from generator.nouns.project import OWN_PAGES, Project
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.text import LANGS

FILE_STRAY = error("file-stray", __doc__)

_DEFINITIONS = {".yml", ".yaml"}
_PAGES = {".md", ".html"}
_SHOWN = {
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico"),
    *(".woff", ".woff2", ".ttf", ".otf", ".css", ".js", ".pdf"),
}
_LICENCES = {"LICENSE", "LICENSE.txt", "OFL.txt"}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LANGUAGE_ENDING = re.compile(r"\.(?:ja|en)\.md\Z")


def beside_guides(project: Project) -> Iterator[Finding]:
    """Yield what is wrong with the files in the folder of guides that are no guides.

    MkDocs publishes them as they are: it would follow a link out of the project, wait for ever at
    a pipe, and break off at a page that is not UTF-8.
    """
    for path in files_below(project.guides, project):
        if isinstance(path, Finding):
            yield path
            continue
        is_definition = path.suffix.casefold() in _DEFINITIONS
        if is_definition and path.parent == project.guides:
            continue  # the guides themselves are looked at by those who read them
        fault = (
            _unreadable(path, Place(project.relative(path)))
            or _folder_name_fault(path, project)
            or (_astray(path, project) if is_definition else _unfit(path, project))
        )
        if fault is not None:
            yield fault


def page_names(project: Project) -> frozenset[str]:
    """Return the names of the hand-written pages, as those of guides; `a.html` is not where `a` would be."""
    paths = (path for path in files_below(project.guides, project) if isinstance(path, Path))
    pages = (path for path in paths if path.suffix == ".md" or path.name == "index.html")
    return frozenset(_address(path, _ending(path, project), project) for path in pages)


def _unreadable(path: Path, place: Place) -> Finding | None:
    found = read_file(path, place, 0)  # one byte tells whether there are any
    return found if isinstance(found, Finding) else None


def _astray(path: Path, project: Project) -> Finding:
    message = say("guides stand in `guides/` itself; in a folder below, none is read")
    return FILE_NAME.finding(Place(project.relative(path)), message, say("move it there"))


def _unfit(path: Path, project: Project) -> Finding | None:
    """Return what keeps a file from being a page, or one that pages show."""
    if path.suffix in _PAGES:
        return _page_fault(path, project)
    if path.suffix.casefold() in _SHOWN or path.name in _LICENCES:
        return _asset_name_fault(path, project)
    message = say("this would be published, and is no page and nothing that a page shows")
    help_ = say("move it out of `guides/`; pictures, fonts, style sheets, scripts and PDF may stay")
    return FILE_STRAY.finding(Place(project.relative(path)), message, help_)


def _page_fault(path: Path, project: Project) -> Finding | None:
    ending = _ending(path, project)
    fault = name_fault(path, project, ending=ending)
    if fault is not None:
        return fault
    place, name = Place(project.relative(path)), _address(path, ending, project)
    if name in OWN_PAGES:
        message = say("`{name}` is a page of the site itself", name=name)
        return FILE_NAME.finding(place, message, say("rename it"))
    if os.path.lexists(project.guides / f"{name}.yml"):
        message = say("`{name}` is the name of a guide", name=name)
        return FILE_NAME.finding(place, message, say("rename it"))
    languages = () if ending != path.suffix else (f"{name}.{lang}.md" for lang in LANGS)
    for other in languages:
        if os.path.lexists(project.guides / other):
            message = say("`{name}` has the same address", name=other)
            return FILE_NAME.finding(place, message, say("rename it"))
    is_rendered = path.suffix == ".md"
    text = read_text(path, project, MAX_MARKDOWN_BYTES if is_rendered else MAX_PAGE_BYTES)
    if isinstance(text, Finding):
        return text
    return markdown_fault(text, place.path) if is_rendered else None


def _ending(path: Path, project: Project) -> str:
    """Return the ending of a page's name, with its language where it has one."""
    in_language = _LANGUAGE_ENDING.search(path.name) if path.parent == project.guides else None
    return in_language.group() if in_language else path.suffix


def _address(path: Path, ending: str, project: Project) -> str:
    """Return where a page stands below its language: `a/index.md` has the address of `a.md`."""
    whole = path.with_name(path.name.removesuffix(ending)).relative_to(project.guides)
    return str(whole.parent) if whole.name == "index" and whole.parts[1:] else whole.as_posix()


def _folder_name_fault(path: Path, project: Project) -> Finding | None:
    """Return what is wrong with the name of a folder that a file stands in."""
    folders = reversed(path.relative_to(project.guides).parents[:-1])
    faults = (_asset_name_fault(project.guides / folder, project) for folder in folders)
    return next((fault for fault in faults if fault is not None), None)


def _asset_name_fault(path: Path, project: Project) -> Finding | None:
    if _NAME.fullmatch(path.name):
        return None
    message = say(
        "`{name}` is not a name of A-Z, a-z, 0-9, `.`, `_` and `-`", name=printable(path.name)[:60]
    )
    return FILE_NAME.finding(Place(project.relative(path)), message, say("rename it"))
