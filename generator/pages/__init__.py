"""Pages: a guide and its figures become Markdown in one language."""
