"""Weights and verb forms made from their sources; needs the extra quoteattr[train]."""
