"""What one language's run sets in the configuration of MkDocs."""

from __future__ import annotations

from pathlib import Path

import pathspec
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from generator.nouns.text import Lang, other
from generator.pages.escape import text
from generator.pages.messages import messages
from generator.pages.reference import REFERENCE_URI, RULES_URI
from generator.plugin.files import hand_written
from generator.plugin.styles import STYLE_SHEET
from generator.plugin.watch import THEME


def set_language(config: MkDocsConfig, lang: Lang, site_name: str | None, report_url: str) -> None:
    """Make this run one of `lang`: its words, theme and navigation."""
    say = messages(lang)
    # Themes put these into titles, attributes and texts without escaping them.
    config.site_name = text(site_name or say["site_name"])
    config.site_author = text(config.site_author or "") or None
    config.repo_name = text(config.repo_name or "") or None
    config.site_description = say["site_lead"]
    config.theme["language"] = lang
    config.theme.dirs.insert(0, str(THEME))
    # A language's own sitemap and 404 would name half the site; the root has one of each.
    config.theme.static_templates.difference_update({"sitemap.xml", "404.html"})
    config.extra["taikai"] = {
        "lang": lang,
        "other": other(lang),
        "say": dict(say),
        "other_language": messages(other(lang))["language"],
        "report_url": report_url,
    }
    config.theme["favicon"] = "assets/images/taikai.svg"
    config.extra_css.append(STYLE_SHEET)
    config.extra_javascript.append(_script())


def _script() -> ExtraScriptValue:
    script = ExtraScriptValue("assets/javascripts/taikai.js")
    script.type = "module"  # it imports the others; MkDocs would tell modules by `.mjs` alone
    return script


def set_navigation(config: MkDocsConfig, lang: Lang, *, reference: bool) -> None:
    """Put the index page, hand-written pages and the `reference` in the navigation, and no guide.

    A sidebar with every guide makes each page as long as the site: quadratic in time and size.
    """
    home = {messages(lang)["home"]: "index.md"}
    own = hand_written(Path(config.docs_dir), lang)
    config.nav = [home, *own, *((REFERENCE_URI, RULES_URI) if reference else ())]
    config.not_in_nav = pathspec.gitignore.GitIgnoreSpec.from_lines(["*"])
