"""One question to one server: what stands at this address? No redirection is followed here."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from ssl import create_default_context
from threading import Timer
from urllib.parse import urlsplit

TIMEOUT_S = 10.0
"""For each reading, and for a whole question twice as long: a server must not hold up a check."""

_HEADERS = {"User-Agent": "taikai (link check)", "Accept": "*/*", "Connection": "close"}
_HEAD_UNKNOWN = frozenset({400, 403, 404, 405, 406, 410, 500, 501})
"""Answers to HEAD that many servers give although a GET succeeds."""

Connect = Callable[[str, int, str], HTTPConnection]
"""Returns a connection to a host and port at an IP address, not yet opened."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of an answer, and where it sends the reader on to, if anywhere."""

    status: int
    location: str = ""


class _Pinned(HTTPSConnection):
    """A connection to an address that has been examined; the certificate must be the host's."""

    def __init__(self, host: str, port: int, address: str) -> None:
        self._tls = create_default_context()
        super().__init__(host, port, timeout=TIMEOUT_S, context=self._tls)
        self._ip = address

    def connect(self) -> None:
        raw = socket.create_connection((self._ip, self.port), self.timeout)
        self.sock = self._tls.wrap_socket(raw, server_hostname=self.host)


def connect_securely(host: str, port: int, address: str) -> HTTPConnection:
    """Return a connection by TLS."""
    return _Pinned(host, port, address)


def ask(url: str, address: str, connect: Connect, turn: Callable[[], object]) -> Answer:
    """Ask with HEAD, and with GET where that is not understood; `turn` is called before each.

    Raises:
        OSError, http.client.HTTPException: there was no answer.
    """
    turn()
    answer = _ask("HEAD", url, address, connect)
    if answer.status in _HEAD_UNKNOWN:
        turn()
        answer = _ask("GET", url, address, connect)
    return answer


def _ask(method: str, url: str, address: str, connect: Connect) -> Answer:
    parts = urlsplit(url)
    connection = connect(parts.hostname or "", parts.port or 443, address)
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    timer = Timer(2 * TIMEOUT_S, _hang_up, [connection])
    timer.start()
    try:
        connection.request(method, _ascii(path), headers=_HEADERS)
        response = connection.getresponse()
        return Answer(response.status, response.getheader("Location", ""))
    finally:
        timer.cancel()
        connection.close()


def _ascii(path: str) -> str:
    """Return a path as browsers send it: what is no ASCII as percent-encoded UTF-8."""
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in path)


def _hang_up(connection: HTTPConnection) -> None:
    """Wake whoever still reads: a server that sends a byte now and then never times out."""
    with suppress(OSError, AttributeError):
        socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)
