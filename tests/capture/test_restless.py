"""What moves, lights up, is replaced or stands in for the browser gets into no picture."""

from __future__ import annotations

import pytest

from generator.capture import rules
from tests.capture.colours import RED, colours, edge
from tests.capture.conftest import Darkroom

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection")]


def test_endless_animations_and_transitions_make_no_difference(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    moving = """
    @keyframes pulse { from { transform: translateX(0) } to { transform: translateX(90px) } }
    h1 { animation: pulse .7s infinite alternate; }
    #menu { transition: opacity 3s; animation: drop 2s; } @keyframes drop { from { top: 0; opacity: 0 } }
    """
    darkroom.change_site("site.css", ("body {", moving + "body {"))
    assert darkroom.capture().findings == ()
    before = darkroom.files()
    assert darkroom.capture().written == ()
    assert darkroom.files() == before


def test_a_clock_under_a_mask_makes_no_difference(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    ticking = "setInterval(() => { clock.textContent = Date.now() }, 50)"
    clock = f"<p>残り <b id='clock'>0</b></p><script>{ticking}</script>"
    darkroom.change_site("account.html", ("</main>", f"{clock}</main>"))
    darkroom.change_guide(('mask: ["css=.user-name",', 'mask: ["css=#clock", "css=.user-name",'))
    assert darkroom.capture().findings == ()
    assert darkroom.capture().written == ()


def test_a_sticky_header_covers_no_target(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "settings")
    darkroom.change_site(
        "site.css", ("header {", "header { position: sticky; top: 0; height: 300px;")
    )
    darkroom.change_site("settings.html", ("</main>", "<p style='height: 2000px'></p></main>"))
    darkroom.change_site("site.css", ("top: 64px", "top: 340px"))
    assert darkroom.capture().findings == ()
    sidecar = darkroom.sidecar("settings")
    assert edge(darkroom.image("settings"), sidecar.targets["leave"].box) == {RED}


def test_no_finger_leaves_its_light_in_a_picture(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    shown = """<script>account.addEventListener("touchstart", () => {
      account.style.background = getComputedStyle(account).webkitTapHighlightColor;
    })</script>"""
    darkroom.change_site("account.html", ("</main>", f"{shown}</main>"))
    lit = "button { -webkit-tap-highlight-color: rgb(0, 255, 0) } body {"
    darkroom.change_site("site.css", ("body {", lit))
    assert darkroom.capture(devices=("phone",)).findings == ()
    menu = darkroom.sidecar("account", "phone").targets["menu"].box
    assert (0, 255, 0) not in colours(darkroom.image("account", "phone"), menu)


def test_what_is_replaced_after_the_shot_is_pressed_where_it_is_then(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "settings")
    late = """<script>
      let shot = false;
      setInterval(() => {
        const beingTaken = Symbol.for("taikai.veil") in globalThis;
        if (shot && !beingTaken) settings.outerHTML = '<a id="settings" href="/settings">設定</a>';
        shot = beingTaken;
      }, 1)</script>"""
    darkroom.change_site("account.html", ("</main>", f"{late}</main>"))
    assert darkroom.capture().findings == ()
    assert darkroom.path("settings").exists()


@pytest.mark.parametrize(
    "library",
    [
        "Array.prototype.toJSON = function () { return String(this) }",
        "Object.prototype.toJSON = () => 1",
        "String.prototype.toJSON = () => 1",
    ],
)
def test_old_libraries_change_nothing(darkroom: Darkroom, library: str) -> None:
    darkroom.keep_steps("account")
    assert darkroom.capture().findings == ()
    darkroom.change_site("account.html", ("</main>", f"</main><script>{library}</script>"))
    assert darkroom.capture().findings == ()
    assert darkroom.capture().written == ()


def test_a_page_that_stands_in_for_the_browser_is_not_photographed(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    fake = "<script>JSON.stringify = () => '[{'</script>"
    darkroom.change_site("account.html", ("</main>", f"</main>{fake}"))
    assert "kept changing" in darkroom.refused(rules.MOVING.id).message
