"""Figures that a project publishes: their addresses, sizes, bytes and hotspots."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image

from generator.pictures import Drawn
from tests.conftest import write_project
from tests.pictures.midori import SIZES, drawn, files, screen

ADDRESS = re.compile(
    r"pictures/midori/[a-z0-9-]+-(desktop|phone)-(whole|closeup)-\d+\.[0-9a-f]{8}\.(png|webp)"
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """What a sound project publishes; drawn once for the tests that only look."""
    return drawn(write_project(tmp_path_factory.mktemp("published") / "project", files()))


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
