"""Load the collection: all guides of a project with their screenshots."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from generator.loader.beside import page_names
from generator.loader.fragments import load_fragments, with_fragments
from generator.loader.guides import load_guides
from generator.loader.shots import load_shots
from generator.loader.strays import strays
from generator.loader.unfolding import unfolding_fault
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
            continue
        lost = entry.lost if isinstance(entry, Partial) else frozenset[str]()
        whole = with_fragments(entry.entry if isinstance(entry, Partial) else entry, fragments)
        fault = unfolding_fault(whole)
        if fault is not None:
            findings.append(fault)
            # Rules that look at every step may look at what is left, so nothing in it may unfold.
            whole = replace(whole, guide=whole.guide.model_copy(update={"groups": {}}))
            lost |= {"groups"}
        if isinstance(entry, Partial) or fault is not None:
            partial.append(Partial(whole, lost))
        else:
            entries.append(whole)
    return Collection(tuple(entries), in_file_order(findings), tuple(partial), page_names(project))
