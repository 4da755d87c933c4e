"""Finds an element again that has been seen before: by pixels in a picture, by its fingerprint on a page.

Pure: pictures come as arrays, pages as fingerprints. Never wrong rather than always answering: how
much a place resembles the old one decides nothing, since a wrong answer is a perfect copy. What
decides is whether the element was alone of its kind, and whether its neighbours came along.
"""
