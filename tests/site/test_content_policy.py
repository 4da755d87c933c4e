"""The policy allows what the build wrote, by hash, and nothing else."""

from __future__ import annotations

import base64
import hashlib

from generator.site.content_policy import content_policy, header_files
from generator.site.html_page import HtmlPage


def test_each_inline_script_is_allowed_once() -> None:
    two = "if (1 < 2 && '</b>' <3) two('&amp;')"
    page = HtmlPage(f"<script>one()</script><script src='x.js'></script><script>{two}</script>")
    policy = content_policy([page, page])
    for script in ("one()", two):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert policy.count(f"'sha256-{digest}'") == 1
    assert policy.count("sha256-") == 2
    assert "unsafe" not in policy


def test_data_in_script_elements_needs_no_permission() -> None:
    kinds = ("application/json", "application/ld+json")
    page = HtmlPage("".join(f'<script type="{kind}">{{}}</script>' for kind in kinds))
    assert "sha256-" not in content_policy([page])


def test_the_headers_are_the_same_for_every_host() -> None:
    files = header_files(content_policy([]))
    assert set(files) == {"_headers", ".htaccess"}
    for content in files.values():
        assert b"default-src 'self'; img-src 'self' data:" in content
