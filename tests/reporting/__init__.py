"""Tests of the room that finds cues and the subjects of their verbs."""
