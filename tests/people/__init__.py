"""Tests of the room that finds names and descriptions and joins them to people."""
