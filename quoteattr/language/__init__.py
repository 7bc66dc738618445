"""Sentences that respect quotations, and the genre of a text."""
