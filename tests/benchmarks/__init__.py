"""Benchmarks: how fast and how large, in figures beside those of spaCy's and Stanza's pipelines.

No part of the tests: ``pip install '.[bench]'``, then see docs/speed.md.
"""
