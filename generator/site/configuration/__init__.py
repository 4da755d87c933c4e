"""What is wrong with the configuration of the site, before anything is built by it."""

from generator.site.configuration.findings import configuration_findings
from generator.site.configuration.rule import CONFIGURATION
from generator.site.configuration.settings import Kind, Setting, Settings

__all__ = ["CONFIGURATION", "Kind", "Setting", "Settings", "configuration_findings"]
