"""Run all benchmarks and print their ratios; exit code 1 where one misses its bound."""

from __future__ import annotations

import sys

from benchmarks import capture, pages, pictures, weight

BENCHMARKS = (pages.measure, weight.measure, pictures.measure, capture.measure)


def main() -> int:
    """Print every ratio as soon as it is known; return the exit code."""
    missed = 0
    for benchmark in BENCHMARKS:
        for ratio in benchmark():
            sys.stdout.write(f"{ratio}\n")
            sys.stdout.flush()
            missed += not ratio.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
