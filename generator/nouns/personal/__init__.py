"""Personal data that shows by its shape alone: mail addresses, numbers, addresses."""

from generator.nouns.personal.in_texts import IN_TEXTS
from generator.nouns.personal.shapes import DASH, SHAPES, SPACES, Shape, plain

__all__ = ["DASH", "IN_TEXTS", "SHAPES", "SPACES", "Shape", "plain"]
