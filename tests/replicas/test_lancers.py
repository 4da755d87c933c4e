from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.capture.replica import ReplicaServer

pytestmark = pytest.mark.browser
Serve = Callable[[str], ReplicaServer]
Check = Callable[[Page], None]


def open_withdrawal(page: Page, server: ReplicaServer, assert_fits: Check) -> None:
    """Goes the whole way from my page, with the locators that a guide would use."""
    page.goto(f"{server.url}/mypage")
    assert_fits(page)
    expect(page.locator("text=設定")).to_be_hidden()
    page.locator("role=button[name='アカウント']").click()
    page.locator("text=設定").click()
    page.wait_for_url("**/settings")
    assert_fits(page)
    link = page.locator("text=※退会を希望される方はこちら")
    assert not is_on_screen(page, link.bounding_box()), "the link is at the bottom, out of sight"
    link.click()
    page.wait_for_url("**/withdraw")
    assert_fits(page)


def is_on_screen(page: Page, box: object) -> bool:
    return bool(page.evaluate("box => box.y >= 0 && box.y + box.height <= innerHeight", box))


def test_the_whole_way_out_sends_one_post(page: Page, serve: Serve, assert_fits: Check) -> None:
    server = serve("lancers/v1")
    open_withdrawal(page, server, assert_fits)
    page.get_by_label("退会理由", exact=True).select_option(label="他のサービスを利用する")
    page.get_by_label("パスワード", exact=True).fill("a made-up word")
    page.locator("role=button[name='退会する']").click()
    expect(page.locator("role=dialog")).to_be_visible()
    assert server.posts == []
    page.locator("role=button[name='OK']").click()
    page.wait_for_url("**/done")
    assert_fits(page)
    expect(page.locator("text=退会受付が完了しました")).to_have_count(1)
    assert [post.path for post in server.posts] == ["/api/withdraw"]
    page.goto(f"{server.url}/mail")
    assert_fits(page)
    expect(page.locator("role=main").locator("role=link").first).to_have_text(
        "[Lancers] 退会のお知らせ"
    )


def test_form_dialog_and_neighbour_send_nothing(
    page: Page, serve: Serve, assert_fits: Check
) -> None:
    server = serve("lancers/v1")
    open_withdrawal(page, server, assert_fits)
    page.locator("role=button[name='退会する']").click()
    expect(page.locator("text=理由を選択してください")).to_be_visible()
    page.get_by_label("退会理由", exact=True).select_option(index=1)
    expect(page.locator("text=理由を選択してください")).to_be_hidden()
    page.get_by_label("パスワード", exact=True).fill("a made-up word")
    page.locator("role=button[name='退会する']").click()
    page.locator("role=button[name='キャンセル']").click()
    expect(page.locator("role=dialog")).to_be_hidden()
    page.locator("role=button[name='利用を続ける']").click()
    page.wait_for_url("**/mypage")
    assert server.posts == []


def test_all_targets_of_the_form_are_seen_at_once(page: Page, serve: Serve) -> None:
    page.goto(f"{serve('lancers/v1').url}/withdraw")
    targets = [
        page.get_by_label("退会理由", exact=True),
        page.get_by_label("パスワード", exact=True),
        page.locator("role=button[name='退会する']"),
        page.locator("role=button[name='利用を続ける']"),
    ]
    assert all(is_on_screen(page, target.bounding_box()) for target in targets)


def test_the_menu_closes_again(page: Page, serve: Serve) -> None:
    page.goto(f"{serve('lancers/v1').url}/mypage")
    account = page.locator("role=button[name='アカウント']")
    account.click()
    page.keyboard.press("Escape")
    expect(page.locator("text=設定")).to_be_hidden()
    expect(account).to_be_focused()
    account.click()
    page.locator("h1").click(position={"x": 5, "y": 5})
    expect(page.locator("text=設定")).to_be_hidden()


def test_two_pictures_of_a_screen_are_equal(page: Page, serve: Serve) -> None:
    page.goto(f"{serve('lancers/v1').url}/withdraw")
    page.evaluate("document.fonts.ready")
    first = page.screenshot(full_page=True)
    page.reload()
    page.evaluate("document.fonts.ready")
    assert page.screenshot(full_page=True) == first
