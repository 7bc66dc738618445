"""Cues of quotations, and the subjects of their verbs."""
