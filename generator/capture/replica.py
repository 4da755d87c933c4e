"""Serves a stand-in web site (a *replica*) on this machine alone, and remembers its POSTs."""

import functools
import http.server
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

from generator.capture.replica_files import Answer, ReplicaFiles

_BODY_MAX = 1_000_000  # bytes; the forms of a replica send some hundred


class Post(NamedTuple):
    """One POST that a replica received."""

    path: str
    at: float
    """Seconds since the epoch."""


class ReplicaServer:
    """Context manager: serves a replica on a free port of 127.0.0.1 while it is open.

    `posts` lists every POST in the order of arrival, answered or not. Bodies are read and forgotten.
    """

    def __init__(self, folder: Path) -> None:
        """Takes the folder of one version, as `find_replica` gives it; raises as `ReplicaFiles` does."""
        self.posts: list[Post] = []
        self._files = ReplicaFiles(folder)
        self._server: _QuietServer | None = None

    @property
    def url(self) -> str:
        """The root's address without a slash at its end, such as `http://127.0.0.1:40713`."""
        if self._server is None:
            raise RuntimeError("a replica has an address only inside its `with` block")
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        handler = functools.partial(_Handler, self._files, self.posts)
        self._server = _QuietServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


class _QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as inherited
        if not isinstance(
            sys.exception(), ConnectionError
        ):  # a page that is left drops its requests
            super().handle_error(request, client_address)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, files: ReplicaFiles, posts: list[Post], *request: Any) -> None:  # noqa: ANN401 - as inherited
        self._files = files
        self._posts = posts
        super().__init__(*request)  # answers the request before it returns

    def do_GET(self) -> None:
        self._send(self._files.get(self.path))

    def do_HEAD(self) -> None:
        self._send(self._files.get(self.path))

    def do_POST(self) -> None:
        self._posts.append(Post(urlsplit(self.path).path, time.time()))
        self._forget_body()
        self._send(self._files.post(self.path))

    def _forget_body(self) -> None:
        length = self.headers.get("Content-Length", "")
        if length.isdecimal() and int(length) <= _BODY_MAX:
            self.rfile.read(int(length))
        else:
            self.close_connection = (
                True  # or what is left unread would be taken for the next request
            )

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def log_message(self, *_message: object) -> None:
        """Prints nothing: the terminal belongs to the capture's own progress."""
