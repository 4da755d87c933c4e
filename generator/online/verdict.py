"""What becomes of somebody who follows a link: they arrive, they do not, or nobody can tell."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from http.client import HTTPException
from ssl import SSLCertVerificationError
from typing import Literal
from urllib.parse import urljoin, urlsplit

from generator.online.ask import Answer, Connect, ask, connect_securely
from generator.online.hosts import NotPublicError, Resolve, public_address, resolve
from generator.online.turns import Turns

MAX_REDIRECTIONS = 5
_GONE = frozenset({404, 410})
_REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
_OK = range(200, 300)
_LOGIN = re.compile(r"(?:log|sign)[-_]?(?:in|on)\b|/auth\b|/sso\b", re.IGNORECASE)

Verdict = Literal[
    "there", "unknown", "missing", "no-host", "private", "insecure", "certificate", "circle"
]
"""There; cannot be told (a log-in, a server that is busy or refuses programs); and what is wrong."""

KEPT: frozenset[Verdict] = frozenset({"there", "unknown"})


@dataclass(frozen=True, slots=True)
class Network:
    """How hosts are looked up, connected to and spared; tests bring their own."""

    turns: Turns
    resolve: Resolve = resolve
    connect: Connect = connect_securely


def verdict(url: str, network: Network) -> Verdict:
    """Follow a link, and examine each host on the way before it is asked."""
    start = url
    for _ in range(MAX_REDIRECTIONS + 1):
        answer = _answer(url, network)
        if not isinstance(answer, Answer):
            return answer
        if answer.status in _GONE:
            return "missing"
        if answer.status not in _REDIRECTIONS or not answer.location:
            return "there" if answer.status in _OK and not _is_log_in(start, url) else "unknown"
        try:
            url = urljoin(url, answer.location)
        except ValueError:
            return "missing"  # what stands there is no address, for browsers either
    return "circle"


def _answer(url: str, network: Network) -> Answer | Verdict:
    try:
        parts = urlsplit(url)
        if parts.scheme != "https":
            return "insecure"
        host, port = parts.hostname or "", parts.port or 443
        address = public_address(host, port, network.resolve)
        with network.turns.at(host) as turn:
            return ask(url, address, network.connect, turn)
    except NotPublicError:
        return "private"
    except socket.gaierror as error:
        return "no-host" if error.errno == socket.EAI_NONAME else "unknown"
    except SSLCertVerificationError:
        return "certificate"
    except (OSError, HTTPException, ValueError):
        return "unknown"


def _is_log_in(start: str, end: str) -> bool:
    """Tell whether a link was redirected to a log-in, behind which nobody can look."""
    return end != start and bool(_LOGIN.search(end)) and not _LOGIN.search(start)
