"""Everything that is wrong with the configuration, each at its line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.loader.configuration import Configuration
from generator.loader.reading.limits import MAX_FAULTS
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.project import Project
from generator.site.configuration.fault import Fault
from generator.site.configuration.folders import folder_faults, linked_templates
from generator.site.configuration.frame import frame_faults
from generator.site.configuration.inclusions import inclusion_faults
from generator.site.configuration.inherited import inherited_findings
from generator.site.configuration.rule import CONFIGURATION
from generator.site.configuration.settings import Settings
from generator.site.configuration.tags import tag_findings
from generator.site.configuration.texts import text_faults


def configuration_findings(
    settings: Settings, project: Project, written: Configuration
) -> tuple[Finding, ...]:
    """Return what is wrong with settings, where `written` tells that they stand."""
    found = (
        CONFIGURATION.finding(written.place(fault.route), fault.message, fault.help)
        for fault in islice(_faults(settings, project, written), MAX_FAULTS)
    )
    return in_file_order(
        (
            *found,
            *tag_findings(written),
            *inherited_findings(written, project),
            *linked_templates(settings, project),
        )
    )


def _faults(settings: Settings, project: Project, written: Configuration) -> Iterator[Fault]:
    yield from folder_faults(settings, project)
    yield from frame_faults(settings)
    yield from inclusion_faults(settings, project, written)
    for setting in settings.texts:
        yield from text_faults(setting)
