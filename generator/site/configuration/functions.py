"""The functions that settings may name: those that Material's documentation and its extensions ask for.

Sources: squidfunk.github.io/mkdocs-material and facelessuser.github.io/pymdown-extensions, with the names of
earlier versions that sites still write.
"""

from __future__ import annotations

_NAMED = {
    "markdown.extensions.headerid": "slugify",
    "markdown.extensions.toc": "slugify slugify_unicode",
    "material.extensions.emoji": "to_svg twemoji",
    "material.plugins.blog": "view_name view_post_count",
    "material.plugins.tags": "casefold item_title item_url tag_name tag_name_casefold",
    "materialx.emoji": "to_svg twemoji",
    "pymdownx.arithmatex": (
        "arithmatex_fenced_format arithmatex_inline_format fence_generic_format"
        " fence_mathjax_format fence_mathjax_preview_format inline_generic_format"
        " inline_mathjax_format inline_mathjax_preview_format"
    ),
    "pymdownx.emoji": (
        "emojione gemoji to_alt to_awesome to_png to_png_sprite to_svg to_svg_sprite twemoji"
    ),
    "pymdownx.slugs": (
        "gfm gfm_encoded slugify uslugify uslugify_cased uslugify_cased_encoded uslugify_encoded"
    ),
    "pymdownx.superfences": (
        "default_validator fence_code_format fence_div_format highlight_validator"
    ),
}

NAMED = frozenset(f"{module}.{name}" for module, names in _NAMED.items() for name in names.split())
"""What may stand behind `!!python/name:`."""

CALLED = frozenset(
    {
        "pymdownx.arithmatex.arithmatex_fenced_format",
        "pymdownx.arithmatex.arithmatex_inline_format",
        "pymdownx.slugs.slugify",
    }
)
"""What may stand behind `!!python/object/apply:`: these make a function of their options, no more."""
