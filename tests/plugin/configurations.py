"""Configurations as people write them, by mistake or on purpose, each an edit of our own."""

from __future__ import annotations

from collections.abc import Callable

Edit = Callable[[str], str]


def with_lines(*lines: str) -> Edit:
    """Return what puts lines below the first, with which nothing is moved but what follows."""
    return lambda text: text.replace("\n", "\n" + "".join(f"{line}\n" for line in lines), 1)


def with_option(line: str) -> Edit:
    """Return what gives the plugin an option."""
    return lambda text: text.replace("  - taikai\n", f"  - taikai:\n      {line}\n")


def with_extension(*lines: str) -> Edit:
    """Return what switches on one more extension of Markdown, below the first."""
    return instead("  - attr_list\n", "".join(f"  {line}\n" for line in ("- attr_list", *lines)))


def instead(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


FAULTS: dict[str, tuple[Edit, str, str]] = {
    "docs-elsewhere": (
        instead("docs_dir: guides", "docs_dir: ../elsewhere"),
        "mkdocs.yml:4:11",
        "`docs_dir` is `../elsewhere`, but only `guides` is looked at before it is published",
    ),
    "site-in-pictures": (
        with_lines("site_dir: images"),
        "mkdocs.yml:2:11",
        "a site in `images` would take the place of `images`, or lie in it",
    ),
    "site-below-pictures": (
        with_lines("site_dir: images/site"),
        "mkdocs.yml:2:11",
        "a site in `images/site` would take the place of `images`, or lie in it",
    ),
    "site-in-repository": (with_lines("site_dir: .git"), "mkdocs.yml:2:11", "`.git`"),
    "site-in-templates": (
        lambda text: with_lines("site_dir: overrides")(
            instead("name: material", "name: material\n  custom_dir: overrides")(text)
        ),
        "mkdocs.yml:2:11",
        "a site in `overrides` would take the place of `overrides`, or lie in it",
    ),
    "site-in-other-sources": (
        with_lines("site_dir: notes"),
        "mkdocs.yml:2:11",
        "`notes` holds something that is no site; a build would remove it",
    ),
    "site-in-a-repository-of-its-own": (
        with_lines("site_dir: published"),
        "mkdocs.yml:2:11",
        "`published` holds something that is no site; a build would remove it",
    ),
    "site-named-by-nul": (
        with_lines(r'site_dir: "a\0b"'),
        "mkdocs.yml:2:11",
        "`site_dir` is no name that a folder can have",
    ),
    "site-a-loop": (with_lines("site_dir: loop/site"), "", ""),
    "templates-elsewhere": (
        instead("name: material", "name: material\n  custom_dir: ../elsewhere"),
        "mkdocs.yml:7:15",
        "everything in `../elsewhere` would be published, but it is no folder of this project",
    ),
    "templates-the-project": (
        instead("name: material", "name: material\n  custom_dir: ."),
        "mkdocs.yml:7:15",
        "everything in `.` would be published, but it is no folder of this project",
    ),
    "templates-a-link": (
        instead("name: material", "name: material\n  custom_dir: linked"),
        "linked/notes.txt",
        "this is a symbolic link; only ordinary files and folders are read",
    ),
    "theme": (
        instead("name: material\n  font: false", "name: mkdocs"),
        "mkdocs.yml:6:3",
        "the theme is `mkdocs`, but the pages are made for `material`",
    ),
    "templates-the-pictures": (
        instead("name: material", "name: material\n  custom_dir: images"),
        "mkdocs.yml:7:15",
        "everything in `images` would be published as it is",
    ),
    "templates-hidden": (
        instead("name: material", "name: material\n  custom_dir: .git/x"),
        "mkdocs.yml:7:15",
        "everything in `.git/x` would be published as it is",
    ),
    "fonts-of-another-host": (
        instead("font: false", "features: []"),
        "mkdocs.yml:5:1",
        "the theme would load fonts from another host on every page",
    ),
    "palette": (
        instead("font: false", "font: false\n  palette: {primary: indigo}"),
        "mkdocs.yml:8:12",
        "the colours of the pages are this program's own",
    ),
    "extensions": (
        lambda text: text.partition("markdown_extensions")[0],
        "mkdocs.yml",
        "the Markdown of the pages needs `attr_list`, `md_in_html`, which is not switched on",
    ),
    "one-extension": (
        instead("  - attr_list\n", ""),
        "mkdocs.yml:14:3",
        "the Markdown of the pages needs `attr_list`, which is not switched on",
    ),
    "pages-as-files": (
        with_lines("use_directory_urls: false"),
        "mkdocs.yml:2:21",
        "`use_directory_urls` is off, but pages link to each other as folders",
    ),
    "site-address-with-a-quote": (
        instead("https://taikai.example/", """https://x.example'onload='alert(1)/"""),
        "mkdocs.yml:3:11",
        "`site_url` holds `'`, which no address can hold",
    ),
    "site-address-of-a-script": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', "javascript://x/%0Aalert(1)"),
        "mkdocs.yml:3:11",
        "`javascript://x/%0Aalert(1)/` is no address that a page may link to",
    ),
    "site-address-of-controls": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', r'"https://x.example/\x01"'),
        "mkdocs.yml:3:11",
        "`site_url` holds U+0001, which no page can hold",
    ),
    "site-address-of-half-a-character": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', r'"https://x.example/\ud800"'),
        "mkdocs.yml",
        "`site_url` holds U+D800, which no page can hold",
    ),
    "site-address-with-a-port-of-words": (
        instead('!ENV [SITE_URL, "https://taikai.example/"]', "https://x.example:web/"),
        "mkdocs.yml:3:11",
        "`https://x.example:web/` is no address that a page may link to",
    ),
    "repository-of-a-script": (
        with_lines("repo_url: javascript://x/%0Aalert(1)", "repo_name: x"),
        "mkdocs.yml:2:11",
        "is no address that a page may link to",
    ),
    "edit-address-of-a-script": (
        with_lines("repo_url: https://x.example/", "edit_uri: javascript:alert(1)"),
        "mkdocs.yml:3:11",
        "`javascript:alert(1)/` is no address that a page may link to",
    ),
    "author-of-controls": (
        with_lines(r'site_author: "a\x1b[2J"'),
        "mkdocs.yml:2:14",
        "`site_author` holds U+001B, which no page can hold",
    ),
    "style-sheet-with-a-space": (
        with_lines("extra_css: [a b.css]"),
        "mkdocs.yml:2:13",
        "`extra_css.0` holds ` `, which no address can hold",
    ),
    "style-sheet-a-mapping": (
        with_lines("extra_css: [{a: b}]"),
        "mkdocs.yml:2:13",
        "`extra_css.0` is no text",
    ),
    "script-as-data": (
        with_lines("extra_javascript: ['data:text/javascript,alert(1)']"),
        "mkdocs.yml:2:20",
        "`data:text/javascript,alert(1)` is no address that a page may link to",
    ),
    "script-with-a-quote": (
        with_lines("""extra_javascript: [{path: 'a"b.js'}]"""),
        "mkdocs.yml:2:27",
        """`extra_javascript.0.path` holds `"`, which no address can hold""",
    ),
    "extra-html": (
        with_lines("extra: {social: [{name: <script>alert(1)</script>}]}"),
        "mkdocs.yml:2:25",
        "`extra.social.0.name` holds `<`, which the theme would put into the page as HTML",
    ),
    "extra-link-of-a-script": (
        with_lines("extra: {homepage: ' Java script:alert(1)'}"),
        "mkdocs.yml:2:19",
        "is no address that a page may link to",
    ),
    "extra-key": (
        with_lines("extra: {'<script>': 1}"),
        "mkdocs.yml:2:21",
        "`extra.<script>` holds `<`, which the theme would put into the page as HTML",
    ),
    "extra-within-itself": (
        with_lines("extra: {links: &all [*all, [*all, *all], 'a<b']}"),
        "mkdocs.yml:2:42",
        "`extra.links.2` holds `<`, which the theme would put into the page as HTML",
    ),
    "extra-of-many": (
        with_lines(
            "extra:",
            "  a0: &a0 ['a<b']",
            *(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 5)),
        ),
        "mkdocs.yml:3:12",
        "`extra.a0.0` holds `<`, which the theme would put into the page as HTML",
    ),
    "theme-html": (
        instead("font: false", """font: false\n  direction: 'ltr"onload="alert(1)'"""),
        "mkdocs.yml:8:14",
        '`theme.direction` holds `"`, which the theme would put into the page as HTML',
    ),
    "report-address-with-quotes": (
        with_option("""report_url: 'https://h.example/?x="onmouseover=alert(1) a="{title}'"""),
        "mkdocs.yml:12:19",
        """`plugins.0.taikai.report_url` holds `"`, which no address can hold""",
    ),
    "report-address-of-a-script": (
        with_option("report_url: javascript:alert(1)"),
        "mkdocs.yml:12:19",
        "`javascript:alert(1)` is no address that a page may link to",
    ),
    "tag-that-calls": (
        with_lines("extra: {a: !!python/object/apply:os.getcwd []}"),
        "mkdocs.yml:2:12",
        "`os.getcwd` is not a function that settings may name",
    ),
    "tag-that-names": (
        with_lines("extra: {a: [!!python/name:os.getcwd ]}"),
        "mkdocs.yml:2:13",
        "`os.getcwd` is not a function that settings may name",
    ),
    "tag-that-imports": (
        with_lines("extra: {a: !!python/module:this }"),
        "mkdocs.yml:2:12",
        "`!!python/module:this` is no tag that settings may carry",
    ),
    "tag-in-full": (
        with_lines("extra: {a: !<tag:yaml.org,2002:python/tuple> [1]}"),
        "mkdocs.yml:2:12",
        "`!!python/tuple` is no tag that settings may carry",
    ),
    "tag-that-calls-what-may-be-named": (
        with_lines("extra: {a: !!python/object/apply:pymdownx.superfences.default_reset [1]}"),
        "mkdocs.yml:2:12",
        "`pymdownx.superfences.default_reset` is not a function that settings may name",
    ),
    "snippets-of-the-system": (
        with_extension("- pymdownx.snippets: {base_path: [guides, /etc]}"),
        "mkdocs.yml:15:45",
        "a page could publish any file in `/etc`, but only `guides` is looked at",
    ),
    "snippets-of-the-project": (
        with_extension("- pymdownx.snippets"),
        "mkdocs.yml:15:5",
        "a page could publish any file in `.`, but only `guides` is looked at",
    ),
    "snippets-of-the-project-by-tag": (
        with_extension("- pymdownx.snippets:", "    base_path: !relative $config_dir"),
        "mkdocs.yml:16:18",
        "a page could publish any file in `.`, but only `guides` is looked at",
    ),
    "snippets-above-the-guides": (
        with_extension("- pymdownx.snippets: {base_path: !relative $docs_dir/../images}"),
        "mkdocs.yml:15:36",
        "a page could publish any file in `images`, but only `guides` is looked at",
    ),
    "snippets-of-other-hosts": (
        with_extension("- pymdownx.snippets: {base_path: [guides], url_download: true}"),
        "mkdocs.yml:15:60",
        "with `url_download`, pages would hold what other hosts send",
    ),
    "snippets-without-bounds": (
        with_extension("- pymdownx.snippets: {base_path: [guides], restrict_base_path: 'no'}"),
        "mkdocs.yml:15:66",
        "without `restrict_base_path`, a page could publish any file",
    ),
    "pictures-of-the-project": (
        with_extension("- pymdownx.b64: {}"),
        "mkdocs.yml:15:5",
        "a page could publish any file in `.`, but only `guides` is looked at",
    ),
    "pictures-above-the-guides": (
        with_extension("- pymdownx.b64: {base_path: guides, root_path: images}"),
        "mkdocs.yml:15:50",
        "a page could publish any file in `images`, but only `guides` is looked at",
    ),
    "icons-of-the-system": (
        with_extension("- pymdownx.emoji: {options: {custom_icons: [overrides, /usr]}}"),
        "mkdocs.yml:15:58",
        "a page could publish any icon in `/usr`, which is no folder of this project",
    ),
    "style-sheet-of-another-host": (
        with_lines("extra_css: ['https://host.example/a.css']"),
        "mkdocs.yml:2:13",
        "`https://host.example/a.css` is fetched from another host",
    ),
    "script-of-another-host": (
        with_lines("extra_javascript: [{path: '//host.example/a.js', async: true}]"),
        "mkdocs.yml:2:27",
        "`//host.example/a.js` is fetched from another host",
    ),
    "style-sheet-outside": (
        with_lines("extra_css: [a/../../../x.css]"),
        "mkdocs.yml:2:13",
        "`a/../../../x.css` leads out of `guides`",
    ),
}

SOUND: dict[str, Edit] = {
    "as-it-is": lambda text: text,
    "names-with-marks": with_lines('site_author: A <b> & "c"', "repo_name: <a>"),
    "addresses": with_lines(
        "repo_url: https://host.example/a/b", "edit_uri: edit/main/guides/", "extra_css: [own.css]"
    ),
    "edit-template": with_lines(
        "repo_url: https://host.example/a/b", "edit_uri_template: 'edit/{path}?x={path_noext!q}'"
    ),
    "scripts": with_lines("extra_javascript: [own.js, {path: own.mjs, type: module}]"),
    "extra": with_lines("extra: {social: [{link: 'mailto:a@b.example', name: \"A & B's\"}], a: null}"),
    "report-by-mail": with_option("report_url: 'mailto:a@b.example?subject={title}&body={page}'"),
    "report": with_option("report_url: 'https://host.example/new?title={title}&body={page}'"),
    "without-an-address": instead('!ENV [SITE_URL, "https://taikai.example/"]', "''"),
    "bundle": instead("  - attr_list\n  - md_in_html\n", "  - pymdownx.extra\n"),
    "full-names": instead("  - attr_list\n", "  - markdown.extensions.attr_list\n"),
    "extension-of-marks": instead("permalink: false", "permalink: '<b>#</b>'"),
    "templates": instead("font: false", "font: false\n  custom_dir: overrides"),
    "site-elsewhere": with_lines("site_dir: ../published"),
    "empty-site": with_lines("site_dir: empty"),
    "site-of-one-language": with_lines("site_dir: plain"),
    "emoji": with_extension(
        "- pymdownx.emoji:",
        "    emoji_index: !!python/name:material.extensions.emoji.twemoji",
        "    emoji_generator: !!python/name:material.extensions.emoji.to_svg",
        "    options: {custom_icons: [overrides/.icons]}",
    ),
    "diagrams": with_extension(
        "- pymdownx.superfences:",
        "    custom_fences:",
        "      - name: mermaid",
        "        class: mermaid",
        "        format: !!python/name:pymdownx.superfences.fence_code_format",
    ),
    "slugs": with_extension(
        "- pymdownx.tabbed:",
        "    slugify: !!python/object/apply:pymdownx.slugs.slugify",
        "      kwds: {case: lower}",
    ),
    "slugs-of-japanese": instead(
        "permalink: false", "slugify: !!python/name:markdown.extensions.toc.slugify_unicode"
    ),
    "tags-of-yaml": with_lines("extra: {a: !!str 5, b: ! c, d: !!set {e}, f: !ENV [G, !!int '5']}"),
    "snippets": with_extension(
        "- pymdownx.snippets:",
        "    base_path: [guides, guides/parts, !relative , !relative $docs_dir/parts]",
        "    auto_append: [words.md]",
        "    url_download: 'no'",
        "    restrict_base_path: true",
    ),
    "snippets-beside-the-page": with_extension("- pymdownx.snippets: {base_path: !relative }"),
    "snippets-of-a-file": with_extension("- pymdownx.snippets: {base_path: guides/words.md}"),
    "pictures-of-guides": with_extension("- pymdownx.b64: {base_path: guides}"),
    "pictures-below-guides": with_extension("- pymdownx.b64: {root_path: guides}"),
    "other-extensions": with_extension(
        "- admonition", "- footnotes", "- pymdownx.details", "- pymdownx.tasklist: {custom_checkbox: true}"
    ),
    "script-of-a-language": with_lines("extra_javascript: [/ja/own.js, ../en/own.js, a/../own.js]"),
}  # fmt: skip
