"""Drift: what of a guide's screens is no longer as the committed pictures show it."""
