"""Personal data that shows by its shape alone: mail addresses, numbers, addresses."""

from generator.nouns.personal.shapes import SHAPES, Shape, plain

__all__ = ["SHAPES", "Shape", "plain"]
