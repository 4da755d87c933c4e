"""One site in which every text field holds payloads, as `mkdocs build` makes it, on a local port."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.injection.model import Typed
from tests.injection.writing import Refused, write_project


@dataclass(frozen=True, slots=True)
class Injected:
    """A served site, what was typed into its guides, and what rules refused."""

    address: str
    pages: tuple[str, ...]
    typed: list[Typed]
    refused: set[Refused]


class _Quiet(SimpleHTTPRequestHandler):
    """Sends no content policy: what a policy would only stop from running is a fault here."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def injected_site(root: Path, guides: int) -> Iterator[Injected]:
    """Write, build and serve a project with so many guides."""
    typed, refused = write_project(root, guides)
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],  # not strict: hostile guides earn warnings
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-3000:]
    site = root / "site"
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = tuple(page for page in found if "/reference/" not in page and "/rules/" not in page)
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Injected(f"http://127.0.0.1:{server.server_port}/", pages, typed, refused)
        server.shutdown()


@pytest.fixture(scope="module")
def injected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Injected]:
    with injected_site(tmp_path_factory.mktemp("injected") / "project", 1) as site:
        yield site


@pytest.fixture
def injected_with(tmp_path: Path) -> Callable[[int], AbstractContextManager[Injected]]:
    """Make a site with another number of guides."""
    return functools.partial(injected_site, tmp_path / "project")
