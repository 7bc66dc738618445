"""The genre of a text, from its layout and the tense of its reporting verbs."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.language.model import Analysis
from quoteattr.options import Genre
from quoteattr.quotations.model import Quoted

_DASH_SHARE = 0.3
"""Share of dash turns among the quotations from which a text counts as fiction."""
_PAST_SHARE = 0.5
_FEWEST_VERBS = 3


def infer_genre(analysis: Analysis, quoted: Sequence[Quoted]) -> Genre:
    """``"interview"`` for labelled turns, ``"fiction"`` for dash dialogue or reporting verbs
    in the simple past, else ``"news"``.
    """
    quotations = [item for item in quoted if item.is_quotation]
    dialogue = [item for item in quotations if item.use == "dialogue"]
    if any(item.outer.start == item.contents[0].start for item in dialogue):
        return "interview"
    if quotations and len(dialogue) > _DASH_SHARE * len(quotations):
        return "fiction"
    tenses = [
        verb.finite.tense if verb.head is verb.finite else "perfect"
        for sentence in analysis.sentences
        if sentence.frame is None and sentence.quotes
        for verb in sentence.verbs
        if verb.strength > 0 and verb.finite is not None
    ]
    past = tenses.count("past")
    return "fiction" if past >= _FEWEST_VERBS and past > _PAST_SHARE * len(tenses) else "news"
