"""`mkdocs.yml` must let the site be built without harm to readers or to the project.

**What.** `docs_dir` is `guides`. `site_dir` is a folder of its own, which holds nothing or a site that was built
before. The theme is `material`, without a palette and with `font: false`; its own templates, if any, are in a
folder of the project that is neither hidden nor that of the guides or of the pictures. The Markdown extensions
`attr_list` and `md_in_html` are there. Addresses are addresses: `https://` or `http://`, without quotes, spaces or
control characters. Other texts hold neither `<`, `>` nor `"`; names of the site, of its author and of its
repository may, as they are shown as written. Style sheets and scripts that every page loads lie in `guides`. Each
setting is a text, a list or a mapping, as MkDocs asks, and where plugins are listed, `taikai` is one of them, once.

Nothing runs because MkDocs reads the file: of the tags of YAML, `!ENV`, `!relative` and those of plain data may
stand, and `!!python/name:` and `!!python/object/apply:` before functions that the documentation of Material for
MkDocs names. No extension of Markdown reads what nobody has looked at: `pymdownx.snippets` and `pymdownx.b64` have
a `base_path` in `guides`, and `custom_icons` is in the project.

`taikai check` judges what the file says by itself, and the tags of a file that it inherits, which must hold settings.
What else stands there, or in the environment, a build judges by the same rule; what is not written at all is left
to MkDocs.

**Why.** MkDocs runs what a tag names before anybody can look. Everything in `docs_dir` and in the theme's folder is
published, and only `guides` is looked at. What stands in `site_dir` is replaced. The theme puts texts of `mkdocs.yml`
into pages as they are: one that holds HTML could run a script on every page.

Passes:

```yaml title="mkdocs.yml"
site_url: https://leave.example/
site_dir: site
```

Fails:

```yaml title="mkdocs.yml"
site_url: javascript:alert(1)
site_dir: images
```

**How to fix.** The help line says what to write.
"""

from __future__ import annotations

from generator.nouns.rule import error

CONFIGURATION = error("configuration", __doc__)
