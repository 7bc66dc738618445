"""Tests of the examples that need more than the library."""
