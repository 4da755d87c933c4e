"""A link to another site leads somewhere.

**What.** With `taikai check --online` only: each address of a guide is asked for, by https. Told are pages
that are gone (404, 410), hosts that do not exist, certificates that are not valid, redirections without
end, and ways that leave https or lead into a private network, which is never asked. A page behind a
log-in, a server that is busy and one that refuses programs say nothing; such links are only counted.

**Why.** Services move their pages without a word, and a direct link that fails is the first thing that a
reader meets.

Passes: `https://midori.example/leave` answers with 200.

Fails: `https://midori.example/leave` answers with 404.

**How to fix.** Look for the page on the service's own site, and correct the address. Answers are kept for a
week; a host is asked one thing at a time, with a pause between.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from generator.nouns.collection import Collection
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.project import Project
from generator.nouns.rule import warning
from generator.nouns.said import Said, say
from generator.online.known import read_known, write_known
from generator.online.links import outer_links
from generator.online.turns import Turns
from generator.online.verdict import Network, Verdict, verdict

OUTER_LINK = warning("outer-link", __doc__)

_AT_ONCE = 8
"""Hosts that are asked at the same time."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, how many addresses there are, and of how many nobody can tell."""

    findings: tuple[Finding, ...]
    links: int
    unknown: int


def look_at_links(
    collection: Collection, project: Project, today: dt.date, network: Network | None = None
) -> Looked:
    """Follow every link that leads out of the site; `today` is the day that answers are kept with."""
    links = outer_links(collection)
    cache = project.cache / "links.json"
    known = read_known(cache, today)
    using = network or Network(Turns())
    new = [url for url in links if url not in known]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = pool.map(lambda url: verdict(url, using), new)
        known |= {url: (answer, today) for url, answer in zip(new, answers, strict=True)}
    write_known(cache, known)
    findings = (
        OUTER_LINK.finding(place, _message(url, known[url][0]))
        for url, places in links.items()
        for place in places
        if known[url][0] in _messages("")
    )
    unknown = sum(known[url][0] == "unknown" for url in links)
    return Looked(in_file_order(findings), len(links), unknown)


def _message(url: str, found: Verdict) -> Said:
    return _messages(url)[found]


def _messages(to: str) -> Mapping[Verdict, Said]:
    return {
        "missing": say("there is no page at `{to}`", to=to),
        "no-host": say("there is no host of the name in `{to}`", to=to),
        "private": say("`{to}` leads into a private network", to=to),
        "insecure": say("`{to}` leads to a page without https", to=to),
        "certificate": say("the certificate at `{to}` is not valid", to=to),
        "circle": say("`{to}` is redirected without end", to=to),
    }
