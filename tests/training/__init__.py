"""Tests of the room that learns weights from gold documents."""
