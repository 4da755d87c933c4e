"""The sitemap: one address a language, each naming its sibling (sitemaps.org, Google's hreflang)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.nouns.collection import Collection
from generator.nouns.text import LANGS, Lang

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(collection: Collection, site_url: str) -> bytes:
    """Return the sitemap of all public pages; lastmod is the day a guide was verified."""
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for path, day in _public_pages(collection):
        for lang in LANGS:
            root.append(_url(site_url, lang, path, day))
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _public_pages(collection: Collection) -> Iterator[tuple[str, str]]:
    yield "", ""
    for entry in collection.entries:
        if entry.guide.public:
            yield f"{entry.name}/", entry.guide.verified.on if entry.guide.verified else ""


def _url(site_url: str, lang: Lang, path: str, day: str) -> ET.Element:
    url = ET.Element(f"{{{_SITEMAP}}}url")
    ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = f"{site_url}{lang}/{path}"
    if day:
        ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = day
    for sibling in LANGS:
        href = f"{site_url}{sibling}/{path}"
        attributes = {"rel": "alternate", "hreflang": sibling, "href": href}
        ET.SubElement(url, f"{{{_XHTML}}}link", attributes)
    return url
