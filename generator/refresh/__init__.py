"""Puts a new screenshot, made by hand, in the place of an old one: masks and marks move along.

Never wrong rather than always answering: what is not certain is left to a person, and a mask that
is not certain stops everything, since what is written is in the repository for good.
"""

from generator.refresh.answers import Answers
from generator.refresh.refresh import Refreshed, refresh
from generator.refresh.scale import fits

__all__ = ["Answers", "Refreshed", "fits", "refresh"]
