"""What the tests of the stand-in sites share: a served replica, and pages of a phone and a desktop."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.capture.replica import ReplicaServer
from generator.capture.replica_files import find_replica

REPLICAS = Path(__file__).parent
DEVICES = {  # width, height, pixels for one CSS pixel
    "desktop": (1280, 800, 2),
    "phone": (390, 844, 3),
}


@pytest.fixture
def serve() -> Iterator[Callable[[str], ReplicaServer]]:
    """Serves `NAME/VERSION` until the test ends."""
    servers: list[ReplicaServer] = []

    def start(name: str) -> ReplicaServer:
        servers.append(ReplicaServer(find_replica(f"replica:{name}", REPLICAS)).__enter__())
        return servers[-1]

    yield start
    for server in servers:
        server.__exit__(None, None, None)


def foreign(url: str) -> list[str]:
    return [] if url.startswith(("http://127.0.0.1:", "data:")) else [url]


@pytest.fixture(params=DEVICES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page on each device in turn; console messages, failed and foreign requests fail the test."""
    width, height, scale = DEVICES[request.param]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        is_mobile=request.param == "phone",
        has_touch=request.param == "phone",
        locale="ja-JP",
    )
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda sent: complaints.extend(foreign(sent.url)))
    page.on("requestfailed", lambda failed: complaints.append(failed.url))
    yield page
    context.close()
    assert complaints == []


@pytest.fixture
def assert_fits() -> Callable[[Page], None]:
    """No sideways scrolling, and the fonts that the screen uses are the stand-in's own."""

    def check(page: Page) -> None:
        page.evaluate("document.fonts.ready")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        states = page.evaluate("[...document.fonts].map(font => font.status)")
        assert "loaded" in states
        assert set(states) <= {"loaded", "unloaded"}

    return check
