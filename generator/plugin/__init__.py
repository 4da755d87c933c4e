"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` make the whole bilingual site.

MkDocs builds one language a run. The run that a person starts is the parent: it makes the site as
a value, builds Japanese itself and starts a child run for English. Each hook is one call.
"""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, SubConfig, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.pages.headings import break_headings
from generator.plugin.build import Build, start_build
from generator.plugin.files import published_files
from generator.plugin.page_look import make_words_of_front_matter, refuse_programs
from generator.plugin.trouble import read_from, trouble
from generator.plugin.watch import watch_sources

log = logging.getLogger("mkdocs.plugins.taikai")


class _Names(Config):
    ja = Optional(Type(str))
    en = Optional(Type(str))


class TaikaiOptions(Config):
    """The options in mkdocs.yml."""

    site_name = SubConfig(_Names)
    report_url = Optional(Type(str))
    reference = Type(bool, default=True)


class TaikaiPlugin(BasePlugin[TaikaiOptions]):
    """Turns `guides/*.yml` into pages, in both languages."""

    build: Build | None = None
    read: tuple[Path, ...] = ()

    @event_priority(100)  # before other plugins read the language that is set here
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the site, choose this run's language and start the other one."""
        self.read = read_from(config)
        self.build = start_build(config, dict(self.config))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put pages in the place of the definitions."""
        assert self.build is not None  # noqa: S101 - on_config comes first
        return published_files(files, config, self.build.lang, self.build.pages)

    @event_priority(-100)  # after what other plugins make of it
    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Make markup in front matter words."""
        make_words_of_front_matter(page)
        return markdown

    @event_priority(-100)  # after what other plugins make of it
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
        """Refuse a page that runs programs, and let Japanese headings break between phrases."""
        assert self.build is not None  # noqa: S101 - on_config comes first
        refuse_programs(html, page, config)
        return break_headings(html) if self.build.lang == "ja" else html

    @event_priority(-100)  # after search has written its index
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Join the other language and put the finished site in the place of the old one."""
        assert self.build is not None  # noqa: S101 - on_config comes first
        self.build.finish(config)

    def on_build_error(self, error: Exception, **_: object) -> None:
        """Leave the old site as it was, and say in a sentence what could not be read or written."""
        if self.build is not None:
            self.build.abandon()
        if isinstance(error, OSError):
            # As an error in the log, a child's reaches the parent too.
            log.error("%s", trouble(error, self.read))
            raise Abort("Aborted because of a file.")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Rebuild when a picture, a template or the theme changes too."""
        watch_sources(server, config)
        return server
