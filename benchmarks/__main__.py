"""Run all benchmarks and print their ratios; exit code 1 where one misses its bound."""

from __future__ import annotations

import sys

from benchmarks import capture, pages, pictures, relocation, weight
from benchmarks.measure import Ratio

BENCHMARKS = (
    pages.measure,
    weight.measure,
    pictures.measure,
    capture.measure,
    relocation.measure,
)


def main() -> int:
    """Print every ratio, and every line of a table, as soon as it is known; return the exit code."""
    missed = 0
    for benchmark in BENCHMARKS:
        for line in benchmark():
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
            missed += isinstance(line, Ratio) and not line.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
