"""Every link of the built site must lead somewhere.

**What.** Links, pictures, scripts and style sheets of every page lead to files of the site; a link with `#` leads
to a part that the page has. Both languages are looked at, and the pages that both share. No address
runs a program (`javascript:`), and no page fetches anything from another host; links may lead there.

**Why.** MkDocs looks at the links that it knows. Those of templates, of the sister page in the other language and
of pages made by programs it does not.

**How to fix.** Correct the address in the definition that the page is made from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.nouns.findings import Finding, in_file_order
from generator.nouns.places import Place, readable
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.site.html_page import HtmlPage, Link

SITE_LINK = error("site-link", __doc__)

_LINKED_TO = {"http", "https", "mailto", "tel"}
Pages = Mapping[str, HtmlPage]
"""The HTML pages of a site by address below its root, such as `ja/lancers/index.html`."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site as it lies in a folder: all files and, of them, the pages."""

    files: frozenset[str]
    pages: Pages


def read_built(folder: Path) -> BuiltSite:
    """Read every page of a built site, once for all that is to be known of it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    files = frozenset(path.relative_to(folder).as_posix() for path in paths)
    pages = {
        name: HtmlPage((folder / name).read_text(encoding="utf-8", errors="replace"))
        for name in sorted(files)
        if name.endswith(".html")
    }
    return BuiltSite(files, pages)


def site_findings(site: BuiltSite, shown_as: str) -> tuple[Finding, ...]:
    """Return the links of a built site that lead nowhere; `shown_as` is what findings call it."""
    base = _base(site.pages)
    return in_file_order(
        SITE_LINK.finding(Place(f"{shown_as}/{readable(PurePosixPath(name))}", link.span), message)
        for name, page in site.pages.items()
        for link in page.links
        for message in _faults(link, name, site, base)
    )


def _base(pages: Pages) -> str:
    """Return the path that the site lives at, with slashes around, as its canonical links tell."""
    for name, page in pages.items():
        path = urlsplit(page.canonical).path
        own = name.removesuffix("index.html")
        if path.endswith(f"/{own}"):
            return path.removesuffix(own)
    return "/"


def _faults(link: Link, page: str, site: BuiltSite, base: str) -> Iterator[str]:
    try:
        parts = urlsplit(link.to)
    except ValueError:
        yield say("`{to}` is no address", to=link.to)
        return
    if parts.scheme or parts.netloc:
        if link.is_fetched and parts.scheme != "data":
            yield say("`{to}` is fetched from another host", to=link.to)
        elif not link.is_fetched and (parts.scheme or "https") not in _LINKED_TO:
            yield say("`{to}` is no address that a page may link to", to=link.to)
        return
    target = _file(_target(unquote(parts.path), page, base), site.files)
    if target is None:
        yield say("`{to}` leads to nothing", to=link.to)
        return
    part = unquote(parts.fragment)
    if part and target in site.pages and part not in site.pages[target].parts:
        yield say("`{to}` leads to a part that the page does not have", to=link.to)


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
