"""What `mkdocs serve` watches beside the folder of definitions."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

import generator

PACKAGE = Path(generator.__file__).parent
THEME = PACKAGE / "theme"
TEMPLATES = PACKAGE / "pages" / "templates"


def watch_sources(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Have the server rebuild when pictures, templates or the theme change."""
    images = Path(config.config_file_path).parent / "images"
    for folder in (images, THEME, TEMPLATES):
        if folder.is_dir():
            server.watch(str(folder))
