"""A stand-in web site (a *replica*) as files: which answer belongs to which path.

A replica lives in `<replicas>/<name>/<version>/`; `/settings` is answered by `settings.html` or
`settings/index.html`. Four files are instructions to the server and are not served:

- `posts.json`: `{"/api/withdraw": "/done"}`; a POST to the first path is sent on to the second.
- `base`: the name of the version beside it that this one is a patch over. The files of the patch
  replace those of its base.
- `inject.css`, `inject.js`: linked into the head of every page, those of the base first. The script
  is deferred: it finds the whole page, and runs after the page's own deferred scripts.
"""

import json
import re
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_SLUG = r"[a-z0-9][a-z0-9-]{0,63}"
_ADDRESS = re.compile(rf"replica:({_SLUG})/({_SLUG})")
# Paths are made of these alone: `..`, hidden files, NUL and endless names need no check of their own.
_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_INJECTED = "/~inject"  # no file has this address: `~` begins no segment
_INSTRUCTIONS = frozenset({"base", "posts.json", "inject.css", "inject.js"})
# Not `mimetypes`: its table comes from the machine, and some machines know no woff2.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}


class ReplicaError(ValueError):
    """A replica that cannot be served; the message names the folder or address and the fault."""


class Answer(NamedTuple):
    """What to send: status, headers without `Content-Length`, body."""

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
        raise ReplicaError(f"`{address}` names no stand-in; expected replica:NAME/VERSION")
    folder = replicas.joinpath(*match.groups())
    if not folder.is_dir():
        raise ReplicaError(f"`{address}`: there is no folder {folder}")
    return folder


class ReplicaFiles:
    """One version of a replica. Pages are read at every request, so an edit shows at once."""

    def __init__(self, folder: Path) -> None:
        """Finds the bases of `folder` and its redirections.

        Raises:
            ReplicaError: the folder or a base is missing, bases go in a circle, or `posts.json` is
                no object of strings.
        """
        self._layers = _layers(folder)
        self._injections = _injections(self._layers)
        self._redirections = _redirections(self._file("posts.json"))

    def get(self, target: str) -> Answer:
        """Answer to GET `target`, a percent-encoded path that may carry a query; 404 if not there."""
        path = unquote(urlsplit(target).path)
        file = self._injections.get(path) or self._page(path)
        if file is None:
            return Answer(HTTPStatus.NOT_FOUND, {"Content-Type": _TYPES[".txt"]}, b"not found\n")
        body = file.read_bytes()
        if file.suffix == ".html":
            body = self._link_injections(body)
        content_type = _TYPES.get(file.suffix, "application/octet-stream")
        return Answer(HTTPStatus.OK, {"Content-Type": content_type}, body)

    def post(self, target: str) -> Answer:
        """Answer to POST `target`: 303 to where `posts.json` says, else 404."""
        location = self._redirections.get(urlsplit(target).path)
        if location is None:
            return Answer(HTTPStatus.NOT_FOUND, {})
        return Answer(HTTPStatus.SEE_OTHER, {"Location": location})

    def _page(self, path: str) -> Path | None:
        parts = [part for part in path.split("/") if part]
        name = "/".join(parts)
        if name in _INSTRUCTIONS or not all(_SEGMENT.fullmatch(part) for part in parts):
            return None
        names = (name, f"{name}.html", f"{name}/index.html") if name else ("index.html",)
        return next((file for file in map(self._file, names) if file), None)

    def _file(self, name: str) -> Path | None:
        files = ((layer, (layer / name).resolve()) for layer in self._layers)
        return next(
            (file for layer, file in files if file.is_relative_to(layer) and file.is_file()), None
        )

    def _link_injections(self, html: bytes) -> bytes:
        links = "".join(
            f'<link rel="stylesheet" href="{url}">'
            if url.endswith(".css")
            else f'<script src="{url}" defer></script>'
            for url in self._injections
        )
        return html.replace(b"</head>", links.encode() + b"</head>", 1)


def _layers(folder: Path) -> tuple[Path, ...]:
    """The folder and its bases, each patch before what it patches."""
    if not folder.is_dir():
        raise ReplicaError(f"there is no folder {folder}")
    layers = [folder.resolve()]
    while (base := layers[-1] / "base").is_file():
        name = base.read_text("utf-8").strip()
        below = layers[-1].parent / name
        if not re.fullmatch(_SLUG, name) or not below.is_dir():
            raise ReplicaError(f"{base}: there is no version `{name}` beside this one")
        if below in layers:
            raise ReplicaError(f"{base}: `{name}` is itself a patch over this version")
        layers.append(below)
    return tuple(layers)


def _injections(layers: tuple[Path, ...]) -> dict[str, Path]:
    """Address and file of everything to link into the pages, the lowest layer first."""
    files = (layer / name for layer in reversed(layers) for name in ("inject.css", "inject.js"))
    return {f"{_INJECTED}/{file.parent.name}/{file.name}": file for file in files if file.is_file()}


def _redirections(file: Path | None) -> dict[str, str]:
    if file is None:
        return {}
    try:
        redirections = json.loads(file.read_bytes())
    except ValueError as error:
        raise ReplicaError(f"{file}: {error}") from error
    if not isinstance(redirections, dict) or not all(
        isinstance(to, str) for to in redirections.values()
    ):
        raise ReplicaError(f'{file}: expected an object such as {{"/api/withdraw": "/done"}}')
    return redirections
