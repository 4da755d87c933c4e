"""A built site on a local port, as a host would send it: with its headers, compressed, with its own 404."""

from __future__ import annotations

import functools
import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")
_LEVEL = 6  # what hosts compress with when asked by a reader


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder with the headers that the build wrote for real hosts."""

    headers_to_send: tuple[tuple[str, str], ...]

    def end_headers(self) -> None:
        """Add the headers of the site."""
        for name, value in self.headers_to_send:
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        """Send a file, compressed where that is worth it, or the page for what is not there."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix in _COMPRESSED and path.is_file():
            self._send(200, path)
        elif path.exists():
            super().do_GET()
        else:
            self._send(404, Path(self.directory) / "404.html")

    def _send(self, code: int, path: Path) -> None:
        body = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.copyfile(BytesIO(body), self.wfile)

    def guess_type(self, path: str | Path) -> str:  # type: ignore[override] # typeshed: two forms
        """Return the type, with the one encoding that we write."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@functools.lru_cache(maxsize=256)
def _compressed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), _LEVEL, mtime=0)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site until the end of the block; yields its address, with a slash at the end."""
    pairs = re.findall(r"^ +([\w-]+): (.+)$", (site / "_headers").read_text("utf-8"), re.MULTILINE)
    handler = type("Handler", (_Handler,), {"headers_to_send": tuple(pairs)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
