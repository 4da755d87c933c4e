"""Figures of a project: what is published, kept, drawn again, refused."""

from __future__ import annotations

import io
import json
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from generator.loader import load_collection
from generator.nouns.findings import Severity
from generator.nouns.project import Project
from generator.pictures import Drawn, draw_figures, picture_findings
from generator.pictures.png import SIGNATURE
from generator.pictures.source import pixel_digest

GUIDE = """
service:
  name: {ja: みどり, en: Midori}
screens:
  leave:
    path: /leave
    targets:
      password: {find: "css=input", label: {ja: パスワード, en: Password}}
      withdraw: {find: "text=退会する", label: {ja: 退会する, en: Withdraw}}
      stay: {find: "text=続ける", label: {ja: 続ける, en: Keep using}}
  complete:
    path: /done
steps:
  - screen: leave
    actions:
      - enter: password
      - press: withdraw
        irreversible: true
        not: stay
done:
  screen: complete
  says: {ja: 退会が完了しました, en: Withdrawal complete}
"""
TARGETS = {
    "password": [240, 400, 600, 88],
    "withdraw": [240, 560, 320, 96],
    "stay": [600, 560, 320, 96],
}
SIZES = {"desktop": (2560, 1600, 2), "phone": (1170, 2532, 3)}
ADDRESS = re.compile(
    r"pictures/midori/[a-z0-9-]+-(desktop|phone)-(whole|closeup)-\d+\.[0-9a-f]{8}\.(png|webp)"
)

MakeProject = Callable[[dict[str, str | bytes]], Project]


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def screen(size: tuple[int, int], shade: int = 250) -> Image.Image:
    image = Image.new("RGB", size, (shade, shade, 255))
    draw = ImageDraw.Draw(image)
    for x, y, width, height in TARGETS.values():
        draw.rounded_rectangle((x, y, x + width, y + height), 12, fill="white", outline="#888888")
    return image


def sidecar(name: str, device: str, **changes: object) -> str:
    width, height, scale = SIZES[device]
    targets = {key: {"box": box} for key, box in TARGETS.items()} if name == "leave" else {}
    data: dict[str, object] = {
        "version": 1,
        "guide": "midori",
        "screen": name,
        "device": device,
        "size": [width, height],
        "scale": scale,
        "how": "reproduced",
        "ui": "ja",
        "on": "2026-11-01",
        "targets": targets,
    }
    return json.dumps({**data, **changes})


def files() -> dict[str, str | bytes]:
    made: dict[str, str | bytes] = {"guides/midori.yml": GUIDE}
    for device, (width, height, _) in SIZES.items():
        for index, name in enumerate(("leave", "complete")):
            folder = f"images/midori/{device}"
            made[f"{folder}/{name}.png"] = png(screen((width, height), 250 - index))
            made[f"{folder}/{name}.json"] = sidecar(name, device)
    return made


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    return make_project(files())


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """What a sound project publishes; drawn once for the tests that only look."""
    root = tmp_path_factory.mktemp("published")
    for name, content in {"mkdocs.yml": "site_name: test", **files()}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return drawn(Project(root))


def drawn(project: Project, workers: int | None = None) -> Drawn:
    return draw_figures(project, load_collection(project), workers=workers)


def opened(drawn: Drawn) -> Iterator[tuple[str, Image.Image]]:
    for address, path in drawn.files.items():
        with Image.open(path) as image:
            image.load()
            yield address, image


def test_every_step_and_the_evidence_have_their_figure(published: Drawn) -> None:
    assert published.findings == ()
    keys = {(step, device) for step in ("step-1", "done") for device in SIZES}
    assert set(published.figures) == {("midori", step, device) for step, device in keys}
    desktop = published.figures["midori", "step-1", "desktop"]
    assert (desktop.whole.width, desktop.whole.height) == (1280, 800)
    assert [r.width for r in desktop.whole.renditions] == [1280, 2560]
    assert desktop.closeup is not None
    assert desktop.closeup.width < 600
    phone = published.figures["midori", "step-1", "phone"]
    assert [r.width for r in phone.whole.renditions] == [390, 1170]
    assert phone.closeup is not None
    assert phone.closeup.width == 390


def test_addresses_say_what_they_are_and_change_with_the_content(published: Drawn) -> None:
    assert all(ADDRESS.fullmatch(address) for address in published.files)
    addresses = {
        rendition.uri
        for figure in published.figures.values()
        for view in (figure.whole, figure.closeup)
        if view is not None
        for rendition in view.renditions
    }
    assert addresses == set(published.files)


def test_published_files_are_what_their_figure_says_and_carry_nothing_else(
    published: Drawn,
) -> None:
    sizes = {
        r.uri: (r.width, r.height, r.media_type)
        for figure in published.figures.values()
        for view in (figure.whole, figure.closeup)
        if view is not None
        for r in view.renditions
    }
    for address, image in opened(published):
        width, height, media_type = sizes[address]
        assert image.size == (width, height)
        assert Image.MIME[image.format or ""] == media_type
        assert not {"icc_profile", "exif", "xmp", "Software", "dpi"} & set(image.info)


def test_a_picture_without_marks_is_published_pixel_for_pixel(published: Drawn) -> None:
    (largest,) = published.figures["midori", "done", "desktop"].whole.renditions[1:]
    with Image.open(published.files[largest.uri]) as image:
        assert image.convert("RGB").tobytes() == screen((2560, 1600), 249).tobytes()


def test_hotspots_lie_on_the_badges_in_every_view(published: Drawn) -> None:
    figure = published.figures["midori", "step-1", "desktop"]
    for view in (figure.whole, figure.closeup):
        assert view is not None
        assert [spot.badge for spot in view.hotspots] == ["1", "2"]
        largest = view.renditions[-1]
        with Image.open(published.files[largest.uri]) as image:
            pixels = np.asarray(image.convert("RGB")).astype(int)
        for spot, colour in zip(view.hotspots, ((210, 70, 12), (177, 18, 58)), strict=True):
            radius = spot.diameter * largest.width / 2
            x, y = spot.x * largest.width, spot.y * largest.height
            ring = pixels[round(y - 0.62 * radius), round(x)]
            assert np.abs(ring - np.array(colour)).max() < 12


def test_unchanged_pictures_come_from_the_store(project: Project) -> None:
    start = time.perf_counter()
    first = drawn(project)
    cold = time.perf_counter() - start
    written = {path: path.stat().st_ino for path in first.files.values()}
    collection = load_collection(project)
    start = time.perf_counter()
    second = draw_figures(project, collection)
    warm = time.perf_counter() - start
    assert second == first
    assert {path: path.stat().st_ino for path in second.files.values()} == written
    assert warm < 0.2 * cold


def test_what_a_picture_depends_on_draws_it_again_and_nothing_else(project: Project) -> None:
    first = drawn(project)
    path = project.images / "midori" / "desktop" / "leave.json"
    path.write_text(sidecar("leave", "desktop", address="https://elsewhere.example/"))
    moved = drawn(project)
    assert set(moved.files) == set(first.files)
    boxes = {key: {"box": [x, y + 40, w, h]} for key, (x, y, w, h) in TARGETS.items()}
    path.write_text(sidecar("leave", "desktop", targets=boxes))
    moved = drawn(project)
    changed = set(moved.files) - set(first.files)
    assert changed
    assert all("step-1-desktop" in address for address in changed)


def test_a_damaged_or_lost_store_is_made_good(project: Project) -> None:
    first = drawn(project)
    next(iter(first.files.values())).unlink()
    for record in (project.cache / "pictures" / "figures").glob("*.json"):
        record.write_text("{")
    assert drawn(project) == first
    assert all(path.exists() for path in first.files.values())


def test_the_store_forgets_what_nobody_has_used_for_long(project: Project) -> None:
    first = drawn(project)
    store = project.cache / "pictures"
    old, young = store / "files" / "old.webp", store / "files" / "young.webp"
    for path, days in ((old, 40), (young, 20), (next(iter(first.files.values())), 40)):
        path.touch()
        then = path.stat().st_mtime - days * 86_400
        os.utime(path, (then, then))
    assert drawn(project) == first
    assert not old.exists()
    assert young.exists()
    assert all(path.exists() for path in first.files.values())


def test_two_projects_and_any_number_of_workers_make_the_same_bytes(
    make_project: MakeProject, tmp_path: Path
) -> None:
    made = []
    for index, workers in enumerate((1, 3)):
        project = make_project(files())
        root = tmp_path / f"copy-{index}"
        project.root.rename(root)
        files_by_address = drawn(Project(root), workers).files
        made.append({address: path.read_bytes() for address, path in files_by_address.items()})
    assert made[0] == made[1]


def test_checking_finds_what_drawing_finds_and_draws_nothing(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    (folder / "leave.json").write_text(
        sidecar("leave", "desktop", targets={"password": {"box": TARGETS["password"]}})
    )
    (project.images / "midori" / "phone" / "complete.png").write_bytes(b"<html>404</html>")
    collection = load_collection(project)
    checked = picture_findings(project, collection)
    assert not (project.cache / "pictures" / "files").exists()
    assert draw_figures(project, collection).findings == checked
    assert picture_findings(project, collection) == checked
    told = [(f.rule, f.place.path, f.place.span is not None) for f in checked]
    assert told == [
        ("target-unmeasured", "images/midori/desktop/leave.json", True),
        ("target-unmeasured", "images/midori/desktop/leave.json", True),
        ("picture-unreadable", "images/midori/phone/complete.png", False),
    ]


def test_a_mark_without_a_place_leaves_the_others(project: Project) -> None:
    path = project.images / "midori" / "desktop" / "leave.json"
    path.write_text(sidecar("leave", "desktop", targets={"password": {"box": TARGETS["password"]}}))
    figure = drawn(project).figures["midori", "step-1", "desktop"]
    assert [spot.badge for spot in figure.whole.hotspots] == ["1"]


def test_a_picture_of_another_size_is_not_published(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    (folder / "leave.png").write_bytes(png(screen((1280, 800))))
    made = drawn(project)
    assert ("midori", "step-1", "desktop") not in made.figures
    (finding,) = made.findings
    assert finding.rule == "picture-size"
    assert finding.place.path == "images/midori/desktop/leave.json"
    assert finding.place.span is not None
    assert "1280 × 800" in finding.message


def test_a_picture_that_no_step_shows_is_checked_all_the_same(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    (folder / "spare.png").write_bytes(SIGNATURE)
    (folder / "spare.json").write_text(sidecar("spare", "desktop"))
    collection = load_collection(project)
    found = picture_findings(project, collection)
    assert [(f.rule, f.place.path) for f in found] == [
        ("picture-unreadable", "images/midori/desktop/spare.png")
    ]


def test_a_picture_changed_after_capture_is_noticed(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    with Image.open(folder / "leave.png") as image:
        digest = pixel_digest(image.convert("RGB"))
    (folder / "leave.json").write_text(sidecar("leave", "desktop", picture=digest))
    assert drawn(project).findings == ()
    touched = screen((2560, 1600))
    touched.putpixel((5, 5), (0, 0, 0))
    (folder / "leave.png").write_bytes(png(touched))
    made = drawn(project)
    assert [finding.rule for finding in made.findings] == ["picture-edited"]
    assert ("midori", "step-1", "desktop") in made.figures


def test_a_picture_with_a_mask_that_hides_not_all_is_never_published(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    mask = {"find": "css=input", "box": [240, 400, 600, 88], "fill": "#1e3a5f"}
    (folder / "leave.json").write_text(sidecar("leave", "desktop", masks=[mask]))
    hidden = screen((2560, 1600))
    ImageDraw.Draw(hidden).rectangle((240, 400, 839, 487), fill="#1e3a5f")
    (folder / "leave.png").write_bytes(png(hidden))
    assert drawn(project).findings == ()
    hidden.putpixel((839, 487), (0x1E, 0x3A, 0x7F))
    (folder / "leave.png").write_bytes(png(hidden))
    made = drawn(project)
    (finding,) = made.findings
    assert finding.rule == "mask-unfilled"
    assert finding.severity is Severity.ERROR
    assert finding.place.span is not None
    assert ("midori", "step-1", "desktop") not in made.figures
    assert picture_findings(project, load_collection(project)) == made.findings


def test_a_mask_outside_the_picture_hides_nothing(project: Project) -> None:
    folder = project.images / "midori" / "desktop"
    mask = {"find": "css=input", "box": [9000, 400, 600, 88], "fill": "#1e3a5f"}
    (folder / "leave.json").write_text(sidecar("leave", "desktop", masks=[mask]))
    made = drawn(project)
    assert [finding.rule for finding in made.findings] == ["mask-unfilled"]
    assert ("midori", "step-1", "desktop") not in made.figures
