"""A live service is never harmed: nobody's membership ends because a picture was taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.capture.errors import CannotCaptureError
from generator.capture.options import CaptureOptions
from tests.capture.conftest import Darkroom
from tests.capture.live import LiveService

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection", "coarse")]

PAGES = {
    "/account": """
      <button id=account aria-label=アカウント onclick="menu.hidden=false">☰</button>
      <p id=menu hidden><a href=/settings>設定</a></p>
      <p class=user-name>緑川 葉子</p> <p class=user-mail>yoko@example.com</p>""",
    "/settings": "<p class=user-mail>yoko@example.com</p><a href=/leave>退会はこちら</a>",
    "/leave": """
      <form action=/api/leave method=post>
        <label>退会理由 <select id=reason><option value=''>-<option value=1>忙しい</select></label>
        <label>パスワード <input id=password type=password></label>
        <button>退会する</button> <a href=/account>利用を続ける</a>
      </form>""",
    "/login": """
      <form action=/session method=post>
        <label>パスワード <input id=password type=password name=p></label> <button>ログイン</button>
      </form>""",
    "/session": "<h1>ようこそ</h1>",
    "/bye": "<h1>退会しました</h1>",
    "/go": "-> /bye",
}


@pytest.fixture
def service(darkroom: Darkroom) -> Iterator[LiveService]:
    with LiveService(PAGES) as live:
        darkroom.change_guide(("https://midori.example", live.url))
        # On this service, unlike the stand-in, pressing the button is already the end.
        darkroom.keep_steps("account", "settings", "leave")
        last = "{press: withdraw, not: stay}"
        darkroom.change_guide((last, "{press: withdraw, irreversible: true, not: stay}"))
        yield live


def add_step(darkroom: Darkroom, screen: str, actions: str, *, first: bool = False) -> None:
    text = darkroom.guide.read_text()
    step = f"  - screen: {screen}\n    actions: [{actions}]\n"
    darkroom.guide.write_text(text.replace("steps:\n", f"steps:\n{step}") if first else text + step)


def test_a_live_capture_ends_before_the_irreversible_action(
    darkroom: Darkroom, service: LiveService
) -> None:
    add_step(darkroom, "complete", "{do: {ja: 確認します。, en: Check.}}")
    captured = darkroom.capture(against=service.url)
    assert [f.rule for f in captured.findings] == ["capture-live-end"]
    assert "`complete`" in captured.findings[0].message
    assert [path.stem for path in captured.written] == ["account", "settings", "leave"]
    assert service.asked("POST") == []
    sidecar = darkroom.sidecar("leave")
    assert (sidecar.how, sidecar.against) == ("captured", service.url)
    assert (sidecar.address, darkroom.sidecar("settings").address) == (f"{service.url}/leave", "")


@pytest.mark.parametrize(
    "find",
    ["role=button[name='退会する']", "css=form", "css=button:has-text('退会')"],
    ids=["the button itself", "the form around it", "by its words"],
)
def test_a_selector_that_hits_the_irreversible_button_presses_nothing(
    darkroom: Darkroom, service: LiveService, find: str
) -> None:
    darkroom.keep_steps("leave")
    stray = f'      stray: {{find: "{find}", name: {{ja: 別のボタン, en: another}}}}\n'
    darkroom.change_guide(("      reason: {find", f"{stray}      reason: {{find"))
    darkroom.change_guide(("{choose: reason}", "{press: stray}, {choose: reason}"))
    assert "irreversible" in darkroom.refused("capture-not-certain", against=service.url).message
    assert service.asked("POST") == []


def test_a_button_with_other_words_is_not_pressed(darkroom: Darkroom, service: LiveService) -> None:
    service.pages["/settings"] = PAGES["/settings"].replace("退会はこちら", "今すぐ退会")
    darkroom.change_guide(("text=退会はこちら", "css=a"))
    captured = darkroom.capture(against=service.url)
    assert {f.rule for f in captured.findings} == {"capture-not-certain", "capture-label"}
    assert darkroom.files() == {}


@pytest.mark.parametrize(
    "trap",
    [
        "fetch('/api/leave', {method: 'POST'})",
        "navigator.sendBeacon('/api/leave')",
        "fetch('/api/leave', {method: 'DELETE', keepalive: true})",
        "new WebSocket(location.origin.replace('http', 'ws') + '/api/leave')",
        "onload = () => document.querySelector('form').submit()",
    ],
)
def test_no_script_gets_a_word_out_that_is_not_reading(
    darkroom: Darkroom, service: LiveService, trap: str
) -> None:
    darkroom.keep_steps("leave")
    service.pages["/leave"] += f"<script>{trap}</script>"
    captured = darkroom.capture(against=service.url)
    assert captured.findings == ()
    assert {method for method, _ in service.requests} == {"GET"}
    assert "/api/leave" not in service.asked("GET")


@pytest.mark.parametrize("way", ["/bye", "/bye?sure=1", "/go"])
def test_nothing_leads_to_the_address_of_an_irreversible_link(
    darkroom: Darkroom, service: LiveService, way: str
) -> None:
    darkroom.keep_steps("leave")
    service.pages["/leave"] = f"""
      <label>退会理由 <select id=reason><option value=''>-</select></label>
      <label>パスワード <input id=password type=password></label>
      <a role=button href=/bye>退会する</a> <a href=/account>利用を続ける</a>
      <a href='{way}'>詳しく</a>"""
    more = '      more: {find: "text=詳しく", label: {ja: 詳しく, en: More}}\n'
    darkroom.change_guide(("      reason: {find", f"{more}      reason: {{find"))
    darkroom.change_guide(("{choose: reason}, {enter: password}", "{press: more}"))
    darkroom.capture(against=service.url)
    assert not any(path.startswith("/bye") for path in service.asked("GET"))


def test_hosts_that_the_guide_does_not_list_are_not_asked(
    darkroom: Darkroom, service: LiveService
) -> None:
    with LiveService({"/a.png": "x"}) as other:
        for host in ("127.0.0.1", "localhost"):
            address = other.url.replace("127.0.0.1", host)
            service.pages["/account"] += f"<img src='{address}/a.png?{host}' width=9 height=9>"
        assert darkroom.capture(against=service.url).findings == ()
        assert other.asked("GET") == ["/a.png?127.0.0.1"]  # a host is a host, whatever the port


def test_another_address_than_the_services_own_is_refused(darkroom: Darkroom) -> None:
    with LiveService(PAGES) as other, pytest.raises(CannotCaptureError, match="does not allow"):
        darkroom.capture(against=other.url)
    assert other.requests == []


class TestLogIn:
    @pytest.fixture
    def service(self, darkroom: Darkroom, service: LiveService) -> LiveService:
        screen = (
            "  login:\n    path: /login\n    targets:\n"
            '      password: {find: "css=#password", label: {ja: パスワード, en: Password}}\n'
            '      enter: {find: "role=button", label: {ja: ログイン, en: Log in}}\n'
            "  settings:\n"
        )
        darkroom.change_guide(("  settings:\n", screen))
        add_step(darkroom, "login", "{enter: password}, {press: enter}", first=True)
        return service

    def test_what_is_entered_comes_from_the_environment_and_goes_nowhere_else(
        self, darkroom: Darkroom, service: LiveService, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TAIKAI_MIDORI_PASSWORD", "open-sesame-42")
        darkroom.change_guide(("capture: {against", "capture: {login: [/session], against"))
        captured = darkroom.capture(against=service.url)
        assert service.asked("POST") == ["/session"]
        assert "open-sesame" not in repr(captured)
        assert not any(b"open-sesame" in data for data in darkroom.files().values())
        assert [path.stem for path in captured.written][:2] == ["login", "account"]

    def test_a_log_in_that_is_not_listed_is_not_sent(
        self, darkroom: Darkroom, service: LiveService, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TAIKAI_MIDORI_PASSWORD", "open-sesame-42")
        captured = darkroom.capture(against=service.url)
        assert service.asked("POST") == []
        assert {f.rule for f in captured.findings} == {"capture-elsewhere"}

    def test_without_a_value_nothing_is_entered(
        self, darkroom: Darkroom, service: LiveService
    ) -> None:
        finding = darkroom.refused("capture-no-value", against=service.url)
        assert "TAIKAI_MIDORI_PASSWORD" in finding.help
        assert service.asked("POST") == []

    def test_a_person_may_be_asked(self, darkroom: Darkroom, service: LiveService) -> None:
        asked: list[str] = []

        def ask(name: str) -> str:
            asked.append(name)
            return "open-sesame-42"

        darkroom.change_guide(("capture: {against", "capture: {login: [/session], against"))
        darkroom.capture(against=service.url, ask=ask)
        assert asked == ["TAIKAI_MIDORI_PASSWORD"]
        assert service.asked("POST") == ["/session"]


def test_a_file_that_is_no_browser_state_is_refused_without_repeating_it(
    darkroom: Darkroom, service: LiveService, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    state.write_text('{"cookies": "secret-cookie"')
    with pytest.raises(CannotCaptureError) as caught:
        darkroom.capture(against=service.url, state=state)
    assert "secret-cookie" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_nothing_is_live_unless_asked_for() -> None:
    assert CaptureOptions().against is None


class TestStandIn:
    def test_it_receives_the_withdrawal_only_where_nothing_else_leads_on(
        self, darkroom: Darkroom, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        posts = _count_posts(monkeypatch)
        darkroom.capture()
        assert posts == ["/api/leave"]
        darkroom.change_guide(("  complete: {}", "  complete: {path: /done}"))
        assert darkroom.capture().findings == ()
        assert posts == ["/api/leave"]


def _count_posts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the paths of all POSTs that the stand-ins of a test receive."""
    from generator.capture import ground  # noqa: PLC0415
    from generator.capture.replica import ReplicaServer  # noqa: PLC0415

    posts: list[str] = []

    class Counting(ReplicaServer):
        def __exit__(self, *args: object) -> None:
            super().__exit__(*args)  # type: ignore[arg-type]
            posts.extend(post.path for post in self.posts)

    monkeypatch.setattr(ground, "ReplicaServer", Counting)
    return posts
