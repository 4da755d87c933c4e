"""The content security policy of a built site, as headers for the hosts that can send them.

Nothing is loaded from another host, and no script runs but those that the build itself wrote:
inline scripts of the theme are allowed by their hashes (CSP Level 3, section 2.3.1).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html.parser import HTMLParser

_EXECUTABLE = {"", "module", "text/javascript", "application/javascript"}


class _InlineScripts(HTMLParser):
    """Collects the text of scripts that stand in the page and are executed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: set[str] = set()
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kind = (given.get("type") or "").lower()
        self._inside = tag == "script" and "src" not in given and kind in _EXECUTABLE

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found.add(data)


def content_policy(pages: Iterable[str]) -> str:
    """Return the policy under which all of the pages work."""
    scripts = _InlineScripts()
    for page in pages:
        scripts.feed(page)
        scripts.reset()
    hashes = sorted(f"'sha256-{_sha256(script)}'" for script in scripts.found)
    directives = (
        "default-src 'self'",
        "img-src 'self' data:",  # the theme's icons are masks in data: addresses
        " ".join(("script-src 'self'", *hashes)),
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    )
    return "; ".join(directives)


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def header_files(policy: str) -> dict[str, bytes]:
    """Return the files by which common hosts send the headers: Netlify and Cloudflare, Apache."""
    headers = {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    plain = "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in headers.items())
    return {
        "_headers": plain.encode(),
        ".htaccess": (
            "ErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n" + apache + "</IfModule>\n"
        ).encode(),
    }
