"""One build of the site: the parent's, which publishes, or a child's, which only builds."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.loader.configuration import read_configuration
from generator.nouns.findings import Finding, Severity, errors
from generator.nouns.project import Project
from generator.nouns.text import Lang, other
from generator.plugin.child import Assignment, Child, assignment, start_child
from generator.plugin.exchange import put_in_place, recover
from generator.plugin.language import set_language, set_navigation
from generator.plugin.search_index import write_search_index
from generator.plugin.settings import settings_of
from generator.plugin.staging import staging_folder, write_headers, write_shared
from generator.plugin.warnings_seen import WarningsSeen
from generator.reports.sources import Lines, lines_below, no_lines
from generator.reports.text import finding_text
from generator.rules import RULE_GROUPS, WAIVABLE_ABOVE
from generator.site.built import BuiltSite, read_built, site_findings
from generator.site.configuration import configuration_findings
from generator.site.make import make_site
from generator.site.site import Site

PARENT_LANG: Lang = "ja"

log = logging.getLogger("mkdocs.plugins.taikai")


class Build(Protocol):
    """What the hooks need of a build."""

    lang: Lang
    pages: Mapping[str, str]

    def finish(self, config: MkDocsConfig) -> None:
        """Do what follows once this language is built."""

    def abandon(self) -> None:
        """Leave no trace of a build that failed."""


class ChildBuild:
    """A build that another has assigned: one language, into a folder that is given."""

    def __init__(self, config: MkDocsConfig, work: Assignment) -> None:
        self.lang = work.lang
        self.pages = work.pages
        self._search = work.search
        config.site_dir, config.site_url = work.site_dir, work.site_url

    def finish(self, config: MkDocsConfig) -> None:
        """Complete the index; the parent publishes."""
        write_search_index(Path(config.site_dir), self.lang, self.pages, self._search)

    def abandon(self) -> None:
        """Nothing: the parent removes the folder."""


class ParentBuild:
    """The build that a person started: makes the site, builds one language, publishes both."""

    def __init__(self, config: MkDocsConfig, options: Mapping[str, object]) -> None:
        self.lang = PARENT_LANG
        self._seen = WarningsSeen()
        self._site_url = config.site_url
        self._site_dir = config.site_dir
        # A link to the folder that a server shows stays a link: what it leads to is replaced.
        self._final = Path(os.path.realpath(config.site_dir))
        self._child: Child | None = None
        self._staging: Path | None = None
        try:
            self._prepare(config, options)
        except BaseException:
            self.abandon()
            raise

    def _prepare(self, config: MkDocsConfig, options: Mapping[str, object]) -> None:
        _look_at_configuration(config, options)
        root = (self._site_url or "").rstrip("/") + "/" if self._site_url else ""
        rules = RULE_GROUPS if options["reference"] else ()
        project = Project(Path(config.config_file_path).parent)
        site = make_site(project, root, rules, WAIVABLE_ABOVE)
        self.pages, self._search = site.pages[self.lang], site.search[self.lang]
        _log_findings(site.findings, lines_below(Path(config.config_file_path).parent))
        if errors(site.findings):
            raise PluginError("The guides have errors; the site was left as it was.")
        recover(self._final)
        self._staging = staging_folder(self._final)
        write_shared(self._staging, site.shared, site.pictures)
        self._child = self._start_child(config, site, root)
        config.site_dir = str(self._staging / self.lang)
        config.site_url = f"{root}{self.lang}/" if root else self._site_url

    def _start_child(self, config: MkDocsConfig, site: Site, root: str) -> Child:
        assert self._staging is not None  # noqa: S101 - made just before
        lang = other(self.lang)
        folder = self._staging / lang
        address = f"{root}{lang}/" if root else ""
        work = Assignment(lang, str(folder), address, site.pages[lang], site.search[lang])
        return start_child(work, config.config_file_path, strict=config.strict)

    def finish(self, config: MkDocsConfig) -> None:
        """Join the child and publish both languages, unless this build is strict and warned.

        MkDocs ends a strict build only after this hook, so the count is taken here.
        """
        assert self._child is not None  # noqa: S101 - started in _prepare
        assert self._staging is not None  # noqa: S101 - made in _prepare
        write_search_index(Path(config.site_dir), self.lang, self.pages, self._search)
        child, self._child = self._child, None
        if child.join() != 0:
            raise PluginError("One language could not be built; the site was left as it was.")
        built = read_built(self._staging)
        _look_at(built, Path(self._site_dir).name)
        if not (config.strict and self._seen.count):
            write_headers(self._staging, built.pages.values())
            put_in_place(self._staging, self._final)
            self._staging = None
        # What follows a build, such as `mkdocs gh-deploy`, reads both from the configuration.
        config.site_dir, config.site_url = self._site_dir, self._site_url
        self.abandon()

    def abandon(self) -> None:
        """Stop the child and remove what was built; the old site stays."""
        self._seen.close()
        if self._child is not None:
            self._child.end()
            self._child = None
        if self._staging is not None:
            shutil.rmtree(self._staging, ignore_errors=True)
            self._staging = None


def start_build(config: MkDocsConfig, options: Mapping[str, Any]) -> Build:
    """Begin the build that this run is: the parent's, or a child's where one was assigned."""
    work = assignment()
    build: Build = ParentBuild(config, options) if work is None else ChildBuild(config, work)
    name = options["site_name"].get(build.lang)
    set_language(config, build.lang, name, options["report_url"] or "")
    set_navigation(config, build.lang, reference=options["reference"])
    return build


def _look_at_configuration(config: MkDocsConfig, options: Mapping[str, object]) -> None:
    """Look at what MkDocs has read before anything is read or written because of it."""
    file = Path(config.config_file_path)
    project = Project(file.parent)
    written = read_configuration(file, project)
    settings = settings_of(config, options, written.plugin_route("taikai"))
    findings = configuration_findings(settings, project, written)
    _log_findings(findings, lines_below(project.root))
    if errors(findings):
        raise PluginError("The configuration has errors; the site was left as it was.")


def _look_at(built: BuiltSite, shown_as: str) -> None:
    """Look at the pages as readers would get them; what MkDocs and a theme added counts too."""
    findings = site_findings(built, shown_as)
    _log_findings(findings, no_lines)
    if errors(findings):
        raise PluginError("The built pages have errors; the site was left as it was.")


def _log_findings(findings: tuple[Finding, ...], lines: Lines) -> None:
    for finding in findings:
        if finding.waived is None:
            level = logging.ERROR if finding.severity is Severity.ERROR else logging.WARNING
            log.log(level, "%s", finding_text(finding, lines))
