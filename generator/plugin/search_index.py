"""The search index of one language: our entries in the place of the text of our pages."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path

from generator.nouns.text import Lang
from generator.pages.search_entry import SearchEntry, search_words


def write_search_index(
    site_dir: Path, lang: Lang, pages: Collection[str], entries: Iterable[SearchEntry]
) -> None:
    """Replace what MkDocs indexed of `pages` (sources such as `lancers.md`) by `entries`.

    Pages written by hand keep what MkDocs found in them. A site without search has no index. The
    form is that of MkDocs, with what `find.js` needs: `names` and `about` of guides, and the words
    that hold `everywhere` or are `ignored`.
    """
    path = site_dir / "search" / "search_index.json"
    if not path.is_file():
        return
    found = json.loads(path.read_text("utf-8"))["docs"]
    ours = {_location(page) for page in pages}
    others = [doc for doc in found if doc["location"].partition("#")[0] not in ours]
    index = {
        "config": {"lang": [lang]},
        **asdict(search_words(lang)),
        "docs": [*map(asdict, entries), *others],
    }
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(written, "utf-8")


def _location(page: str) -> str:
    return "" if page == "index.md" else f"{page.removesuffix('.md')}/"
