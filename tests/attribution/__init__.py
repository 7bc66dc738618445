"""Tests of the room that weighs who speaks."""
