"""The model of a guide, as an author writes it."""

from generator.nouns.guide.guide import Guide

__all__ = ["Guide"]
