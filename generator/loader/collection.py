"""Load the collection: all guides of a project with their screenshots."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from generator.loader.fragments import load_fragments, with_fragments
from generator.loader.guides import load_guides
from generator.loader.shots import load_shots
from generator.loader.strays import strays
from generator.nouns.collection import Collection, Entry, Partial, Shot
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project


def load_collection(project: Project) -> Collection:
    """Return every guide that can be read, and a finding for everything that cannot."""
    findings: list[Finding] = []
    shots: defaultdict[str, dict[tuple[Device, str], Shot]] = defaultdict(dict)
    for shot in load_shots(project):
        if isinstance(shot, Finding):
            findings.append(shot)
        else:
            shots[shot.sidecar.guide][shot.sidecar.device, shot.sidecar.screen] = shot
    findings.extend(strays(project))
    fragments = load_fragments(project)
    findings.extend(fragments.findings)
    entries: list[Entry] = []
    partial: list[Partial] = []
    for entry in load_guides(project, shots):
        if isinstance(entry, Finding):
            findings.append(entry)
        elif isinstance(entry, Partial):
            partial.append(replace(entry, entry=with_fragments(entry.entry, fragments)))
        else:
            entries.append(with_fragments(entry, fragments))
    return Collection(tuple(entries), in_file_order(findings), tuple(partial))
