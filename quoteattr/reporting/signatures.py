"""Names that sign a quotation without a verb: *«Era ora». Dora, fioraia*, *«Addio» Piero Lodi*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Analysis, Sentence
from quoteattr.reporting.model import Cue
from quoteattr.text.model import Token

_STRENGTH = 0.45
_LONGEST = 16
"""Items of a signature: the name, the age, the trade, the town."""
_DASHES = frozenset("-–—―")


def signatures(analysis: Analysis, ending: int, last: int) -> Iterator[Cue]:
    """The name behind a quotation that ends at item ``last`` of the sentence ``ending``.

    It stands in the same sentence, where that says nothing else, or is the whole next one.
    """
    here = analysis.sentences[ending]
    after = here.items[last + 1 :]
    if any(item.kind == "word" for item in after):
        start = last + 1 + (after[0].text == ",")
        if _opens(here, last) and _signs(here, start):
            yield Cue("signature", "after", None, ending, start, start, _STRENGTH)
        return
    if ending + 1 == len(analysis.sentences):
        return
    following = analysis.sentences[ending + 1]
    start = int(following.items[0].text in _DASHES)
    alone = following.paragraph == here.paragraph or _opens(here, last)
    if following.frame == here.frame and alone and _signs(following, start):
        yield Cue("signature", "after", None, ending + 1, 0, start, _STRENGTH)


def _opens(sentence: Sentence, last: int) -> bool:
    """Whether the sentence holds nothing but the quotation."""
    return all(item.kind != "word" for item in sentence.items[:last])


def _signs(sentence: Sentence, start: int) -> bool:
    """Whether what stands from an item on may be a name with its trade: no verb, no quotation."""
    items = sentence.items[start:]
    if not items or len(items) > _LONGEST or not _names(items):
        return False
    verbs = (verb.start for verb in sentence.verbs if verb.finite is not None)
    return not any(at >= start for at in verbs) and all(item.kind != QUOTE for item in items)


def _names(items: Sequence[Token]) -> bool:
    """Whether a name may begin here, or *un cliente*, *una mamma*."""
    if items[0].lower in ("un", "una", "un'", "uno"):
        return len(items) > 1 and items[1].lower in lexicon.person_nouns()
    if not items[0].capitalised or lexicon.clause_word(items[0].lower):
        return False
    goes_on = len(items) > 1 and (items[1].capitalised or items[1].text in ",(")
    return goes_on or items[0].lower in lexicon.given_names()
