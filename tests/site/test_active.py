"""Whatever a browser would load or run of a page is known, and nothing that it would not."""

from __future__ import annotations

import pytest

from generator.site.active import written_faults
from generator.site.html_page import HtmlPage

ACTIVE = (
    '<meta http-equiv=refresh content="0;url=https://e.example/">',
    '<meta http-equiv="Refresh" content="0, \'https://e.example/\'">',
    '<object data="https://e.example/x"></object>',
    '<embed src="https://e.example/x">',
    '<frame src="https://e.example/x">',
    '<base href="https://e.example/">',
    '<input type=image src="https://e.example/x">',
    '<svg><image href="https://e.example/x"/></svg>',
    '<svg><use xlink:href="https://e.example/x#a"/></svg>',
    '<track src="https://e.example/x">',
    '<iframe src="https://e.example/x"></iframe>',
    '<iframe srcdoc="<script>1</script>"></iframe>',
    '<button formaction="javascript:alert(1)">',
    "<p onclick=alert(1)>",
    '<body background="https://e.example/x">',
    '<link rel=preload imagesrcset="https://e.example/x 1x">',
    '<a href="/x" ping="https://e.example/x">',
    '<p style="background:url(//e.example/x)">',
    '<style>@import "https://e.example/x";</style>',
    "<style>a{b:url( 'https://e.example/x' )}</style>",
    '<link rel="alternate stylesheet" href="https://e.example/x">',
    '<link rel="canonical stylesheet" href="https://e.example/x">',
    '<LINK REL="Icon" href="https://e.example/x">',
    '<script src="data:text/javascript,1"></script>',
    '<iframe src="data:text/html,x"></iframe>',
    '<html manifest="https://e.example/x">',
    '<video poster="https://e.example/x">',
    '<audio src="https://e.example/x">',
    '<source src="https://e.example/x">',
    '<source srcset="a.png, https://e.example/x 2x">',
    '<link rel=preconnect href="https://e.example/">',
    '<link rel=dns-prefetch href="//e.example/">',
    '<link rel=prefetch href="https://e.example/">',
    '<img src="a.png" src="b" onerror=x>',
    '<img src="https://e.example/x" src="a.png">',
    '<svg><script href="https://e.example/x"/></svg>',
    '<svg><a xlink:href="x" href="java&#10;script:alert(1)">',
    '<svg fill="url(https://e.example/x#a)">',
    '<svg><set attributeName=href to="https://e.example/">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<noscript><img src="https://e.example/x"></noscript>',
    '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<![CDATA[><img src=x onerror=alert(1)>]]>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    '<form action="https://e.example/"></form>',
    '<p style="x:u\\72l(https://e.example/x)">',
    "<style>@\\69mport 'https://e.example/x'",
    '<style>a{--x:"https://e.example/x";b:image-set(var(--x))}</style>',
    '<img src="\\\\e.example\\x">',
    '<img src="/\\e.example/x">',
    '<img src="///e.example/x">',
    '<svg><feImage href="https://e.example/x">',
    '<math href="javascript:alert(1)">',
    '<img/src="https://e.example/x"/onload=1>',
    "<IMG SRC=https://e.example/x>",
    '<isindex action="javascript:1">',
    '<table background="//e.example/x">',
    '<a attributionsrc="https://e.example/x" href=x>',
    "<svg><script type=application/json><img src=x onerror=1></script></svg>",
    '<script type="text/ecmascript">x</script>',
    '<script type="speculationrules">{}</script>',
    '<p style="b:url(data:text/css,x)">',
    '<?xml-stylesheet href="https://e.example/x"?>',
    '<!DOCTYPE svg [<!ENTITY x "y">]>',
    '<link rel=canonical href="http://[x">',
    "<x:script>1</x:script>",
    "<svg:style>a{}</svg:style>",
    '<a href=" JavaScript:alert(1)">',
    "<p style=\"background:url('//e.example/x')\">",
    "<style>@import url(https://e.example/x)",
    '<img srcset="data:image/png;base64,AA== 1x, https://e.example/x 2x">',
    '<noscript><style>@import "//e.example/x"</style></noscript>',
)
PASSIVE = (
    '<a href="https://e.example/">x</a>',
    '<a href="mailto:a@b.example">x</a>',
    '<link rel="canonical" href="https://e.example/">',
    '<link rel=alternate hreflang=ja href="https://e.example/">',
    '<img src="data:image/png;base64,AA==">',
    '<svg fill="url(#a)">',
    '<script type="application/ld+json">{"@context": "https://schema.org"}</script>',
    '<meta property=og:url content="https://e.example/">',
    '<meta http-equiv=refresh content="0; url=../a/">',
    '<style>/* https://e.example/ url(//e) */ a{content:"url(x)"} @namespace "http://a.example/";</style>',
    '<blockquote cite="https://e.example/">',
    '<form action="">',
    '<p title="<script>x</script>">',
    "<pre>&lt;script&gt;</pre>",
    "<!-- <script>x</script> -->",
    '<p data-x="https://e.example">',
    "<svg><style>@namespace url(http://www.w3.org/2000/svg); a{fill:url(#a)}</style></svg>",
    '<img srcset="data:image/png;base64,AA== 1x">',
    '<img src="a.png" src="https://e.example/x">',
)


def told(page: str) -> list[str]:
    return [f"{found.place}: {found.message}" for found in written_faults(HtmlPage(page), "page")]


@pytest.mark.parametrize("page", ACTIVE)
def test_what_loads_or_runs_is_found(page: str) -> None:
    assert told(page)


@pytest.mark.parametrize("page", PASSIVE)
def test_what_does_neither_is_left_alone(page: str) -> None:
    assert told(page) == []


def test_each_is_found_where_it_stands() -> None:
    page = "<p>\n  <b>退会</b><img src=x\n onerror=a>\n<script>1</script>"
    assert told(page) == [
        "page:2:12: `onerror` runs a program",
        "page:4:1: `<script>` runs a program",
    ]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ('<img srcset="' + "a, " * 2_000 + '">', "nobody can tell what a browser makes of"),
        ("<a " + "a " * 2_000 + ">", "nobody can tell what a browser makes of"),
        ("<style>" + "a{}" * 400_000 + "</style>", "nobody can tell what a browser makes of"),
        ("<noscript><noscript><noscript>", "nobody can tell what a browser makes of"),
        ("<p>" * 150_001, "the page has more than 150,000 elements"),
    ],
)
def test_what_is_too_large_to_look_at_is_told(page: str, why: str) -> None:
    assert any(why in found for found in told(page))


def test_an_address_of_any_length_is_told_in_short() -> None:
    (found,) = told(f'<img src="https://e.example/{"x" * 100_000}">')
    assert len(found) < 300
