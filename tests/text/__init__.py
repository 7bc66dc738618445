"""Tests of the room that makes paragraphs, tokens and verb groups."""
