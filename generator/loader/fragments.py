"""Load the fragments that guides share, and put them among the groups of those that use them."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.loader.reading.source import read_definition
from generator.loader.structure import validate
from generator.nouns.collection import Entry
from generator.nouns.findings import Finding
from generator.nouns.guide.fragment import Fragment, Fragments
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.step import Step, UseStep
from generator.nouns.places import Places, Route
from generator.nouns.project import Project

FILE = "_fragments.yml"


@dataclass(frozen=True, slots=True)
class LoadedFragments:
    """All fragments by name, where they stand, and the findings of reading them."""

    fragments: Mapping[str, Fragment]
    places: Places
    findings: tuple[Finding, ...]


def load_fragments(project: Project) -> LoadedFragments:
    """Return the fragments of a project; none where it has no file of them."""
    path = project.guides / FILE
    nothing = Places(project.relative(path))
    if not os.path.lexists(path):
        return LoadedFragments({}, nothing, ())
    document = read_definition(path, project)
    if isinstance(document, Finding):
        return LoadedFragments({}, nothing, (document,))
    fragments, misfits = validate(Fragments, document)
    findings = (*document.findings, *misfits)
    return LoadedFragments(fragments.root if fragments else {}, document.places, findings)


def with_fragments(entry: Entry, loaded: LoadedFragments) -> Entry:
    """Return the entry with the fragments that it uses among its groups, and their sources.

    A group of the guide's own comes before a fragment of the same name.
    """
    guide = entry.guide
    used = tuple(name for name in _used(guide, loaded.fragments) if name not in guide.groups)
    if not used:
        return entry
    groups = {name: loaded.fragments[name].steps for name in used}
    sources = {
        key: source for name in used for key, source in loaded.fragments[name].sources.items()
    }
    mounts: dict[Route, tuple[Places, Route]] = {
        ("groups", name): (loaded.places, (name, "steps")) for name in used
    } | {
        ("sources", key): (loaded.places, (name, "sources", key))
        for name in used
        for key in loaded.fragments[name].sources
        if key not in guide.sources
    }
    filled = guide.model_copy(
        update={"groups": {**guide.groups, **groups}, "sources": {**sources, **guide.sources}}
    )
    return replace(entry, guide=filled, places=replace(entry.places, mounts=mounts))


def _used(guide: Guide, fragments: Mapping[str, Fragment]) -> Iterator[str]:
    """Yield each fragment that the guide reaches, directly or through groups and fragments."""
    seen: set[str] = set()
    waiting = deque(_all_steps(guide))
    while waiting:
        step = waiting.popleft()
        if isinstance(step, UseStep) and step.use not in seen:
            seen.add(step.use)
            if step.use in guide.groups:
                waiting.extend(guide.groups[step.use])
            elif step.use in fragments:
                yield step.use
                waiting.extend(fragments[step.use].steps)


def _all_steps(guide: Guide) -> Iterator[Step]:
    for procedure in guide.all_procedures:
        yield from procedure.steps
        routes = list(procedure.routes)
        while routes:
            route = routes.pop()
            yield from route.steps
            routes.extend(route.routes)
