"""A small service that a capture takes for a live one, and that remembers every request."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Mapping
from typing import Self

HEAD = "<!doctype html><html lang=ja><meta charset=utf-8><meta name=viewport content='width=device-width'>"


class LiveService:
    """Serves pages by path; a page `-> /other` is a redirection. `requests` are method and path."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.requests: list[tuple[str, str]] = []
        self.pages = dict(pages)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def asked(self, method: str) -> list[str]:
        return [path for each, path in self.requests if each == method]

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self) -> None:
                path = self.path.partition("?")[0]
                service.requests.append((self.command, self.path))
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                page = service.pages.get(path, "")
                redirected = page.startswith("-> ")
                body = (HEAD + page).encode()
                self.send_response(302 if redirected else 200 if page else 404)
                if redirected:
                    self.send_header("Location", page[3:])
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - the library's names

            def log_message(self, *_: object) -> None:
                """Keep the terminal quiet."""

        return Handler
