"""What a mask hides, and what is known of a picture, is in no byte of the site; nor is the picture itself."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from generator.capture.capture import capture
from generator.capture.options import CaptureOptions
from generator.loader import load_collection
from generator.nouns.project import Project
from tests.plugin.conftest import tree

ROOT = Path(__file__).parents[2]
SITE = ROOT / "tests" / "capture"
COLOUR = (222, 1, 254)
"""That of the name and the mail address, and of a portrait: nothing else has it."""
STRING = "Q7ZKVX-secret"
"""Stands in the metadata of each picture, behind its end, and in each sidecar."""

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Capture a stand-in in which personal data has a colour, and hide a string in what was made."""
    root = tmp_path_factory.mktemp("private") / "project"
    replica = root / "tests" / "replicas" / "midori" / "v1"
    shutil.copytree(SITE / "site", replica)
    _colour(replica)
    (root / "guides").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", root)
    guide = (SITE / "guide.yml").read_text("utf-8").replace("SERVICE", "https://midori.example")
    more = "devices: [desktop]\nprecautions: [{loses: {ja: ポイント, en: Points}}]\n"
    (root / "guides" / "midori.yml").write_text(guide + more, "utf-8")
    project = Project(root)
    entry = load_collection(project).entry("midori")
    assert entry is not None
    captured = capture(
        project, entry, CaptureOptions(devices=("desktop",), today=dt.date(2026, 11, 1))
    )
    assert captured.written, captured.findings
    for picture in project.images.rglob("*.png"):
        hide(picture)
    return project


def _colour(replica: Path) -> None:
    """Give the letters of the name and the mail address the colour, and add a picture that has it."""
    style, page = replica / "site.css", replica / "account.html"
    letters = f".user-name, .user-mail {{ color: rgb{COLOUR} !important }}"
    style.write_text(f"{style.read_text('utf-8')}\n{letters}\n", "utf-8")
    square = f"<svg xmlns='http://www.w3.org/2000/svg'><path fill='rgb{COLOUR}' d='M0 0h99v99H0z'/></svg>"
    portrait = (
        f'<img class="user-mail" alt="" width="99" height="99" src="data:image/svg+xml,{square}">'
    )
    page.write_text(page.read_text("utf-8").replace("</main>", f"{portrait}</main>"), "utf-8")


def hide(picture: Path) -> None:
    """Put the string where programs keep notes: text blocks, EXIF, behind the end, the sidecar."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", STRING)
    notes.add_itxt("Author", STRING, zip=True)
    exif = Image.Exif()
    exif[0x010E] = STRING
    with Image.open(picture) as image:
        image.save(picture, pnginfo=notes, exif=exif)
    picture.write_bytes(picture.read_bytes() + STRING.encode())
    sidecar = picture.with_suffix(".json")
    known = json.loads(sidecar.read_text("utf-8"))
    known["address"] = f"https://midori.example/account?session={STRING}"
    for target in known["targets"].values():
        target["fingerprint"] = {"href": f"/{STRING}", "row": STRING}
    sidecar.write_text(json.dumps(known), "utf-8")


@pytest.fixture(scope="module")
def site(project: Project) -> dict[str, bytes]:
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return tree(project.root / "site")


def test_the_masked_colour_is_in_no_picture(site: dict[str, bytes]) -> None:
    seen = 0
    for name, content in site.items():
        if name.endswith((".png", ".webp", ".jpg")):
            seen += 1
            with Image.open(io.BytesIO(content)) as image:
                assert nearest(image) > 20, name
    pictures = len([name for name in site if name.startswith("pictures/")])
    assert seen >= pictures > 0


def nearest(image: Image.Image) -> int:
    """Return how far the pixel is that is nearest to the secret colour, 0 for the colour itself."""
    colours = image.convert("RGB").getcolors(image.width * image.height) or []
    return min(
        max(abs(one - other) for one, other in zip(colour, COLOUR, strict=True))
        for _, colour in colours
        if isinstance(colour, tuple)
    )


def test_the_search_would_find_the_colour() -> None:
    image = Image.new("RGB", (9, 9), "white")
    assert nearest(image) > 20
    image.putpixel((4, 4), COLOUR)
    assert nearest(image) == 0


def test_the_string_is_in_no_byte(site: dict[str, bytes]) -> None:
    assert [name for name, content in site.items() if STRING in unpacked(content)] == []


def unpacked(content: bytes) -> str:
    """Return bytes as text, with the compressed text blocks of PNG unpacked."""
    text = content.decode("latin-1")
    start = content.find(b"iTXt")
    if content.startswith(b"\x89PNG") and start > 0:
        packed = content.find(b"\x78", start)
        text += zlib.decompressobj().decompress(content[packed:]).decode("latin-1")
    return text


def test_the_search_would_find_the_string(project: Project) -> None:
    pictures = [path.read_bytes() for path in project.images.rglob("*.png")]
    assert pictures
    assert all(unpacked(content).count(STRING) >= 3 for content in pictures)
    assert all(STRING in path.read_text("utf-8") for path in project.images.rglob("*.json"))


def test_no_original_is_published(project: Project, site: dict[str, bytes]) -> None:
    originals = {digest(path.read_bytes()) for path in project.images.rglob("*") if path.is_file()}
    assert originals.isdisjoint(map(digest, site.values()))
    assert not [name for name in site if name.startswith("images/") or name.endswith(".yml")]


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
