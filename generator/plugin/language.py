"""What one language's run sets in the configuration of MkDocs."""

from __future__ import annotations

from pathlib import Path

import pathspec
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from generator.nouns.text import Lang, other
from generator.pages.messages import messages
from generator.pages.reference import REFERENCE_URI, RULES_URI
from generator.plugin.files import hand_written
from generator.plugin.styles import STYLE_SHEET
from generator.plugin.watch import THEME

_CJK = "ぁ-ん一-龯々ァ-ヶー"
SEPARATORS: dict[Lang, str] = {
    # Splits where the kind of writing changes, so that 退会手続き is found by 退会 and by 手続き:
    # with the stock separator neither finds anything.
    "ja": (
        r"[\s\-　、。，．・「」『』（）()！？!?：:／/]+"
        r"|(?<=[ぁ-ん])(?=[一-龯々ァ-ヶーA-Za-z0-9])"
        r"|(?<=[一-龯々])(?=[ぁ-んァ-ヶA-Za-z0-9])"
        r"|(?<=[ァ-ヶー])(?=[一-龯々ぁ-んA-Za-z0-9])"
        r"|(?<=[A-Za-z0-9])(?=[ぁ-ん一-龯々ァ-ヶ])"
    ),
    # Labels on English pages are Japanese: quotes and the borders of the two scripts split too.
    "en": rf"[\s\-,.:;!?()\[\]“”\"'/「」（）]+|(?<=[A-Za-z0-9])(?=[{_CJK}])|(?<=[{_CJK}])(?=[A-Za-z0-9])",
}
_PALETTES = (
    ("(prefers-color-scheme)", "default", "material/brightness-auto", "palette.auto"),
    ("(prefers-color-scheme: light)", "default", "material/weather-sunny", "palette.light"),
    ("(prefers-color-scheme: dark)", "slate", "material/weather-night", "palette.dark"),
)


def set_language(config: MkDocsConfig, lang: Lang, site_name: str | None, report_url: str) -> None:
    """Make this run one of `lang`: its words, theme, search and navigation."""
    say = messages(lang)
    config.site_name = site_name or say["site_name"]
    config.site_description = say["site_lead"]
    config.theme["language"] = lang
    config.theme["palette"] = [
        {
            "media": media,
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": say[name]},
        }
        for media, scheme, icon, name in _PALETTES
    ]
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
    _set_search(config, lang)
    _set_navigation(config, lang)


def _script() -> ExtraScriptValue:
    script = ExtraScriptValue("assets/javascripts/taikai.js")
    script.type = "module"  # it imports the others; MkDocs would tell modules by `.mjs` alone
    return script


def _set_search(config: MkDocsConfig, lang: Lang) -> None:
    for name in ("material/search", "search"):
        if name in config.plugins:
            config.plugins[name].config["lang"] = [lang]
            config.plugins[name].config["separator"] = SEPARATORS[lang]


def _set_navigation(config: MkDocsConfig, lang: Lang) -> None:
    """Put the index page, hand-written pages and those for authors in the navigation, and no guide.

    A sidebar with every guide makes each page as long as the site: quadratic in time and size.
    """
    home = {messages(lang)["home"]: "index.md"}
    config.nav = [home, *hand_written(Path(config.docs_dir), lang), REFERENCE_URI, RULES_URI]
    config.not_in_nav = pathspec.gitignore.GitIgnoreSpec.from_lines(["*"])
