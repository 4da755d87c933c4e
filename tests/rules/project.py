"""What the examples of files, guides, pictures and of the site's configuration are written into."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from PIL import Image

from generator.loader import load_collection
from generator.nouns.guide.depends import definition_hash
from generator.nouns.project import Project
from tests.conftest import write_project
from tests.pictures.pngs import png
from tests.rules.examples import Block

GUIDE = {
    "service": "service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}",
    "screens": "screens: {leave: {devices: [desktop], targets: {withdraw: {label: {ja: 退会する, en: "
    "Withdraw}}}}}",
    "steps": "steps: [{screen: leave, actions: [{press: withdraw}]}]",
}
"""A guide with nothing wrong, in sections; an example replaces those that it has."""

CONFIGURATION = {
    "site_name": "site_name: 退会のしかた",
    "docs_dir": "docs_dir: guides",
    "theme": "theme: {name: material, font: false}",
    "plugins": "plugins: [taikai, search]",
    "markdown_extensions": "markdown_extensions: [attr_list, md_in_html]",
}
DEFINITION = "guides/midori.yml"
PICTURE = "images/midori/desktop/leave.png"
MASKED = (1000, 20, 1200, 50)
FILL = "#6b7280"
_KEY = re.compile(r"^(\w+):", re.MULTILINE)

Files = Mapping[str, str | bytes]


def sections(usual: Mapping[str, str], example: str) -> str:
    """Return an example with those sections of the usual text that it does not have itself."""
    own = set(_KEY.findall(example))
    return "\n".join([*(text for key, text in usual.items() if key not in own), example])


def picture() -> bytes:
    """Return a window with a button, and with a grey box where a name stood."""
    image = Image.new("RGB", (1280, 800), "#ffffff")
    image.paste("#2c6e5b", (300, 400, 520, 444))
    image.paste(FILL, MASKED)
    return png(image)


def sidecar(path: str = PICTURE, **changes: object) -> bytes:
    """Return the sidecar of the picture at `path`, with some of its keys changed."""
    _, guide, device, file = PurePosixPath(path).parts
    usual = {
        "version": 1,
        "guide": guide,
        "screen": PurePosixPath(file).stem,
        "device": device,
        "size": [1280, 800],
        "scale": 1,
        "how": "reproduced",
        "ui": "ja",
        "on": "2026-11-23",
        "targets": {"withdraw": {"box": [300, 400, 220, 44]}},
    }
    return json.dumps({**usual, **changes}).encode()


def project_with(project: Project, blocks: tuple[Block, ...]) -> Project:
    """Write the usual guide, and what an example shows, into a project; return it."""
    files: dict[str, str | bytes] = {
        "mkdocs.yml": sections(CONFIGURATION, ""),
        DEFINITION: sections(GUIDE, ""),
    }
    for block in blocks:
        files |= _written(project, files, block)
    return write_project(project.root, files)


def _written(project: Project, files: Files, block: Block) -> Files:
    made: Files
    match block:
        case Block("text"):
            made = dict(_listed(project, block.text))
        case Block("json", title):
            path = title.removesuffix(".json") + ".png"
            made = {path: picture(), title: sidecar(path, **json.loads(block.text))}
        case Block("yaml", "mkdocs.yml"):
            made = {"mkdocs.yml": sections(CONFIGURATION, block.text)}
        case Block("yaml", "when the picture was taken"):
            made = _taken_for(write_project(project.root, files), block.text)
        case Block("yaml", "" | "now"):
            made = {DEFINITION: sections(GUIDE, block.text)}
        case Block("markdown", title):
            made = {title: block.text}
        case _:
            assert block.format == "console", block
            made = {}
    return made


def _taken_for(project: Project, definition: str) -> Files:
    write_project(project.root, {DEFINITION: sections(GUIDE, definition)})
    entry = load_collection(project).entry("midori")
    assert entry is not None
    taken_for = definition_hash(entry.guide, "leave", "desktop")
    return {PICTURE: picture(), PICTURE.replace("png", "json"): sidecar(definition=taken_for)}


def _listed(project: Project, listing: str) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files of a listing with what such files hold; a link is made at once."""
    for line in listing.splitlines():
        path, _, target = line.partition(" -> ")
        if target:
            link = project.root / path
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(target)
            continue
        match PurePosixPath(path).suffix:
            case ".png":
                yield path, picture()
            case ".json":
                yield path, sidecar(path)
            case ".yml":
                yield path, sections(GUIDE, "")
            case _:
                yield path, "# x\n"
