"""quoteattr inside other pipelines: Stanza, spaCy, Spark."""
