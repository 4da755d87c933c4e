"""The files of one language's run: pages instead of definitions, one language of hand-written ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.nouns.text import Lang
from generator.plugin.styles import is_part, style_sheet

_UNUSED = re.compile(
    r"assets/(?:javascripts/(?:bundle\.|lunr/|workers/)|stylesheets/palette\.|.*\.map$).*"
)
"""What the theme brings for its own script, which our pages do without."""
_HAND_WRITTEN = re.compile(r"(?P<name>[^/]+)\.(?P<lang>ja|en)\.md")


def published_files(
    files: Files, config: MkDocsConfig, lang: Lang, pages: Mapping[str, str]
) -> Files:
    """Return the files to build: no YAML, the pages, and hand-written pages in `lang`.

    `about.ja.md` and `about.en.md` are the page `about.md` of their languages.
    """
    kept = [file for file in files if not _is_source(file)]
    written = (_hand_written(file, config, lang) for file in files)
    made = (File.generated(config, uri, content=text) for uri, text in pages.items())
    hand = (file for file in written if file is not None)
    return Files([*kept, *hand, *made, style_sheet(config)])


def _is_source(file: File) -> bool:
    uri = file.src_uri
    if uri == "sitemap.xml":  # the theme's template, which MkDocs copies once it is not rendered
        return True
    if is_part(uri) or _UNUSED.fullmatch(uri):
        return True
    return (
        uri.endswith((".yml", ".yaml")) or uri.startswith("_") or bool(_HAND_WRITTEN.fullmatch(uri))
    )


def _hand_written(file: File, config: MkDocsConfig, lang: Lang) -> File | None:
    match = _HAND_WRITTEN.fullmatch(file.src_uri)
    if match is None or match["lang"] != lang or file.abs_src_path is None:
        return None
    return File.generated(config, f"{match['name']}.md", abs_src_path=file.abs_src_path)


def hand_written(docs_dir: Path, lang: Lang) -> Iterable[str]:
    """Return the addresses of the hand-written pages in `lang`, in order."""
    matches = (_HAND_WRITTEN.fullmatch(path.name) for path in sorted(docs_dir.glob("*.md")))
    return [f"{match['name']}.md" for match in matches if match and match["lang"] == lang]
