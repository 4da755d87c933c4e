"""Looking at addresses outside the site: the one part of checking that uses the network."""

from generator.online.check import OUTER_LINK, Looked, look_at_links

__all__ = ["OUTER_LINK", "Looked", "look_at_links"]
