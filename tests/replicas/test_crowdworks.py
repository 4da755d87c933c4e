from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.capture.replica import ReplicaServer

pytestmark = pytest.mark.browser
Serve = Callable[[str], ReplicaServer]
Check = Callable[[Page], None]


def test_the_way_out_for_those_who_registered_by_mail(
    page: Page, serve: Serve, assert_fits: Check
) -> None:
    server = serve("crowdworks/v1")
    page.goto(f"{server.url}/home")
    assert_fits(page)
    page.locator("role=button[name='れいだ はなこ']").click()
    page.locator("text=プロフィール編集").click()
    page.wait_for_url("**/profile")
    assert_fits(page)
    page.locator("text=基本情報編集").click()
    page.wait_for_url("**/basic")
    assert_fits(page)
    page.locator("text=退会をご希望する方はこちら").click()
    page.wait_for_url("**/withdraw")
    assert_fits(page)
    assert server.posts == []
    page.locator("role=button[name='退会する']").click()
    page.wait_for_url("**/done")
    assert_fits(page)
    assert [post.path for post in server.posts] == ["/api/withdraw"]


def test_the_link_stands_at_the_bottom_left(page: Page, serve: Serve) -> None:
    page.goto(f"{serve('crowdworks/v1').url}/basic")
    link = page.locator("text=退会をご希望する方はこちら").bounding_box()
    form = page.locator("form").bounding_box()
    assert link is not None
    assert form is not None
    assert abs(link["x"] - form["x"]) < 1
    assert link["y"] > form["y"] + form["height"]


def test_a_password_is_set_before_leaving(page: Page, serve: Serve, assert_fits: Check) -> None:
    server = serve("crowdworks/v1")
    page.goto(f"{server.url}/profile")
    page.locator("text=パスワード設定").click()
    page.wait_for_url("**/password")
    assert_fits(page)
    page.get_by_label("新しいパスワード", exact=True).fill("a made-up word")
    page.get_by_label("新しいパスワード（確認）", exact=True).fill("a made-up word")
    page.locator("role=button[name='設定する']").click()
    page.wait_for_url("**/password-set")
    assert_fits(page)
    expect(page.locator("role=status")).to_be_visible()
    page.locator("role=link[name='基本情報編集へ']").click()
    page.wait_for_url("**/basic")
    assert [post.path for post in server.posts] == ["/api/password"]
