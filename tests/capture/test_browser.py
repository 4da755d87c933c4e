"""One browser takes the pictures of several guides, as long as they may reach the same hosts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import Mock

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator.capture import browser as module
from generator.capture.browser import KeptBrowser
from generator.cli import main
from tests.capture.conftest import Darkroom


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What becomes of the browsers of a test that needs none: `+` opened, `-` closed."""
    told: list[str] = []

    @contextmanager
    def opened(hosts: tuple[str, ...], endpoint: str | None = None) -> Iterator[Browser]:
        name = " ".join((*hosts, *filter(None, [endpoint])))
        told.append(f"+{name}")
        yield Mock(spec=Browser, **{"is_connected.return_value": "dead" not in name})
        told.append(f"-{name}")

    monkeypatch.setattr(module, "opened_browser", opened)
    return told


@pytest.mark.parametrize(
    ("wanted", "happens"),
    [
        ([("a",), ("a",)], ["+a", "-a"]),
        ([("a",), ("a", "b")], ["+a", "-a", "+a b", "-a b"]),
        ([("a",), ("b",), ("a",)], ["+a", "-a", "+b", "-b", "+a", "-a"]),
        ([("dead",), ("dead",)], ["+dead", "-dead", "+dead", "-dead"]),
    ],
    ids=["the same hosts", "more hosts", "by turns", "it is gone"],
)
def test_a_browser_serves_the_hosts_that_it_was_opened_for(
    wanted: list[tuple[str, ...]], happens: list[str], told: list[str]
) -> None:
    with KeptBrowser() as kept:
        for hosts in wanted:
            with kept.opened(hosts):
                assert told[-1] == f"+{' '.join(hosts)}"
    assert told == happens


def test_a_browser_at_an_endpoint_serves_every_host(told: list[str]) -> None:
    with KeptBrowser() as kept:
        for hosts, endpoint in ((("a",), None), (("a",), "ws://x"), (("b",), "ws://x")):
            with kept.opened(hosts, endpoint):
                pass
    assert told == ["+a", "-a", "+a ws://x", "-a ws://x"]


@pytest.mark.browser
def test_a_command_starts_one_for_all_its_guides(
    darkroom: Darkroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    darkroom.keep_steps("account")
    (darkroom.guide.parent / "aoi.yml").write_text(darkroom.guide.read_text())
    started: list[tuple[str, ...]] = []
    really = module.opened_browser

    @contextmanager
    def opened(hosts: tuple[str, ...], endpoint: str | None = None) -> Iterator[Browser]:
        started.append(hosts)
        with really(hosts, endpoint) as browser:
            yield browser

    monkeypatch.setattr(module, "opened_browser", opened)
    options = ["--project", str(darkroom.project.root), "--device", "desktop"]
    taken = CliRunner().invoke(main, ["capture", "midori", "aoi", *options])
    assert taken.stdout.splitlines() == [
        "images/midori/desktop/account.png",
        "images/aoi/desktop/account.png",
    ]
    assert len(started) == 1
    compared = CliRunner().invoke(main, ["diff", "midori", "aoi", *options])
    assert compared.exit_code == 0, compared.output
    assert len(started) == 2
