"""Servers on this machine that stand for public hosts: only the look-up and the connection are theirs."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from generator.online.turns import Turns
from generator.online.verdict import Network

PAUSE_S = 0.05
PUBLIC = "93.184.215.14"
HOSTS = {
    "midori.example": [PUBLIC],
    "aoi.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
    "inside.example": ["10.0.0.7"],
    "both.example": [PUBLIC, "192.168.1.1"],
}


@dataclass
class Internet:
    """What servers were asked, in order, and how hosts are found here; `answers` by path."""

    answers: dict[str, tuple[int, str]]
    port: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    resolved: list[str] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)

    @property
    def network(self) -> Network:
        return Network(Turns(PAUSE_S), self.resolve, self.connect)

    def resolve(self, host: str, _: int) -> list[str]:
        self.resolved.append(host)
        if host not in HOSTS:
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        return HOSTS[host]

    def connect(self, _: str, __: int, address: str) -> HTTPConnection:
        self.connected.append(address)
        return HTTPConnection("127.0.0.1", self.port, timeout=0.5)


@pytest.fixture
def internet() -> Iterator[Internet]:
    """Serve what a test says, on a free port."""
    made = Internet({})

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            made.asked.append((self.command, self.path))
            made.at_once += 1
            made.most_at_once = max(made.most_at_once, made.at_once)
            time.sleep(0.01)
            made.at_once -= 1
            status, location = made.answers.get(f"{self.command} {self.path}") or made.answers.get(
                self.path, (404, "")
            )
            if not status:
                time.sleep(1)
                return
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.end_headers()

        do_GET = do_HEAD  # noqa: N815 - as the base class calls it

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made.port = server.server_port
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield made
        server.shutdown()
