"""A page must run nothing that the program did not write.

**What.** Nothing that somebody wrote into a page runs in a browser: no `<script>`, no `onclick` or other
handler, no `<object>`, `<embed>` or `srcdoc`, no `<base>`, no address that is a program (`javascript:`). Nor
is anything loaded from another host: pictures, style sheets, frames, and what their CSS names. Links may
lead anywhere. What is shown as code, between backticks or in a block of code, is left alone.

**Why.** The page would do in the name of the site whatever its author, or whoever changed it last, wants:
read what readers have marked, lead them away, tell others who wants to leave a service. The content policy
that the build writes forbids it too, but not every host sends that.

Passes:

```markdown title="guides/about.md"
[みどりマルシェ](https://midori.example/) の退会のしかたは、[ガイド](midori.yml)にあります。
```

Fails:

```markdown title="guides/about.md"
<button onclick="history.back()">戻る</button>
```

**How to fix.** Remove it. A page is words, pictures and links; put a picture into `guides/` and name it
there. What the whole site needs belongs in the theme, or in `extra_javascript` of `mkdocs.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.loader.reading.limits import TOO_LARGE
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.site.address import outer_fault, shown
from generator.site.html_page import MAX_ELEMENTS, HtmlPage

PAGE_ACTIVE = error("page-active", __doc__)


def written_faults(page: HtmlPage, path: str) -> Iterator[Finding]:
    """Yield what a page that somebody wrote would run or load; `path` is what findings call it."""
    yield from active_faults(page, path, is_own=True)
    for link in page.links:
        fault = outer_fault(link.address)
        if fault is not None:
            yield PAGE_ACTIVE.finding(Place(path, link.span), fault, say("remove it"))


def active_faults(page: HtmlPage, path: str, *, is_own: bool = False) -> Iterator[Finding]:
    """Yield what runs on a page; scripts, which a theme may bring, only on one that `is_own`."""
    for program in page.programs:
        if is_own or not program.is_script or not program.name.startswith("<"):
            message = say("`{name}` runs a program", name=shown(program.name))
            yield PAGE_ACTIVE.finding(Place(path, program.span), message, say("remove it"))
    for span in page.bases:
        message = say("`<base>` changes where every address of the page leads")
        yield PAGE_ACTIVE.finding(Place(path, span), message, say("remove it"))
    for span in page.tangled:
        message = say("nobody can tell what a browser makes of this element")
        yield PAGE_ACTIVE.finding(Place(path, span), message, say("write it more simply"))
    if page.is_cut:
        yield TOO_LARGE.finding(
            Place(path),
            say("the page has more than {most} elements", most=f"{MAX_ELEMENTS:,}"),
            say("look for what was pasted into it by accident"),
        )
