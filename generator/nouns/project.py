"""The project: where guides, pictures and the cache are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.nouns.places import readable

OWN_PAGES = frozenset({"index", "reference", "rules"})
"""The pages that a site has beside its guides; no guide can have their names."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `mkdocs.yml`, `guides/` and `images/`."""

    root: Path

    @property
    def guides(self) -> Path:
        """The folder of definitions."""
        return self.root / "guides"

    @property
    def images(self) -> Path:
        """The folder of source pictures and sidecars, `<guide>/<device>/<screen>.png`."""
        return self.root / "images"

    @property
    def cache(self) -> Path:
        """The folder of everything that can be made again."""
        return self.root / ".cache" / "taikai"

    def relative(self, path: Path) -> str:
        """Return `path` relative to the project with forward slashes, as findings show it."""
        try:
            return readable(path.relative_to(self.root))
        except ValueError:
            return readable(path)
