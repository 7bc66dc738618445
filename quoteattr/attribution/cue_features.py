"""How well a cue fits a quotation: kind, place, distance, what lies between, the verb's form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quoteattr.attribution.scene import Scene
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.determiners import fused_preposition
from quoteattr.reporting.model import Cue
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_DISTANCES = ((0, "0"), (2, "2"), (5, "5"), (10, "10"))
"""Upper bounds of the distances, in items, that are told apart."""


def cue_features(scene: Scene, number: int, cue: Cue, rank: int) -> Iterator[str]:
    """What speaks for and against ``cue``, the ``rank``th likeliest (from 0) by its strength.

    Of one that reports what a person says only that: all else speaks for that person's own cue.
    """
    place = f"{cue_kind(scene.sentence(cue.sentence), cue)} {cue.side}"
    use = scene.utterances[number].use
    inner = _report_inside(scene, number, cue)
    if inner:
        yield f"cue {cue.side}, reports a report of a {inner}"
        yield f"cue {place}, reports a report of a {inner}, {use}"
    if inner in ("person", "name", "gap"):
        return
    between = between_items(scene, number, cue)
    distance = bucket(sum(item.kind == "word" for item in between))
    yield f"cue {place}"
    yield f"cue {place}, {use}"
    yield f"cue {place}, {distance} words off"
    yield f"cue {place}, rank {min(rank, 3)}"
    if rank:
        best = scene.cues(number)[0]
        likeliest = f"{cue_kind(scene.sentence(best.sentence), best)} {best.side}"
        yield f"cue {place}, likeliest is {likeliest}"
    yield f"cue strength {round(4 * max(0.0, cue.strength)) / 4}, {cue.side}"
    signs = signs_between(between)
    yield f"cue {place}, between: {signs}"
    if any(item.kind == QUOTE for item in between):
        yield f"cue {cue.side}, another quotation between"
    if any(item.lower in ("che", "ch'") for item in between):
        yield f"cue {cue.side}, che between, {use}"
    if _is_tied(scene, number, cue):
        yield f"cue {place}, tied to another quotation"
        yield "cue tied to another quotation"
    yield from _clause_features(scene, number, cue, place)
    verbs = _verbs_between(scene, number, cue)
    yield f"cue {place}, {min(verbs, 2)} verbs between"
    if not verbs:
        yield f"cue {place}, nearest verb"
    if cue.verb is not None:
        yield from _verb_features(cue.verb, place, use)
    elif cue.kind == "preposition":
        yield from _preposition_features(scene.sentence(cue.sentence), cue, place, use)


def cue_kind(sentence: Sentence, cue: Cue) -> str:
    """The kind of a cue; a colon that no finite verb precedes in its sentence is bare."""
    if cue.kind != "colon":
        return cue.kind
    verbs = (verb for verb in sentence.verbs if verb.finite is not None and verb.end <= cue.first)
    stops = [at for at, item in enumerate(sentence.items[: cue.first]) if item.text in ";:.!?"]
    low = stops[-1] if stops else -1
    return "colon" if any(verb.start > low for verb in verbs) else "bare colon"


def _verb_features(verb: VerbGroup, place: str, use: str) -> Iterator[str]:
    form = verb.finite.mood if verb.finite is not None else verb.head.mood
    yield f"cue {place}, form {form}"
    if verb.reporting is not None:
        yield f"cue {place}, class {verb.reporting.verb_class}"
        yield f"cue class {verb.reporting.verb_class}, {use}"
        yield f"cue lemma {verb.reporting.lemma}"
    if verb.passive:
        yield f"cue {place}, passive"
    if verb.finite is not None and verb.finite.person in ("1", "2"):
        yield f"cue {place}, person {verb.finite.person}"


def _preposition_features(sentence: Sentence, cue: Cue, place: str, use: str) -> Iterator[str]:
    word = sentence.items[cue.first].lower
    yield f"cue preposition {word}, {use}"
    yield f"cue {place}, preposition {word}"
    if fused_preposition(word) == "da" or word == "da":
        before = [verb for verb in sentence.verbs if verb.end <= cue.first]
        nearest = before[-1] if before else None
        of = "nothing" if nearest is None else "another verb"
        if nearest is not None and nearest.reporting is not None:
            of = "a reporting verb"
        yield f"cue {place}, da of {of}"


def no_cue_features(scene: Scene, number: int, cues: Sequence[Cue]) -> Iterator[str]:
    """What speaks for and against a quotation that nothing introduces."""
    said = scene.utterances[number]
    yield "no cue"
    yield f"no cue, {said.use}"
    strongest = max((cue.strength for cue in cues), default=0.0)
    yield f"no cue, strongest {round(4 * max(0.0, strongest)) / 4}"
    if cues:
        yield f"no cue, likeliest {cues[0].kind} {cues[0].side}"
    if said.home < 0:
        return
    items = scene.sentence(said.home).items
    alone = all(item.kind in ("sign", QUOTE) for item in items)
    before = _edge(items[said.first - 1 : said.first]) if said.first else "start"
    after = _edge(items[said.first + 1 : said.first + 2])
    yield f"no cue, {'alone' if alone else 'in a sentence'}, {said.use}"
    yield f"no cue, after {before}"
    yield f"no cue, before {after}"


def _edge(items: Sequence[Token]) -> str:
    if not items:
        return "end"
    return items[0].text if items[0].kind == "sign" else items[0].kind


def between_items(scene: Scene, number: int, cue: Cue) -> Sequence[Token]:
    """The items between a cue and its utterance, none for an inserted cue."""
    items = scene.sentence(cue.sentence).items
    said = scene.utterances[number]
    if cue.sentence != said.home:
        if cue.side in ("after", "later"):
            ending, last = scene.analysis.end.get(number, (-1, -1))
            return items[last + 1 if ending == cue.sentence else 0 : cue.first]
        return () if cue.side == "inserted" else items[cue.last :]
    if cue.side == "before":
        return items[cue.last : said.first]
    return items[said.last + 1 : cue.first] if cue.side == "after" else ()


def _clause_features(scene: Scene, number: int, cue: Cue, place: str) -> Iterator[str]:
    """Whether the cue stands in the clause of the quotation, around it, or in another one."""
    said, sentence = scene.utterances[number], scene.sentence(cue.sentence)
    if cue.sentence == said.home and cue.first < len(sentence.items):
        relation = sentence.clauses.relation(cue.first, said.first)
        yield f"cue {place}, {relation} clause"
        yield f"cue {cue.side}, {relation} clause"
    elif cue.kind == "close":
        verb = any(each.finite is not None for each in sentence.verbs)
        yield f"cue close, {sentence.items[0].lower}, {'verb' if verb else 'verbless'}"


def _is_tied(scene: Scene, number: int, cue: Cue) -> bool:
    """Whether a cue closes the quotation before it or opens the one behind it, another one.

    *«Vado», dice Neri; «resto»*, *«Vado». Neri dice: «Resto»*.
    """
    sentence = scene.sentence(cue.sentence)
    items, quotes = sentence.items, sentence.quotes
    if cue.side == "before" and cue.kind != "gap":
        at = cue.first - 1
        at -= at > 0 and items[at].text in ",–—-"
        return quotes.get(at, number) != number
    if cue.side == "after":
        at = cue.last + (cue.last < len(items) and items[cue.last].text == ":")
        return quotes.get(at, number) != number
    return False


def _report_inside(scene: Scene, number: int, cue: Cue) -> str:
    """Who is the subject of a nearer cue inside what this one reports; empty without one.

    *Neri* **racconta** *che Landi gli ha detto: «…»*. For another's clause without a verb it is
    ``"gap"``: *Neri* **parla** *di «…», Landi di «…»*.
    """
    if cue.side != "before" or cue.verb is None:
        return ""
    for other in scene.cues(number):
        nearer = other.sentence == cue.sentence and other.first >= cue.last
        if nearer and other.side == "before" and other.kind in ("verb", "preposition", "gap"):
            said = scene.ruled(other).mention
            if said is not None and scene.mentions[said].first >= cue.last:
                return "gap" if other.kind == "gap" else scene.mentions[said].holder or "name"
    return ""


def _verbs_between(scene: Scene, number: int, cue: Cue) -> int:
    between = between_items(scene, number, cue)
    if not between:
        return 0
    start, end = between[0].start, between[-1].end
    sentence = scene.sentence(cue.sentence)
    return sum(
        start <= sentence.items[verb.start].start < end and verb.finite is not None
        for verb in sentence.verbs
    )


def signs_between(items: Sequence[Token]) -> str:
    """The signs among items as a short string: ``:``, ``, ,``, ``none``; three at most."""
    signs = [item.text for item in items if item.kind == "sign"]
    return " ".join(signs[-3:]) or "none"


@cache
def bucket(distance: int) -> str:
    """A distance as one of a few words."""
    return next((name for most, name in _DISTANCES if distance <= most), "far")
