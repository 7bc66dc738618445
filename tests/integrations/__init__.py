"""Tests of the room that stands inside other pipelines."""
