"""Benchmarks: `python -m benchmarks` measures ratios, which hold on slow and fast machines alike."""
