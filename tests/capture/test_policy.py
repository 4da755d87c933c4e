"""What a browser may ask of a live service."""

from __future__ import annotations

import pytest

from generator.capture.errors import CannotCaptureError
from generator.capture.ground import Ground, live_ground
from generator.capture.guard import Policy
from generator.nouns.guide import Guide

GROUND = Ground("https://midori.example", "", ("midori.example", "*.cdn.example"), live=True)


def policy() -> Policy:
    return Policy(GROUND, ("/login",))


@pytest.mark.parametrize(
    ("method", "url", "allowed"),
    [
        ("GET", "https://midori.example/account", True),
        ("GET", "https://img.cdn.example/a.png", True),
        ("GET", "https://cdn.example/a.png", False),
        ("GET", "https://evilcdn.example/a.png", False),
        ("GET", "https://other.example/", False),
        ("GET", "https://midori.example.other.example/", False),
        ("POST", "https://midori.example/login", True),
        ("POST", "https://midori.example/login?next=1", False),
        ("POST", "https://midori.example/leave", False),
        ("PUT", "https://midori.example/login", False),
        ("DELETE", "https://midori.example/account", False),
        ("POST", "https://img.cdn.example/login", False),
    ],
)
def test_only_reading_and_the_log_in_pass(method: str, url: str, *, allowed: bool) -> None:
    assert policy().allows(method, url) is allowed


def test_a_link_that_is_no_address_blocks_nothing_and_ends_nothing() -> None:
    looked_at = policy()
    looked_at.forbid("https://midori.example/account", "https://[midori.example/")
    assert looked_at.allows("GET", "https://midori.example/account")


def test_near_an_irreversible_action_only_reading_passes() -> None:
    near = policy()
    near.come_near()
    assert near.allows("GET", "https://midori.example/account")
    assert not near.allows("POST", "https://midori.example/login")


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("/bye", "https://midori.example/bye"),
        ("/bye", "https://midori.example/bye?token=2#x"),
        ("/bye?token=1", "https://midori.example/bye?token=2"),
        ("https://midori.example/bye#now", "https://midori.example/bye"),
        ("?leave=1", "https://midori.example/account?leave=1"),
    ],
)
def test_the_address_of_an_irreversible_target_is_closed(address: str, url: str) -> None:
    closed = policy()
    closed.forbid("https://midori.example/account", address)
    assert not closed.allows("GET", url)
    assert closed.allows("GET", "https://midori.example/account")


def test_a_script_address_closes_nothing() -> None:
    closed = policy()
    for address in ("#", "javascript:leave()", "mailto:a@example.com"):
        closed.forbid("https://midori.example/account", address)
    assert closed.allows("GET", "https://midori.example/account")


def midori(**capture: object) -> Guide:
    service = {
        "name": "Midori",
        "url": "https://midori.example/",
        "start": {"url": "https://my.midori.example/", "name": "My"},
    }
    return Guide.model_validate({"service": service, "capture": capture})


@pytest.mark.parametrize(
    "url", ["https://midori.example", "https://my.midori.example/", "http://a.cdn.example/app/"]
)
def test_the_services_own_and_listed_hosts_may_be_captured(url: str) -> None:
    ground = live_ground(url, midori(hosts=("*.cdn.example",)))
    assert ground.live
    assert ground.address("/x") == url.rstrip("/") + "/x"


@pytest.mark.parametrize(
    "url",
    [
        "https://other.example/",
        "midori.example",
        "file:///etc/passwd",
        "https://u:p@midori.example/",
        "https://[midori.example/",
        "",
    ],
)
def test_no_other_host_may_be(url: str) -> None:
    with pytest.raises(CannotCaptureError):
        live_ground(url, midori())


@pytest.mark.parametrize(
    ("url", "path", "same"),
    [
        ("https://midori.example/account", "/account", True),
        ("https://midori.example/account/", "/account", True),
        ("https://midori.example/account?tab=1#top", "/account", True),
        ("https://midori.example/account", "/account?tab=1", False),
        ("https://midori.example/account?tab=1", "/account?tab=1", True),
        ("https://midori.example/accounts", "/account", False),
        ("http://midori.example/account", "/account", False),
        ("https://midori.example", "/", True),
    ],
)
def test_where_the_browser_is(url: str, path: str, *, same: bool) -> None:
    assert GROUND.is_at(url, path) is same
