"""The examples of the reference: a project of their own, with one guide for each construct.

What a reader of the reference need not see again, such as the name of the service, stands above
the line `# Shown from here.`
"""

from __future__ import annotations

import functools
from pathlib import Path

from generator.loader import load_collection
from generator.loader.fragments import FILE as FRAGMENTS
from generator.nouns.collection import Collection
from generator.nouns.project import Project

PROJECT = Project(Path(__file__).parent / "examples")
_SHOWN = "# Shown from here.\n"


@functools.cache
def examples() -> Collection:
    """Return all examples as loaded, with what is wrong with them (a test holds it at nothing)."""
    return load_collection(PROJECT)


def example_files(name: str) -> tuple[tuple[str, str], ...]:
    """Return the files of an example, the path and the text that is shown of each.

    Raises:
        OSError: there is no example of that name.
    """
    guide = f"{name}.yml"
    paths = (FRAGMENTS, guide) if name == "fragment" else (guide,)
    return tuple((f"guides/{path}", _shown(PROJECT.guides / path)) for path in paths)


def _shown(path: Path) -> str:
    text = path.read_text("utf-8")
    _, line, rest = text.partition(_SHOWN)
    return rest if line else text
