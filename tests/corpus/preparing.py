"""A sound project, and what makes it a bad one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
SOUND_DEFINITION = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
screens:
  leave: {devices: [desktop], targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    actions: [{press: withdraw}]
"""
SOUND_CONFIGURATION = """\
site_name: 退会のしかた
docs_dir: guides
theme: {name: material, font: false}
plugins: [taikai, search]
markdown_extensions: [attr_list, md_in_html]
"""
SOUND_PICTURE = (HERE / "sound.png").read_bytes()
SOUND_SIDECAR = (HERE / "sound.json").read_bytes()
DEFINITION = "guides/midori.yml"
PAGE = "guides/about.ja.md"
PICTURE = "images/midori/desktop/leave.png"
SIDECAR = "images/midori/desktop/leave.json"
CONFIGURATION = "mkdocs.yml"
SOUND = {
    CONFIGURATION: SOUND_CONFIGURATION.encode(),
    DEFINITION: SOUND_DEFINITION.encode(),
    PICTURE: SOUND_PICTURE,
    SIDECAR: SOUND_SIDECAR,
}

Prepare = Callable[[Path], None]


def wrote(name: str, content: bytes = SOUND[DEFINITION]) -> Prepare:
    """Return what writes one more file into a project."""

    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return prepare


def linked(name: str, target: str) -> Prepare:
    """Return what puts a symbolic link in the place of a file or folder."""

    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            path.unlink()
        path.symlink_to(target)

    return prepare


def both(first: Prepare, second: Prepare) -> Prepare:
    """Return what does two things."""

    def prepare(root: Path) -> None:
        first(root)
        second(root)

    return prepare


def replaced_by_folder(name: str) -> Prepare:
    """Return what puts a folder in the place of a file."""

    def prepare(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).mkdir(parents=True)

    return prepare


def piped(name: str) -> Prepare:
    """Return what makes a pipe."""
    return lambda root: os.mkfifo(root / name)


def replaced_by_pipe(name: str) -> Prepare:
    """Return what puts a pipe, which blocks whoever reads it, in the place of a file."""

    def prepare(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        os.mkfifo(root / name)

    return prepare


def removed(name: str) -> Prepare:
    """Return what removes a file."""
    return lambda root: (root / name).unlink()
