"""Timing: rules about time and money become sentences, worked examples and table cells."""

from generator.pages.timing.cost import cost_view
from generator.pages.timing.deadline import deadline_view
from generator.pages.timing.ends import ends_phrase, ends_short
from generator.pages.timing.grace import grace_view
from generator.pages.timing.hours import hours_view
from generator.pages.timing.processing import processing_phrase, span_phrase, takes_phrase
from generator.pages.timing.release import release_phrase
from generator.pages.timing.view import CostView, DeadlineView, GraceView, HoursRow, HoursView

__all__ = [
    "CostView",
    "DeadlineView",
    "GraceView",
    "HoursRow",
    "HoursView",
    "cost_view",
    "deadline_view",
    "ends_phrase",
    "ends_short",
    "grace_view",
    "hours_view",
    "processing_phrase",
    "release_phrase",
    "span_phrase",
    "takes_phrase",
]
