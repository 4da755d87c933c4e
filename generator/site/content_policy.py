"""The content security policy of a built site, as headers for the hosts that can send them.

Nothing is loaded from another host, and no script runs but those of the theme: inline ones are
allowed by their hashes (CSP Level 3, section 2.3.1). One that somebody wrote into a page never is:
a build refuses the page (`page-active`) long before there is a policy.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from generator.site.html_page import HtmlPage


def content_policy(pages: Iterable[HtmlPage]) -> str:
    """Return the policy under which all of the pages work."""
    scripts = {script for page in pages for script in page.scripts}
    hashes = sorted(f"'sha256-{_sha256(script)}'" for script in scripts)
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
