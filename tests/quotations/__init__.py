"""Tests of the room that makes quoted spans from marks, dashes and layout."""
