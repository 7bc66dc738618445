"""Tests of the room that writes documents in other forms."""
