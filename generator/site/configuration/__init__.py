"""What is wrong with the configuration of the site, before anything is built by it."""

from generator.site.configuration.findings import configuration_findings
from generator.site.configuration.known import KNOWN, OPTIONS
from generator.site.configuration.rule import CONFIGURATION
from generator.site.configuration.settings import Extension, Settings
from generator.site.configuration.shown import texts_in
from generator.site.configuration.unknown import SETTING_UNKNOWN
from generator.site.configuration.written import written_findings

__all__ = [
    "CONFIGURATION",
    "KNOWN",
    "OPTIONS",
    "SETTING_UNKNOWN",
    "Extension",
    "Settings",
    "configuration_findings",
    "texts_in",
    "written_findings",
]
