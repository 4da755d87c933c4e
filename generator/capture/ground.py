"""What pictures are taken of: a stand-in that is served while the capture runs, or a live service."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.capture.errors import CannotCaptureError
from generator.capture.replica import ReplicaServer
from generator.capture.replica_files import ReplicaError, find_replica
from generator.nouns.guide import Guide


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a capture takes place.

    `url` is the address without a slash at its end, `name` what a sidecar records of it, `hosts`
    the hosts that the browser may ask, `*.` standing for any subdomain.
    """

    url: str
    name: str
    hosts: tuple[str, ...]
    live: bool

    def address(self, path: str) -> str:
        """Return the address of a screen's path."""
        return self.url + path

    def is_at(self, url: str, path: str) -> bool:
        """Tell whether a browser at `url` is at a screen's path, whatever the fragment."""
        here, there = urlsplit(url), urlsplit(self.address(path))
        same_page = here[:2] == there[:2] and _bare(here.path) == _bare(there.path)
        return same_page and (not there.query or here.query == there.query)


@contextmanager
def opened(against: str, guide: Guide, replicas: Path) -> Iterator[Ground]:
    """Serve the stand-in `replica:NAME/VERSION` of a folder, or allow a live address.

    Raises:
        CannotCaptureError: there is no such stand-in, or the guide does not allow the address.
    """
    if not against.startswith("replica:"):
        yield live_ground(against, guide)
        return
    try:
        with ReplicaServer(find_replica(against, replicas)) as server:
            yield Ground(server.url, against, ("127.0.0.1",), live=False)
    except ReplicaError as error:
        raise CannotCaptureError(str(error)) from error


def live_ground(url: str, guide: Guide) -> Ground:
    """Return the ground of a live service.

    Raises:
        CannotCaptureError: the address is none, or its host is not the service's own.
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that nothing closes
        parts = urlsplit("")
    if parts.scheme not in {"https", "http"} or not parts.hostname or parts.username:
        raise CannotCaptureError(
            f"`{url}` is nothing to take pictures of",
            "give replica:NAME/VERSION, or an address that starts with https://",
        )
    hosts = allowed_hosts(guide)
    if not any(host_matches(parts.hostname, host) for host in hosts):
        raise CannotCaptureError(
            f"the guide does not allow the host `{parts.hostname}`",
            "it allows the hosts of `service` and those of `capture.hosts`: " + ", ".join(hosts),
        )
    base = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
    return Ground(base, base, hosts, live=True)


def allowed_hosts(guide: Guide) -> tuple[str, ...]:
    """Return the hosts that a live capture of the guide may ask."""
    service = guide.service
    own = [service.url, service.start.url if service.start else None]
    named = [urlsplit(url).hostname or "" for url in own if url]
    return tuple(dict.fromkeys([*filter(None, named), *guide.capture.hosts]))


def host_matches(host: str, pattern: str) -> bool:
    """Tell whether a host is the one of a pattern, or below it where that starts with `*.`."""
    host, pattern = host.lower(), pattern.lower()
    return host == pattern or (pattern.startswith("*.") and host.endswith(pattern[1:]))


def _bare(path: str) -> str:
    return path.rstrip("/") or "/"
