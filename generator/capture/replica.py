"""Serves one version of a stand-in web site (a *replica*) and remembers every POST that it received.

A replica lives in `<replicas>/<name>/<version>/`. `/settings` is answered by `settings.html` or `settings/index.html`.
Three files are instructions to the server and are never served:

- `posts.json`: an object `{"/api/withdraw": "/done"}`; a POST to the first path is answered by 303 to the second.
- `base`: the name of the version beside it that this one is a patch over. Files here replace the files of the base.
- `inject.css`, `inject.js`: linked into the head of every HTML page, those of the base first. The script is deferred, so it
  finds the whole page, after the page's own deferred scripts.
"""

import functools
import http.server
import json
import re
import sys
import threading
import time
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import unquote, urlsplit

_ADDRESS = re.compile(r"replica:(?P<name>[a-z0-9][a-z0-9-]{0,63})/(?P<version>[a-z0-9][a-z0-9-]{0,63})")
_INSTRUCTIONS = frozenset({"base", "posts.json", "inject.css", "inject.js"})
_INJECTED = "/~inject/"  # no file can have this address: a path segment that starts with `~` is refused
_BODY_MAX = 1_000_000  # bytes; the forms of a replica send some hundred
# Not `mimetypes`: its table comes from the machine, and some machines know no woff2.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


class ReplicaError(ValueError):
    """A replica that cannot be served; the message says what is wrong with which folder or address."""


class Post(NamedTuple):
    """One POST that a replica received."""

    path: str
    at: float
    """Seconds since the epoch."""


class Answer(NamedTuple):
    """What the server sends: status, headers without `Content-Length`, body."""

    status: HTTPStatus
    headers: dict[str, str]
    body: bytes = b""


def find_replica(address: str, replicas: Path) -> Path:
    """The folder of `replica:NAME/VERSION` under `replicas`.

    Raises:
        ReplicaError: the address has another form, or there is no such folder.
    """
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise ReplicaError(f"`{address}` is no address of a stand-in; expected replica:NAME/VERSION")
    folder = replicas / match["name"] / match["version"]
    if not folder.is_dir():
        raise ReplicaError(f"there is no stand-in `{match['name']}/{match['version']}` in {replicas}")
    return folder


class Replica:
    """One version of a replica as files: which answer belongs to which path. Reads the folder at every request."""

    def __init__(self, folder: Path) -> None:
        """Arguments: folder: the version's folder. Raises ReplicaError for a base that is missing or goes in a circle."""
        self._layers = _layers(folder)

    def get(self, path: str) -> Answer:
        """Answer to GET `path`, which is still percent-encoded and may carry a query; 404 for what is not there."""
        path = unquote(urlsplit(path).path)
        file = self._injected_file(path) if path.startswith(_INJECTED) else self._page_file(path)
        if file is None:
            return Answer(HTTPStatus.NOT_FOUND, {"Content-Type": _TYPES[".txt"]}, b"not found\n")
        body = self._with_injections(file.read_bytes()) if file.suffix == ".html" else file.read_bytes()
        return Answer(HTTPStatus.OK, {"Content-Type": _TYPES.get(file.suffix, "application/octet-stream")}, body)

    def post(self, path: str) -> Answer:
        """Answer to POST `path`: the redirection that `posts.json` gives, else 404."""
        file = self._file("posts.json")
        redirections = json.loads(file.read_text("utf-8")) if file else {}
        location = redirections.get(urlsplit(path).path)
        if location is None:
            return Answer(HTTPStatus.NOT_FOUND, {})
        return Answer(HTTPStatus.SEE_OTHER, {"Location": location})

    def _page_file(self, path: str) -> Path | None:
        parts = [part for part in path.split("/") if part]
        if any(part.startswith((".", "~")) or "\\" in part or "\0" in part for part in parts):
            return None
        name = "/".join(parts)
        if name in _INSTRUCTIONS:
            return None
        candidates = (name, f"{name}.html", f"{name}/index.html") if name else ("index.html",)
        return next((file for file in map(self._file, candidates) if file), None)

    def _file(self, name: str) -> Path | None:
        for layer in self._layers:
            file = (layer / name).resolve()
            if file.is_relative_to(layer) and file.is_file():
                return file
        return None

    def _injected_file(self, path: str) -> Path | None:
        return next((file for link, file in self._injections() if link == path), None)

    def _injections(self) -> list[tuple[str, Path]]:
        files = [layer / name for layer in reversed(self._layers) for name in ("inject.css", "inject.js")]
        return [(f"{_INJECTED}{file.parent.name}/{file.name}", file) for file in files if file.is_file()]

    def _with_injections(self, html: bytes) -> bytes:
        links = [
            f'<link rel="stylesheet" href="{link}">' if file.suffix == ".css" else f'<script src="{link}" defer></script>'
            for link, file in self._injections()
        ]
        return html.replace(b"</head>", "".join(links).encode() + b"</head>", 1)


def _layers(folder: Path) -> tuple[Path, ...]:
    """The version's folder and those of its bases, the patch before what it patches."""
    layers = [folder.resolve()]
    while (base := layers[-1] / "base").is_file():
        below = layers[-1].parent / base.read_text("utf-8").strip()
        if not below.is_dir() or below.parent != layers[-1].parent:
            raise ReplicaError(f"{base} names `{below.name}`, and there is no such version beside it")
        if below in layers:
            raise ReplicaError(f"{base} names `{below.name}`, which is a patch over this version itself")
        layers.append(below)
    if not layers[0].is_dir():
        raise ReplicaError(f"there is no folder {folder}")
    return tuple(layers)


class ReplicaServer:
    """Context manager: serves a replica on a free port of 127.0.0.1 while it is open.

    `posts` lists every POST in the order of arrival, answered or not; bodies are read and forgotten.
    """

    def __init__(self, folder: Path) -> None:
        """Arguments: folder: the version's folder, as from `find_replica`. Raises ReplicaError as `Replica` does."""
        self.posts: list[Post] = []
        self._replica = Replica(folder)
        self._server: _QuietServer | None = None

    @property
    def url(self) -> str:
        """Address of the root without a slash at its end, such as `http://127.0.0.1:40713`."""
        if self._server is None:
            raise RuntimeError("the replica is served only inside the `with` block")
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        """Listens, and answers from a thread of its own."""
        handler = functools.partial(_Handler, self._replica, self.posts)
        self._server = _QuietServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stops listening. `posts` stays readable."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


class _QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a browser that leaves a page drops its requests
            super().handle_error(request, client_address)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, replica: Replica, posts: list[Post], *args: object) -> None:
        self._replica = replica
        self._posts = posts
        super().__init__(*args)  # type: ignore[arg-type]  # it answers the request before it returns

    def do_GET(self) -> None:
        self._send(self._replica.get(self.path))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        self._posts.append(Post(urlsplit(self.path).path, time.time()))
        length = int(self.headers.get("Content-Length") or 0)
        self.close_connection = length > _BODY_MAX
        self.rfile.read(min(length, _BODY_MAX))
        self._send(self._replica.post(self.path))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal belongs to the capture's own progress."""
