"""Keeps a live capture harmless: what the browser may ask of the service, and what it may not.

Nothing but GET passes, but for the log-in that the guide lists; and from the first screen with an
irreversible action on, not even that, nor anything that goes to that action's address.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import BrowserContext, CDPSession, Page, Route, WebSocketRoute

from generator.capture.ground import Ground, host_matches


class Policy:
    """Which requests may pass. Starts before the first irreversible action is near."""

    def __init__(self, ground: Ground, login: tuple[str, ...]) -> None:
        """Take the hosts from the ground; `login` are the paths that may be POSTed to."""
        self._hosts = ground.hosts
        self._login = {ground.address(path) for path in login}
        self._near = False
        self._forbidden: set[str] = set()

    def come_near(self) -> None:
        """Tighten: a screen with an irreversible action is next."""
        self._near = True

    def forbid(self, page_url: str, address: str) -> None:
        """Block the address of an irreversible link or form, unless it is the page itself."""
        try:
            url = _without_fragment(urljoin(page_url, address))
        except ValueError:
            return  # what a page gives as an address is none, for browsers either
        if urlsplit(url).scheme in {"http", "https"} and url != _without_fragment(page_url):
            self._forbidden.add(_address(url, page_url))

    def allows(self, method: str, url: str) -> bool:
        """Tell whether a request may pass."""
        if not any(host_matches(urlsplit(url).hostname or "", host) for host in self._hosts):
            return False
        plain = _without_fragment(url)
        if plain in self._forbidden or plain.partition("?")[0] in self._forbidden:
            return False
        return method == "GET" or (method == "POST" and not self._near and plain in self._login)


class Guard:
    """A policy in force in one browser profile; `blocked` counts what did not pass."""

    def __init__(self, policy: Policy) -> None:
        """Wait for `watch`."""
        self.policy = policy
        self.blocked = 0

    def watch(self, context: BrowserContext) -> None:
        """Examine every request of every page; sockets, whose messages nobody can judge, stay shut."""
        context.route("**/*", self._answer)
        context.route_web_socket("**/*", _keep_shut)

    def watch_redirections(self, context: BrowserContext, page: Page) -> None:
        """Examine where redirections lead: a browser follows them without asking its routes."""
        session = context.new_cdp_session(page)
        session.on("Fetch.requestPaused", lambda event: self._follow(session, event))
        session.send("Fetch.enable", {"patterns": [{"urlPattern": "*"}]})

    def _answer(self, route: Route) -> None:
        if self.policy.allows(route.request.method, route.request.url):
            route.continue_()
        else:
            self.blocked += 1
            route.abort("aborted")

    def _follow(self, session: CDPSession, event: dict[str, Any]) -> None:
        request = event["request"]
        known = "redirectedRequestId" not in event  # the first hop is examined by the route
        if known or self.policy.allows(request["method"], request["url"]):
            session.send("Fetch.continueRequest", {"requestId": event["requestId"]})
            return
        self.blocked += 1
        reason = {"requestId": event["requestId"], "errorReason": "Aborted"}
        session.send("Fetch.failRequest", reason)


def _keep_shut(socket: WebSocketRoute) -> None:
    socket.close()


def _without_fragment(url: str) -> str:
    return url.partition("#")[0]


def _address(url: str, page_url: str) -> str:
    """Return what is blocked: all queries of a path, but on the page's own path only the one."""
    path, own_path = url.partition("?")[0], _without_fragment(page_url).partition("?")[0]
    return url if path == own_path else path
