"""What a capture writes: pictures of the right state, boxes on the right pixels, nothing personal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PIL import Image

from generator.nouns.guide.screen import DEVICES, Device
from tests.capture.colours import RED, colours, edge
from tests.capture.conftest import Darkroom, new_darkroom

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection")]

WHITE, FILL = (255, 255, 255), (0x6B, 0x72, 0x80)
SCREENS = ["account", "settings", "leave", "sure", "complete"]


@pytest.fixture(scope="module")
def developed(tmp_path_factory: pytest.TempPathFactory) -> Darkroom:
    """A darkroom in which both devices have been captured, to be looked at only."""

    darkroom = new_darkroom(tmp_path_factory.mktemp("developed") / "project")
    captured = darkroom.capture(devices=DEVICES)
    assert captured.findings == ()
    assert [_name(path) for path in captured.written] == [
        f"{d}/{s}" for d in DEVICES for s in SCREENS
    ]
    return darkroom


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize(
    ("device", "size", "scale"), [("desktop", (2560, 1600), 2), ("phone", (1170, 2532), 3)]
)
def test_each_device_has_its_size_and_scale(
    developed: Darkroom, device: Device, size: tuple[int, int], scale: int
) -> None:
    for screen in SCREENS:
        with Image.open(developed.path(screen, device)) as picture:
            assert (picture.size, picture.mode, picture.info) == (size, "RGB", {})
        sidecar = developed.sidecar(screen, device)
        assert (sidecar.size, sidecar.scale, sidecar.device) == (size, scale, device)


@pytest.mark.parametrize("device", DEVICES)
def test_every_box_is_where_the_button_is(developed: Darkroom, device: Device) -> None:
    buttons = {"account": "settings", "settings": "leave", "leave": "withdraw", "sure": "ok"}
    for screen, target in buttons.items():
        image = developed.image(screen, device)
        box = developed.sidecar(screen, device).targets[target].box
        assert edge(image, box) == {RED}
        assert RED not in edge(image, box.grown(6))


def test_a_menu_is_open_and_all_its_targets_are_measured(developed: Darkroom) -> None:
    assert set(developed.sidecar("account").targets) == {"menu", "settings"}
    assert set(developed.sidecar("leave").targets) == {"reason", "password", "withdraw", "stay"}


def test_the_sidecar_tells_of_what_when_and_by_what(developed: Darkroom) -> None:
    sidecar = developed.sidecar("account")
    assert (sidecar.guide, sidecar.screen) == ("midori", "account")
    assert sidecar.against == "replica:midori/v1"
    assert sidecar.address == "replica:midori/v1/account"
    assert (sidecar.how, sidecar.ui, sidecar.on) == ("reproduced", "ja", "2026-11-01")
    assert sidecar.browser is not None
    assert sidecar.browser.name == "Chromium"


def test_a_fingerprint_tells_an_element_from_its_neighbours(developed: Darkroom) -> None:
    menu = developed.sidecar("account").targets["menu"].fingerprint
    assert (menu.role, menu.name, menu.tag, menu.id) == (
        "button",
        "アカウント",
        "button",
        "account",
    )
    link = developed.sidecar("settings").targets["leave"].fingerprint
    assert (link.role, link.text, link.href, link.heading) == (
        "link",
        "退会はこちら",
        "/leave",
        "設定",
    )
    assert link.path == "main>p:nth-of-type(2)>a"
    field = developed.sidecar("leave").targets["reason"].fingerprint
    assert (field.role, field.name, field.name_attribute) == ("combobox", "退会理由", "reason")


def test_lines_of_text_are_measured_but_for_what_a_dialog_or_mask_covers(
    developed: Darkroom,
) -> None:
    leave, sure = developed.sidecar("leave"), developed.sidecar("sure")
    button = leave.targets["withdraw"].box
    assert sum(button.contains(line) for line in leave.text) == 1
    assert len(sure.text) == 3  # the question and the two buttons
    account = developed.sidecar("account")
    assert not any(line.overlap(mask.box) for line in account.text for mask in account.masks)


@pytest.mark.parametrize("device", DEVICES)
def test_every_pixel_of_a_mask_is_its_fill(developed: Darkroom, device: Device) -> None:
    for screen, count in {"account": 2, "leave": 1}.items():
        masks = developed.sidecar(screen, device).masks
        assert len(masks) == count
        for mask in masks:
            assert colours(developed.image(screen, device), mask.box) == {FILL}


def test_a_password_is_masked_though_nothing_says_so(developed: Darkroom) -> None:
    sidecar = developed.sidecar("leave")
    (mask,) = sidecar.masks
    assert "input[type=password]" in mask.find
    field = sidecar.targets["password"].box
    assert field.contains(mask.box)
    assert colours(developed.image("leave"), field.grown(-4)) == {FILL, WHITE}


def test_nothing_personal_is_in_any_file(developed: Darkroom) -> None:
    for data in developed.files().values():
        assert b"yoko" not in data
        assert "緑川".encode() not in data


def test_a_field_is_shown_as_the_reader_finds_it(darkroom: Darkroom) -> None:
    darkroom.keep_steps("leave")
    darkroom.capture()
    left = darkroom.sidecar("leave").targets["reason"].pixels
    darkroom.change_site("leave.html", ('<option value="busy">', '<option value="busy" selected>'))
    darkroom.capture()
    assert darkroom.sidecar("leave").targets["reason"].pixels != left


def test_a_target_that_comes_with_a_choice_is_waited_for(darkroom: Darkroom) -> None:
    darkroom.keep_steps("leave")
    hidden = ('id="withdraw" type="button"', 'id="withdraw" type="button" hidden')
    shown = ('<select id="reason"', '<select id="reason" onchange="withdraw.hidden = false"')
    darkroom.change_site("leave.html", hidden, shown)
    assert darkroom.capture(patience=1.0).findings == ()
    assert "withdraw" in darkroom.sidecar("leave").targets


def test_an_unchanged_site_leaves_every_byte_alone(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "leave")
    darkroom.capture()
    before = darkroom.files()
    again = darkroom.capture(today=dt.date(2027, 1, 1))
    assert (again.written, again.unchanged) == ((), 2)
    assert darkroom.files() == before
    darkroom.change_site("account.html", ("小松菜です", "春菊です"))
    assert [_name(path) for path in darkroom.capture().written] == ["desktop/account"]


@pytest.mark.parametrize(
    "field",
    [
        (
            '<input autocomplete="cc-number" value="4111 1111 1111 1111">'
            '<input autocomplete="section-a one-time-code" value="482913">'
        ),
        '<input name="new_password" type="text" value="shown-in-clear"><input id="cvv" value="123">',
    ],
)
def test_secret_fields_are_always_masked(darkroom: Darkroom, field: str) -> None:
    darkroom.keep_steps("account")
    darkroom.change_site("account.html", ("<main>", f"<main>{field}"))
    assert darkroom.capture().findings == ()
    assert len(darkroom.sidecar("account").masks) == 4


def test_a_secret_field_that_comes_at_the_last_moment_is_masked(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    late = """<script>setInterval(() => {
      const beingTaken = document.adoptedStyleSheets.length > 0;
      if (!beingTaken || document.querySelector("#late")) return;
      document.querySelector("main").insertAdjacentHTML("afterbegin", "<input id=late type=password value=x>");
    }, 1)</script>"""
    darkroom.change_site("account.html", ("<main>", f"<main>{late}"))
    assert darkroom.capture().findings == ()
    assert "css=input[type=password]" in {mask.find for mask in darkroom.sidecar("account").masks}


def test_nothing_in_any_file_depends_on_whose_account_it_is(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "settings")
    wrap = ("<p>今日の", '<p class="row"><b class="user-name">緑川 葉子</b> 今日の')
    darkroom.change_site("account.html", wrap)
    darkroom.change_site(
        "settings.html", ("<h1>設定", '<h1>設定 <i class="user-mail">緑川 葉子</i>')
    )
    assert darkroom.capture().findings == ()
    hers = darkroom.files()
    for page in ("account.html", "settings.html"):
        darkroom.change_site(
            page, ("緑川 葉子", "長谷川 権左衛門"), ("yoko@", "gonzaemon.hasegawa@")
        )
    assert darkroom.capture().findings == ()
    assert darkroom.files() == hers


def test_a_mask_under_a_menu_does_not_cover_the_menu(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    place = "right: 20px; top: 64px;"
    darkroom.change_site("site.css", (place, "left: 0; right: 0; top: 70px; height: 400px;"))
    assert darkroom.capture().findings == ()
    (mask,) = darkroom.sidecar("account").masks
    assert mask.find == "css=.user-mail"
