"""Where a locator fails, the earlier picture tells which element is meant, or nothing is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.capture.conftest import Darkroom, new_darkroom
from tests.capture.live import LiveService
from tests.capture.test_live import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection", "coarse")]

LEAVE = '<a id="leave" href="/leave">退会はこちら</a>'


@pytest.fixture(scope="module")
def photographed(browser: str, tmp_path_factory: pytest.TempPathFactory) -> Darkroom:
    """A guide with pictures, whose `leave` is found by an id."""
    darkroom = new_darkroom(tmp_path_factory.mktemp("photographed") / "project", browser)
    darkroom.change_guide(("text=退会はこちら", "css=#leave"))
    darkroom.keep_steps("account", "settings", "leave")
    assert darkroom.capture().findings == ()
    return darkroom


@pytest.fixture
def darkroom(photographed: Darkroom, tmp_path: Path) -> Darkroom:
    return photographed.copied(tmp_path / "project")


def test_the_same_element_is_taken_and_a_locator_proposed(darkroom: Darkroom) -> None:
    box = darkroom.sidecar("settings").targets["leave"].box
    darkroom.change_site("settings.html", ('id="leave"', 'id="quit"'))
    captured = darkroom.capture()
    (finding,) = captured.findings
    assert finding.rule == "capture-found-again"
    assert str(finding.place) == darkroom.place("css=#leave")
    assert "one element is " in finding.message
    assert finding.help.endswith("write `find: \"role=link[name='退会はこちら']\"`")
    assert darkroom.sidecar("settings").targets["leave"].box == box


def test_the_proposed_locator_needs_no_help(darkroom: Darkroom) -> None:
    darkroom.change_site("settings.html", ('id="leave"', 'id="quit"'))
    (finding,) = darkroom.capture().findings
    proposed = finding.help.partition("`find: ")[2].rstrip("`")
    darkroom.change_guide(('"css=#leave"', proposed))
    assert darkroom.capture().findings == ()


def test_masked_words_in_a_name_neither_matter_nor_are_told(darkroom: Darkroom) -> None:
    mail = '<small class="user-mail">yoko@example.com</small>'
    darkroom.change_site("settings.html", (LEAVE, LEAVE.replace("</a>", f" {mail}</a>")))
    assert darkroom.capture().findings == ()
    assert darkroom.sidecar("settings").targets["leave"].fingerprint.name == "退会はこちら …"
    darkroom.change_site("settings.html", ('id="leave"', 'id="quit"'), ("yoko@", "misaki@"))
    (finding,) = darkroom.capture().findings
    assert finding.rule == "capture-found-again"
    assert finding.help.endswith('write `find: "css=#quit"`')
    assert "misaki" not in f"{finding.message} {finding.help}"


def test_an_element_with_other_words_is_taken_and_both_are_said(darkroom: Darkroom) -> None:
    darkroom.change_guide(("css=#leave", "text=退会はこちら"))
    darkroom.capture()
    darkroom.change_site("settings.html", ("退会はこちら", "アカウントを削除"))
    captured = darkroom.capture()
    assert {f.rule for f in captured.findings} == {"capture-found-again", "capture-label"}
    assert "to 「アカウントを削除」" in captured.findings[0].message
    assert darkroom.path("leave") not in captured.written  # it was reached, and is as it was
    assert captured.unchanged == 2


@pytest.mark.parametrize(
    "now",
    [
        "",
        "<b>退会はこちら</b>",
        LEAVE.replace('id="leave" ', "") + " " + LEAVE.replace('id="leave" ', ""),
    ],
    ids=["it is gone", "other things have its words", "it has a twin"],
)
def test_nothing_is_guessed(darkroom: Darkroom, now: str) -> None:
    files = darkroom.files()
    darkroom.change_site("settings.html", (LEAVE, now))
    captured = darkroom.capture()
    assert "capture-target-missing" in {f.rule for f in captured.findings}
    assert captured.written == ()
    assert darkroom.files() == files


class TestOnALiveService:
    @pytest.fixture
    def service(self, darkroom: Darkroom) -> Iterator[LiveService]:
        """A service as it was photographed, whose words and selectors are then changed."""
        settings = PAGES["/settings"].replace("<a ", "<h1>設定</h1> <a id=leave ")
        pages = {**PAGES, "/settings": f"{settings} <p>ここまで</p>"}
        with LiveService(pages) as live:
            darkroom.change_guide(("https://midori.example", live.url))
            last = "{press: withdraw, not: stay}"
            darkroom.change_guide((last, "{press: withdraw, irreversible: true, not: stay}"))
            assert darkroom.capture(against=live.url).findings == ()
            live.requests.clear()
            yield live

    def test_the_same_element_is_pressed(self, darkroom: Darkroom, service: LiveService) -> None:
        service.pages["/settings"] = service.pages["/settings"].replace("id=leave", "id=quit")
        captured = darkroom.capture(against=service.url)
        assert [f.rule for f in captured.findings] == ["capture-found-again"]
        assert "/leave" in service.asked("GET")
        assert service.asked("POST") == []

    def test_one_with_other_words_is_not(self, darkroom: Darkroom, service: LiveService) -> None:
        darkroom.change_guide(("css=#leave", "text=退会はこちら"))
        service.pages["/settings"] = service.pages["/settings"].replace(
            "退会はこちら", "今すぐ退会"
        )
        captured = darkroom.capture(against=service.url)
        assert "capture-not-certain" in {f.rule for f in captured.findings}
        assert captured.written == ()

    def test_nor_any_on_a_screen_with_an_irreversible_action(
        self, darkroom: Darkroom, service: LiveService
    ) -> None:
        more = "      more: {find: 'css=#more', label: {ja: 詳しく, en: More}}\n"
        darkroom.change_guide(("      reason: {find", f"{more}      reason: {{find"))
        darkroom.change_guide(("{choose: reason}", "{press: more}, {choose: reason}"))
        service.pages["/leave"] += "<button type=button id=more>詳しく</button> <p>ここまで</p>"
        assert darkroom.capture(against=service.url).findings == ()
        service.pages["/leave"] = service.pages["/leave"].replace("id=more", "id=further")
        captured = darkroom.capture(against=service.url)
        assert {f.rule for f in captured.findings} == {"capture-found-again", "capture-not-certain"}
        assert service.asked("POST") == []
