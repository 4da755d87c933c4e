"""Checks: rules over the collection, one a file; each yields faults and reads nothing."""

from generator.checks.registry import CHECKS
from generator.checks.run import check_collection
from generator.checks.waivers import waive

__all__ = ["CHECKS", "check_collection", "waive"]
