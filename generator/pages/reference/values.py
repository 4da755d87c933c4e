"""Kinds of values that a key takes: how each is called, and what it looks like."""

from __future__ import annotations

from typing import Any

from generator.nouns.guide.moment import (
    Clock,
    DayOfMonth,
    ExampleDay,
    ExampleMoment,
    ExampleMonth,
    MonthsBefore,
    Span,
    Yearly,
)
from generator.nouns.guide.money import Amount
from generator.nouns.guide.opening import OpenDays
from generator.nouns.noun import AsOf, Day, Duration, Id, Key, Unknown, Url

VALUES: tuple[tuple[str, Any, tuple[str | int | float, ...]], ...] = (
    ("name", Id, ("midori-marche", "web", "step1")),
    ("name", Key, ("sign_in",)),
    ("duration", Duration, ("PT24H", "P14D", "P2W", "P1M", "P1Y")),
    ("duration", Span, ("P1M",)),
    ("day", Day, ("2026-11-23",)),
    ("day", ExampleDay, ("2027-04-20",)),
    ("as_of", AsOf, ("2026-11-23", "2026-11", "2026", "unknown")),
    ("month", ExampleMonth, ("2027-04",)),
    ("moment", ExampleMoment, ("2027-04-20T10:00", "2027-04-20")),
    ("clock", Clock, ("9:00", "24:00")),
    ("yearly", Yearly, ("12-30", "12-30T17:00")),
    ("weekdays", OpenDays, ("mon", "mon-fri", "sat-sun", "holidays")),
    ("day_of_month", DayOfMonth, (15, 31)),
    ("months", MonthsBefore, (1,)),
    ("amount", Amount, (2200, 0.5)),
    ("address", Url, ("https://midori.example/account",)),
    ("unknown", Unknown, ("unknown",)),
)
"""The kinds by their key in the table of words, each with values as an author writes them."""
