"""The stand-in for Lancers and its patched versions, as pages before and after a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from generator.capture.replica import ReplicaServer
from generator.capture.replica_files import find_replica
from tests.relocation.matrix import Sitting, some_of
from tests.relocation.studio import Kind, Photo, opened_page, photograph

REPLICAS = Path(__file__).parents[1] / "replicas"
VERSIONS = tuple(
    sorted(path.name for path in (REPLICAS / "lancers").iterdir() if path.name != "v1")
)
SCREENS = ("/mypage", "/settings", "/withdraw")


def lancers(
    browser: Browser, kinds: Sequence[Kind], versions: Sequence[str] = VERSIONS
) -> Iterator[Sitting]:
    """Yield every version of every screen, with those of one screen one after the other."""
    for kind in kinds:
        before = _photos(browser, kind, "v1")
        after = {version: _photos(browser, kind, version) for version in versions}
        for screen, old in before.items():
            chosen = some_of(sorted(old.seen), screen)
            for version, photos in after.items():
                change = f"lancers/{version}"
                yield Sitting(f"lancers {screen}", kind, change, old, photos[screen], chosen)


def _photos(browser: Browser, kind: Kind, version: str) -> dict[str, Photo]:
    folder = find_replica(f"replica:lancers/{version}", REPLICAS)
    with ReplicaServer(folder) as server, opened_page(browser, kind) as page:
        photos: dict[str, Photo] = {}
        for screen in SCREENS:
            page.goto(server.url + screen)
            photos[screen] = photograph(page, kind)
        return photos
