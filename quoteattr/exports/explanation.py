"""Why a speaker was chosen, in a sentence or two of plain language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quoteattr import datafiles
from quoteattr.exports.terminal import percentage, visible
from quoteattr.results import Quotation, Reason, Speaker, Statement

_TOPICS = ("cue", "subject", "identity", "standing", "fit")
"""The order in which reasons are told."""
_ALWAYS = "cue"
"""The topic that is told of however little it weighs."""
_MOST = 3
"""Reasons for a decision that are told."""
_LONGEST = 60
"""Code points of the words shown for a reason."""


def explain(item: Quotation | Statement) -> str:
    """Who said a quotation or statement, and why, in a sentence or two of plain English.

    Told are the words that report and the weightiest others of ``item.reasons`` for the speaker,
    the weightiest against, and the likeliest other candidate; nothing else is looked at, so an
    item without reasons gets none. The text comes on one line, control characters as "�". Takes
    constant time.

    >>> import quoteattr
    >>> doc = quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi.")
    >>> print(explain(doc.quotations[0]))  # doctest: +ELLIPSIS
    Attributed to Anna Rossi (...%) because “ha detto” ...
    """
    likeliest = item.candidates[0].speaker if item.candidates else item.speaker
    sentences = [*_verdict(item, likeliest), *_others(item, likeliest)]
    why = _why(item.reasons, likeliest)
    sentences[0] += f" {why}" if why else ", no reasons being recorded"
    return " ".join(f"{sentence}." for sentence in sentences)


def _verdict(item: Quotation | Statement, likeliest: Speaker | None) -> Iterator[str]:
    sure = percentage(item.confidence)
    if item.speaker is not None:
        yield f"Attributed to {_name(item.speaker)} ({sure})"
    elif likeliest is not None:
        share = percentage(item.candidates[0].probability)
        yield f"Withheld as too unsure; the likeliest is {_name(likeliest)} ({share})"
    else:
        yield f"Attributed to nobody ({sure})" if item.candidates else "Nobody was looked for"


def _others(item: Quotation | Statement, likeliest: Speaker | None) -> Iterator[str]:
    for candidate in item.candidates:
        if candidate.speaker != likeliest:
            yield f"Next comes {_name(candidate.speaker)} ({percentage(candidate.probability)})"
            return


def _name(speaker: Speaker | None) -> str:
    return "nobody" if speaker is None else visible(speaker.name)


def _why(reasons: Sequence[Reason], speaker: Speaker | None) -> str:
    """``because …, … and …, although …``; empty where no reason has a phrase."""
    told: dict[str, str] = {}
    against: list[str] = []
    for reason in sorted(reasons, key=lambda reason: -abs(reason.value)):
        row = _row(reason.name)
        phrase = row.get("phrase" if reason.value > 0 else "against", "")
        if not phrase or (not reason.words and "{words}" in phrase):
            continue
        clause = phrase.format(words=f"“{_short(reason.words)}”", speaker=_name(speaker))
        if reason.value > 0 and clause not in told.values():
            told.setdefault(row["topic"], clause)
        elif reason.value < 0:
            against.append(clause)
    chosen = sorted(told, key=lambda topic: topic != _ALWAYS)[:_MOST]
    clauses = [told[topic] for topic in _TOPICS if topic in chosen]
    because = [f"because {_listed(clauses)}"] if clauses else []
    return ", ".join([*because, *(f"although {clause}" for clause in against[:1])])


def _listed(clauses: Sequence[str]) -> str:
    return " and ".join([*([", ".join(clauses[:-1])] if clauses[1:] else []), clauses[-1]])


def _short(words: str) -> str:
    shown = visible(words)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"


def _row(feature: str) -> Mapping[str, str]:
    """The phrases of the longest beginning known of a feature; empty where none is.

    What is left open stands before a colon and tells nothing more: *left out: again*.
    """
    open_, colon, rest = feature.partition(": ")
    name = rest if colon and not open_.endswith("between") else feature
    phrases = _phrases()
    while name and name not in phrases:
        name = name.rpartition(" ")[0].rstrip(",:")
    return phrases.get(name, {})


@cache
def _phrases() -> dict[str, dict[str, str]]:
    return {row["feature"]: row for row in datafiles.table("reason_phrases")}
