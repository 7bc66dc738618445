"""Who said it: ways from each quotation to a speaker, their features, the choice."""
