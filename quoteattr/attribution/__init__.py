"""Who said it: candidates for each quotation, their features, the choice."""
