from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.capture.replica import ReplicaServer

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("page", ["phone"], indirect=True),  # the service is an app
]
Serve = Callable[[str], ReplicaServer]
Check = Callable[[Page], None]


def open_closing(page: Page, server: ReplicaServer, assert_fits: Check) -> None:
    """Goes from the home screen to behind 解約手続きに進む."""
    page.goto(f"{server.url}/home")
    assert_fits(page)
    page.locator("role=link[name='アカウント']").click()
    page.wait_for_url("**/account")
    assert_fits(page)
    page.locator("text=その他").click()
    page.wait_for_url("**/other")
    assert_fits(page)
    page.locator("text=アカウントの解約").click()
    page.wait_for_url("**/close")
    assert_fits(page)
    page.locator("text=解約手続きに進む").click()


def confirm(page: Page, assert_fits: Check) -> None:
    page.wait_for_url("**/confirm")
    assert_fits(page)
    page.locator("role=button[name='次へ']").click()
    expect(page.get_by_label("パスワード")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("パスワード").fill("a made-up word")
    page.get_by_label("以上、同意します").check()
    page.locator("role=button[name='次へ']").click()
    page.wait_for_url("**/code*")
    assert_fits(page)


def test_the_way_out_without_a_balance(page: Page, serve: Serve, assert_fits: Check) -> None:
    server = serve("paypay/v1")
    open_closing(page, server, assert_fits)
    confirm(page, assert_fits)
    page.get_by_label("認証コード").fill("12")
    page.locator("role=button[name='解約を確定する']").click()
    assert server.posts == []
    page.get_by_label("認証コード").fill("0000")
    page.locator("role=button[name='解約を確定する']").click()
    page.wait_for_url("**/done")
    assert_fits(page)
    assert [post.path for post in server.posts] == ["/api/withdraw"]


def test_a_balance_puts_one_screen_between(page: Page, serve: Serve, assert_fits: Check) -> None:
    server = serve("paypay/with-balance")
    open_closing(page, server, assert_fits)
    page.wait_for_url("**/balance")
    assert_fits(page)
    expect(page.locator("text=友だちに送る")).to_have_count(1)
    expect(page.locator("text=銀行口座に出金する")).to_have_count(1)
    page.locator("text=解約する").click()
    confirm(page, assert_fits)
    assert server.posts == []
