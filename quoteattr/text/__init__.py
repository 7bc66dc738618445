"""Paragraphs, tokens and verb groups, all with offsets into the given text."""
