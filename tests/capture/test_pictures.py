"""What a capture writes: pictures of the right state, boxes on the right pixels, nothing personal."""

from __future__ import annotations

import datetime as dt
import json

import numpy as np
import pytest
from PIL import Image

from generator.nouns.geometry import Box
from tests.capture.conftest import Darkroom

pytestmark = pytest.mark.browser

RED, BLUE, FILL = (254, 0, 0), (0, 0, 254), (0x6B, 0x72, 0x80)


def colours(image: Image.Image, box: Box) -> set[tuple[int, ...]]:
    part = image.crop((box.x, box.y, box.right, box.bottom))
    return {tuple(pixel) for pixel in np.unique(np.asarray(part).reshape(-1, 3), axis=0).tolist()}


def edge(image: Image.Image, box: Box) -> set[tuple[int, ...]]:
    """The colours just inside the four sides of a box."""
    inner = [
        Box(box.x + 2, box.y + 2, box.width - 4, 2),
        Box(box.x + 2, box.y + 2, 2, box.height - 4),
    ]
    far = [
        Box(box.x + 2, box.bottom - 4, box.width - 4, 2),
        Box(box.right - 4, box.y + 2, 2, box.height - 4),
    ]
    return {colour for strip in inner + far for colour in colours(image, strip)}


@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_the_way_out_is_photographed_to_its_end(darkroom: Darkroom, device: str) -> None:
    captured = darkroom.capture(devices=(device,))
    assert captured.findings == ()
    names = [path.name for path in captured.written]
    assert names == [f"{s}.png" for s in ("account", "settings", "leave", "sure", "complete")]
    size, scale = {"desktop": ((2560, 1600), 2), "phone": ((1170, 2532), 3)}[device]
    for path in captured.written:
        with Image.open(path) as picture:
            assert (picture.size, picture.mode, picture.info) == (size, "RGB", {})
        sidecar = darkroom.sidecar(path.stem, device)  # type: ignore[arg-type]
        assert (sidecar.size, sidecar.scale, sidecar.device) == (size, scale, device)


def test_every_box_is_where_the_button_is(darkroom: Darkroom) -> None:
    darkroom.capture()
    buttons = {"account": "settings", "settings": "leave", "leave": "withdraw", "sure": "ok"}
    for screen, target in buttons.items():
        image, box = darkroom.image(screen), darkroom.sidecar(screen).targets[target].box
        assert edge(image, box) == {RED}
        assert RED not in edge(image, box.grown(6))


def test_a_menu_is_open_and_a_field_is_as_the_reader_finds_it(darkroom: Darkroom) -> None:
    darkroom.capture()
    assert set(darkroom.sidecar("account").targets) == {"menu", "settings"}
    neutral = darkroom.sidecar("leave").targets["reason"].pixels
    darkroom.change_site("leave.html", ('<option value="busy">', '<option value="busy" selected>'))
    darkroom.capture()
    assert darkroom.sidecar("leave").targets["reason"].pixels != neutral


def test_the_sidecar_tells_where_when_and_by_what(darkroom: Darkroom) -> None:
    darkroom.capture(today=dt.date(2026, 11, 5))
    sidecar = darkroom.sidecar("account")
    assert sidecar.against == "replica:midori/v1"
    assert sidecar.address == "replica:midori/v1/account"
    assert (sidecar.how, sidecar.ui, sidecar.on) == ("reproduced", "ja", "2026-11-05")
    assert sidecar.browser is not None
    assert sidecar.browser.name == "Chromium"
    menu = sidecar.targets["menu"].fingerprint
    assert (menu.role, menu.name, menu.tag, menu.id) == (
        "button",
        "アカウント",
        "button",
        "account",
    )
    link = darkroom.sidecar("settings").targets["leave"].fingerprint
    assert (link.role, link.text, link.href, link.heading) == (
        "link",
        "退会はこちら",
        "/leave",
        "設定",
    )


def test_lines_of_text_are_measured_but_for_what_a_dialog_or_mask_covers(
    darkroom: Darkroom,
) -> None:
    darkroom.capture()
    leave, sure = darkroom.sidecar("leave"), darkroom.sidecar("sure")
    button = leave.targets["withdraw"].box
    assert sum(button.contains(line) for line in leave.text) == 1
    assert len(sure.text) == 3  # the question and the two buttons
    account = darkroom.sidecar("account")
    assert not any(line.overlap(mask.box) for line in account.text for mask in account.masks)


def test_an_unchanged_site_leaves_every_byte_alone(darkroom: Darkroom) -> None:
    darkroom.capture()
    before = darkroom.files()
    again = darkroom.capture(today=dt.date(2027, 1, 1))
    assert (again.written, again.unchanged) == ((), 5)
    assert darkroom.files() == before


def test_one_changed_screen_is_one_changed_pair(darkroom: Darkroom) -> None:
    darkroom.capture()
    before = darkroom.files()
    darkroom.change_site("settings.html", ("退会はこちら", "退会はこちら。"))
    darkroom.change_guide(("text=退会はこちら", "text=退会はこちら。"))
    darkroom.capture()
    changed = {name for name, data in darkroom.files().items() if before[name] != data}
    assert changed == {"midori/desktop/settings.png", "midori/desktop/settings.json"}


def test_every_pixel_of_a_mask_is_its_fill(darkroom: Darkroom) -> None:
    darkroom.capture()
    for screen, count in {"account": 2, "leave": 1}.items():
        masks = darkroom.sidecar(screen).masks
        assert len(masks) == count
        for mask in masks:
            assert colours(darkroom.image(screen), mask.box) == {FILL}


def test_a_password_is_masked_though_nothing_says_so(darkroom: Darkroom) -> None:
    darkroom.capture()
    sidecar = darkroom.sidecar("leave")
    (mask,) = sidecar.masks
    assert "input[type=password]" in mask.find
    field = sidecar.targets["password"].box
    assert field.contains(mask.box)
    inside = field.grown(-4)
    assert colours(darkroom.image("leave"), inside) == {FILL, (255, 255, 255)}


@pytest.mark.parametrize(
    "field",
    [
        '<input autocomplete="cc-number" value="4111 1111 1111 1111">',
        '<input autocomplete="section-a one-time-code" value="482913">',
        '<input name="new_password" type="text" value="shown-in-clear">',
        '<input id="cvv" value="123">',
    ],
)
def test_secret_fields_are_always_masked(darkroom: Darkroom, field: str) -> None:
    darkroom.change_site("account.html", ("<main>", f"<main>{field}"))
    assert darkroom.capture().findings == ()
    assert len(darkroom.sidecar("account").masks) == 3


def test_nothing_in_any_file_depends_on_whose_account_it_is(darkroom: Darkroom) -> None:
    darkroom.change_guide(("text=退会はこちら", "css=#leave"))
    wrap = ("<p>今日の", '<p class="row"><b class="user-name">緑川 葉子</b> 今日の')
    darkroom.change_site("account.html", wrap)
    darkroom.change_site(
        "settings.html", ("<h1>設定", '<h1>設定 <i class="user-mail">緑川 葉子</i>')
    )
    darkroom.capture()
    hers = darkroom.files()
    for page in ("account.html", "settings.html"):
        other = [("緑川 葉子", "長谷川 権左衛門"), ("yoko@", "gonzaemon.hasegawa@")]
        text = (darkroom.site / page).read_text()
        darkroom.change_site(page, *(change for change in other if change[0] in text))
    again = darkroom.capture()
    assert again.findings == ()
    assert darkroom.files() == hers
    assert "yoko" not in json.dumps([data.decode(errors="ignore") for data in hers.values()])


def test_a_mask_under_a_menu_does_not_cover_the_menu(darkroom: Darkroom) -> None:
    darkroom.change_site(
        "site.css",
        (
            "#menu { position: absolute; right: 20px; top: 64px;",
            "#menu { position: absolute; left: 0; right: 0; top: 70px; height: 400px;",
        ),
    )
    darkroom.capture()
    (mask,) = darkroom.sidecar("account").masks
    assert mask.find == "css=.user-mail"
    greeting = (0, 200, 1200, 700)
    assert FILL not in {
        c for _, c in darkroom.image("account").crop(greeting).getcolors(999999) or ()
    }


def test_endless_animations_and_transitions_make_no_difference(darkroom: Darkroom) -> None:
    moving = """
    @keyframes pulse { from { transform: translateX(0) } to { transform: translateX(90px) } }
    h1 { animation: pulse .7s infinite alternate; }
    #menu { transition: opacity 3s; animation: drop 2s; } @keyframes drop { from { top: 0; opacity: 0 } }
    """
    darkroom.change_site("site.css", ("body {", moving + "body {"))
    assert darkroom.capture().findings == ()
    before = darkroom.files()
    darkroom.capture()
    assert darkroom.files() == before


def test_targets_below_the_fold_are_scrolled_to_under_a_sticky_header(darkroom: Darkroom) -> None:
    darkroom.change_site("site.css", ("header {", "header { position: sticky; top: 0;"))
    darkroom.capture()
    sidecar = darkroom.sidecar("settings")
    image = darkroom.image("settings")
    assert edge(image, sidecar.targets["leave"].box) == {RED}
