"""Guides with pictures of v1 of their stand-in, to be compared with its other versions.

The smaller stand-in is for what the command does, whatever has changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.capture.capture import photograph
from generator.capture.options import CaptureOptions
from generator.capture.write import write_photo
from generator.cli import main
from generator.loader import load_collection
from generator.nouns.collection import Entry, Shot
from generator.nouns.guide.screen import Device
from generator.nouns.places import Places
from generator.nouns.project import Project
from tests.capture.conftest import (
    Darkroom,
    browser,
    coarse,
    impatient,
    new_darkroom,
    one_connection,
)

__all__ = ["browser", "coarse", "one_connection"]

ROOT = Path(__file__).parents[2]
PROJECT = Project(ROOT)
NEW = "退会のページへ"

TakeEntry = Callable[[str, Device], Entry]


def options(browser: str, device: Device, version: str) -> CaptureOptions:
    return CaptureOptions(
        against=f"replica:lancers/{version}",
        browser=browser,
        devices=(device,),
        patience=1.0,
        today=dt.date(2026, 11, 1),
    )


def with_pictures(entry: Entry, browser: str, device: Device, version: str, folder: Path) -> Entry:
    """Return the guide with fresh pictures of a version of its stand-in."""
    photos = photograph(PROJECT, entry, options(browser, device, version)).photos
    shots = {}
    for photo in photos:
        picture = write_photo(photo, folder)
        assert picture is not None
        shot = Shot(picture, photo.sidecar, Places(""))
        shots[photo.sidecar.device, photo.sidecar.screen] = shot
    return replace(entry, shots=shots)


def lancers() -> Entry:
    entry = load_collection(PROJECT).entry("lancers")
    assert entry is not None
    return entry


@pytest.fixture(scope="session")
def taken(browser: str, tmp_path_factory: pytest.TempPathFactory) -> TakeEntry:
    """The guide of Lancers with fresh pictures of a version, by version and device."""
    known: dict[tuple[str, Device], Entry] = {}

    def take(version: str, device: Device) -> Entry:
        if (version, device) not in known:
            folder = tmp_path_factory.mktemp("images")
            known[version, device] = with_pictures(lancers(), browser, device, version, folder)
        return known[version, device]

    return take


@pytest.fixture
def taken_with_clock(browser: str, tmp_path: Path) -> Entry:
    """The guide with the clock of its stand-in under a mask."""
    entry = lancers()
    screens = {
        name: screen.model_copy(update={"mask": (*screen.mask, "css=.clock")})
        for name, screen in entry.guide.screens.items()
        if name != "inbox"
    }
    guide = entry.guide.model_copy(update={"screens": {**entry.guide.screens, **screens}})
    entry = replace(entry, guide=guide)
    return with_pictures(entry, browser, "desktop", "clock", tmp_path)


@pytest.fixture(scope="module")
def photographed(browser: str, tmp_path_factory: pytest.TempPathFactory) -> Darkroom:
    """A guide with pictures of two screens of a small site."""
    made = new_darkroom(tmp_path_factory.mktemp("photographed") / "project", browser)
    made.keep_steps("account", "settings")
    assert made.capture().findings == ()
    return made


def rename(darkroom: Darkroom) -> None:
    """Change words on the second screen."""
    darkroom.change_site("settings.html", ("退会はこちら", NEW))


def run_diff(darkroom: Darkroom, *arguments: str) -> Result:
    """Run `taikai diff` on the guide of a darkroom."""
    given = ["diff", "midori", "--project", str(darkroom.project.root), "--device", "desktop"]
    if darkroom.browser:
        given += ["--browser", darkroom.browser]
    with impatient():
        return CliRunner().invoke(main, [*given, *arguments])
