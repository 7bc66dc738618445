"""What a parse says of a mention beside a cue, and of a subject left out, becomes features."""

from __future__ import annotations

from recorded import PRONTI, STRADA, parsed_scene
from scenes import scene_of

from quoteattr.attribution.subject_features import left_out_features, places, subject_features


def test_a_parse_says_how_a_mention_hangs_on_the_cue() -> None:
    made = parsed_scene(PRONTI)
    cue = made.cues(0)[0]
    around = places(cue, made.mentions_in(0))
    place = next(each for each in around if each.mention.span.of(PRONTI) == "Anna Rossi")
    names = set(subject_features(made.sentence(0), cue, place, made.ruled(cue)))
    assert {"parse nsubj, verb", "parse subject this, rule after"} <= names


def test_a_parse_says_whether_a_subject_is_left_out() -> None:
    made = parsed_scene(PRONTI)
    cue = made.cues(0)[0]
    names = set(left_out_features(made.sentence(0), cue, (), made.ruled(cue)))
    assert "left out, parse NOUN, verb after" in names


def test_without_a_parse_there_are_no_such_features() -> None:
    for text in (PRONTI, STRADA):
        made = scene_of(text)
        for number in made.order:
            for cue in made.cues(number):
                around = places(cue, made.mentions_in(cue.sentence))
                ruled, sentence = made.ruled(cue), made.sentence(cue.sentence)
                names = [*left_out_features(sentence, cue, around, ruled)]
                for place in around:
                    names.extend(subject_features(sentence, cue, place, ruled))
                assert not [name for name in names if "parse" in name]
