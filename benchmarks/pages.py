"""What definitions cost: checking and rendering a guide, searching many, building more of them."""

from __future__ import annotations

import gc
import itertools
import json
import time
import zlib
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from benchmarks.measure import Ratio, seconds
from generator.checks import check_collection
from generator.loader import load_collection
from generator.nouns.collection import Collection, Entry
from generator.nouns.project import Project
from generator.nouns.text import LANGS
from generator.pages.guide_page import render_guide
from generator.pages.index_page import render_index
from generator.pages.search_entry import search_entry

ROOT = Path(__file__).parents[1]
MOST_GUIDE_MS = 10.0
MOST_SEARCH_KB = 300.0
MANY = 1_000
RUNS = 7


def measure() -> Iterator[Ratio]:
    """Yield the milliseconds of a guide, the index of many guides and how its cost grows."""
    project = Project(ROOT)
    collection = load_collection(project)
    yield _guide(collection, project)
    yield from _search(collection)
    yield _growth(collection)


def _guide(collection: Collection, project: Project) -> Ratio:
    """Check and render each guide in both languages; the slowest of them counts."""

    def work(entry: Entry) -> float:
        entry = replace(entry, shots={})
        alone = Collection((entry,))

        def once() -> None:
            check_collection(alone, project)
            for lang in LANGS:
                render_guide(entry, lang, {}, collection)

        once()
        return sorted(seconds(once, time.process_time) for _ in range(RUNS))[RUNS // 2] * 1000

    slowest = max(collection.entries, key=work)
    cost = work(slowest)
    name = "checking and rendering one guide, ms CPU"
    return Ratio(
        name, cost, f"the slowest of {len(collection.entries)}: {slowest.name}", MOST_GUIDE_MS
    )


def _many(collection: Collection) -> Collection:
    """Return as many guides as a large site has, made from ours under other names."""
    ours = itertools.cycle(collection.entries)
    return Collection(
        tuple(replace(entry, name=f"g{n}") for n, entry in zip(range(MANY), ours, strict=False))
    )


def _search(collection: Collection) -> Iterator[Ratio]:
    """Yield the size of the index of many guides, from what each of ours adds to the others.

    Copies of ours would compress to nothing; guides of other services share words, not sentences.
    """
    for lang in LANGS:
        docs = [
            json.dumps(asdict(search_entry(entry, lang)), ensure_ascii=False).encode()
            for entry in collection.entries
        ]
        added = [_added(doc, b"".join(d for d in docs if d is not doc)) for doc in docs]
        size = sum(added) / len(added) * MANY / 1000
        detail = f"each of ours adds {min(added)} to {max(added)} bytes to the others"
        yield Ratio(
            f"search of {MANY} guides ({lang}), kB compressed", size, detail, MOST_SEARCH_KB
        )


def _added(doc: bytes, others: bytes) -> int:
    """Return the bytes that a document adds to a compressed stream that holds the others."""
    compressor = zlib.compressobj(9, zdict=others[-32_000:])
    return len(compressor.compress(doc) + compressor.flush())


def _growth(collection: Collection) -> Ratio:
    """Compare an index page of many guides with one of half as many: 2 is linear."""
    many = _many(collection)
    half = Collection(many.entries[: MANY // 2])
    # As timeit does it: the collector would go through all that this process holds of other guides.
    gc.disable()
    whole, part = (_index_seconds(many), _index_seconds(half))
    gc.enable()
    detail = f"{whole * 1000:.0f} ms beside {part * 1000:.0f} ms"
    return Ratio(f"index page of {MANY} guides beside {MANY // 2}", whole / part, detail, 2.6)


def _index_seconds(collection: Collection) -> float:
    def work() -> None:
        render_index(collection, "ja")

    return sorted(seconds(work, time.process_time) for _ in range(3))[1]
