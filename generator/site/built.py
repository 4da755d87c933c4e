"""Every link of the built site must lead somewhere.

**What.** The site has pages. Links, pictures, scripts and style sheets of every page lead to files of the site;
a link with `#` leads to a part that the page has. Both languages are looked at, the pages that both share, and
the style sheets. No address runs a program (`javascript:`), and neither a page nor a style sheet fetches
anything from another host, or sends there what readers type; links may lead there.

**Why.** MkDocs looks at the links that it knows. Those of templates, of the sister page in the other language and
of pages made by programs it does not.

Passes:

```html title="ja/index.html"
<a href="midori/#step-2">退会する画面</a>
```

```html title="ja/midori/index.html"
<h2 id="step-2">退会する</h2>
```

Fails, because that page has no such part:

```html title="ja/index.html"
<a href="midori/#step-3">退会する画面</a>
```

```html title="ja/midori/index.html"
<h2 id="step-2">退会する</h2>
```

**How to fix.** Correct the address in the definition that the page is made from.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from generator.loader.reading.files import UNREADABLE
from generator.loader.reading.limits import MAX_FAULTS, TOO_LARGE
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.places import Place, readable
from generator.nouns.rule import error
from generator.nouns.said import Said, say
from generator.site.active import active_faults
from generator.site.address import is_outer, outer_fault, shown, split
from generator.site.browser import MAX_CSS, Address
from generator.site.html_page import HtmlPage, Link
from generator.site.style_sheet import sheet_links

SITE_LINK = error("site-link", __doc__)

MAX_BYTES = {
    ".css": MAX_CSS,
    **dict.fromkeys((".htm", ".html", ".svg", ".xhtml"), 4 * 1024 * 1024),
}
"""What is read of a file of the site, by ending: a list of two thousand guides is smaller."""

Pages = Mapping[str, HtmlPage]
"""The pages of a site by address below its root, such as `ja/lancers/index.html`."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site as it lies in a folder: all files and, of them, the pages and style sheets.

    `unread` tells of those that were not read; their places are below the root of the site.
    """

    files: frozenset[str]
    pages: Pages
    sheets: Mapping[str, tuple[Link, ...]]
    unread: tuple[Finding, ...] = ()


def read_built(folder: Path) -> BuiltSite:
    """Read every page and style sheet of a built site, once for all that is to be known of it."""
    unread: list[Finding] = []
    files = frozenset(_files(folder, unread))
    pages: dict[str, HtmlPage] = {}
    sheets: dict[str, tuple[Link, ...]] = {}
    for name in sorted(files):
        ending = PurePosixPath(name).suffix.lower()
        if ending not in MAX_BYTES:
            continue
        text = _text(folder / name, Place(readable(PurePosixPath(name))), MAX_BYTES[ending])
        if isinstance(text, Finding):
            unread.append(text)
        elif ending == ".css":
            sheets[name] = tuple(sheet_links(text))
        else:
            pages[name] = HtmlPage(text)
    return BuiltSite(files, pages, sheets, tuple(unread))


def _files(folder: Path, unread: list[Finding]) -> Iterator[str]:
    """Yield the paths of all files below a folder; of a folder that cannot be read, `unread` tells."""

    def closed(problem: OSError) -> None:
        below = PurePosixPath(os.path.relpath(problem.filename, folder))
        message = say("the folder cannot be read: {problem}", problem=problem.strerror or "")
        unread.append(UNREADABLE.finding(Place(readable(below)), message))

    for here, _, names in os.walk(folder, onerror=closed):
        for name in names:
            path = Path(here, name)
            if path.is_file():
                yield path.relative_to(folder).as_posix()


def _text(path: Path, place: Place, cap: int) -> str | Finding:
    """Return the text of a file of at most `cap` bytes, or why it is not read."""
    try:
        with path.open("rb") as file:
            data = file.read(cap + 1)
    except OSError as problem:
        message = say("the file cannot be read: {problem}", problem=problem.strerror)
        return UNREADABLE.finding(place, message)
    if len(data) > cap:
        return TOO_LARGE.finding(
            place,
            say("the file is larger than {most} KiB", most=f"{cap // 1024:,}"),
            say("look for what was pasted into it by accident"),
        )
    return data.decode("utf-8", errors="replace")


def site_findings(site: BuiltSite, shown_as: str) -> tuple[Finding, ...]:
    """Return what is wrong with a built site; `shown_as` is what findings call it."""
    if not site.pages and not site.unread:
        message = say("there is no page in this folder: no site was built here")
        return (SITE_LINK.finding(Place(shown_as), message, say("name the folder of the site")),)
    found = [*site.unread]
    base = _base(site.pages)
    for name, page in site.pages.items():
        path = readable(PurePosixPath(name))
        found += islice(active_faults(page, path), MAX_FAULTS)
        found += islice(_link_findings(page.links, name, site, base), MAX_FAULTS)
    for name, links in site.sheets.items():
        found += islice(_link_findings(links, name, site, base), MAX_FAULTS)
    return in_file_order(
        replace(finding, place=replace(finding.place, path=f"{shown_as}/{finding.place.path}"))
        for finding in found
    )


def _link_findings(
    links: Collection[Link], name: str, site: BuiltSite, base: str
) -> Iterator[Finding]:
    """Yield the links of the file `name` that lead nowhere or where they may not."""
    path = readable(PurePosixPath(name))
    for link in links:
        fault = outer_fault(link.address) or _inner_fault(link.address, name, site, base)
        if fault is not None:
            yield SITE_LINK.finding(Place(path, link.span), fault)


def _base(pages: Pages) -> str:
    """Return the path that the site lives at, with slashes around, as its canonical links tell."""
    for name, page in pages.items():
        parts = split(page.canonical)
        own = name.removesuffix("index.html")
        if parts is not None and parts.path.endswith(f"/{own}"):
            return parts.path.removesuffix(own)
    return "/"


def _inner_fault(address: Address, page: str, site: BuiltSite, base: str) -> Said | None:
    """Return why an address of the site itself leads nowhere, None where it leads somewhere."""
    parts = split(address.to)
    if parts is None or is_outer(parts):
        return None
    target = _file(_target(unquote(parts.path), page, base), site.files)
    if target is None:
        return say("`{to}` leads to nothing", to=shown(address.to))
    part = unquote(parts.fragment)
    if part and target in site.pages and part not in site.pages[target].parts:
        return say("`{to}` leads to a part that the page does not have", to=shown(address.to))
    return None


def _file(target: str | None, files: Collection[str]) -> str | None:
    """Return the file that is served at an address below the root, None where there is none."""
    if target is None or target in files:
        return target
    index = f"{target}/index.html".lstrip("/")
    return index if index in files else None


def _target(path: str, page: str, base: str) -> str | None:
    """Return the address below the root that a path on a page leads to, None for one outside."""
    if path.startswith("/"):
        if not path.startswith(base):
            return None
        here, steps = list[str](), path.removeprefix(base)
    else:
        here, steps = list(PurePosixPath(page).parts[:-1]), path or PurePosixPath(page).name
    for step in steps.split("/"):
        if step == "..":
            if not here:
                return None
            here.pop()
        elif step not in {"", "."}:
            here.append(step)
    return "/".join(here)
