"""The search index of one language: our entries in the place of the text of our pages."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

from generator.pages.search_entry import SearchEntry


def write_search_index(
    site_dir: Path, pages: Collection[str], entries: Iterable[SearchEntry]
) -> None:
    """Replace what MkDocs indexed of `pages` (sources such as `lancers.md`) by `entries`.

    Pages written by hand keep what MkDocs found in them. A site without search has no index.
    """
    path = site_dir / "search" / "search_index.json"
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    ours = {_location(page) for page in pages}
    others = [doc for doc in index["docs"] if doc["location"].partition("#")[0] not in ours]
    entered = [
        {"location": entry.location, "title": entry.title, "text": entry.text} for entry in entries
    ]
    written = json.dumps(
        {**index, "docs": entered + others}, ensure_ascii=False, separators=(",", ":")
    )
    path.write_text(written, "utf-8")


def _location(page: str) -> str:
    return "" if page == "index.md" else f"{page.removesuffix('.md')}/"
