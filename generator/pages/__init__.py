"""Pages: a guide and its figures become Markdown in one language."""

from generator.pages import machine as machine  # before anything imports Babel
