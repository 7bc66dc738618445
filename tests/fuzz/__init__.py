"""Fuzzing guided by coverage, and the tests that pin what it found."""
