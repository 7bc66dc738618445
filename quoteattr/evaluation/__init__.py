"""Measuring predictions against gold annotation: matching, figures, reports, mistakes."""
