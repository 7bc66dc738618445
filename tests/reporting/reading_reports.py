"""What tests of statements share: anchors and what they may report, in words a reader checks."""

from __future__ import annotations

from hypothesis import strategies as st
from scenes import scene_of
from strategies import italian_like_texts

from quoteattr.attribution.scene import Scene
from quoteattr.language.model import Sentence
from quoteattr.loglinear import Step, as_steps
from quoteattr.people.model import Mention
from quoteattr.reporting.anchors import Anchor, anchors
from quoteattr.reporting.boundaries import Ground
from quoteattr.reporting.model import Content
from quoteattr.reporting.setting import Setting
from quoteattr.reporting.statements import Report, reports, spans_of

Steps = tuple[Step, ...]
"""What contents weighed by their steps are worth."""

_NOUNS = ("Ugo Neri", "la sindaca", "il", "strada", "lunedì", "annuncio", "accusa", "chi")
_VERBS = ("riaprirà", "è chiusa", "restituire", "ha detto", "spiega", "annuncia", "avrebbe detto",
          "dicendo")  # fmt: skip
_JOINING = ("che", "di", "se", "e", "ma", "perché", "il quale", "secondo", "Secondo", "per",
            "a detta di")  # fmt: skip
_OTHERS = ("non", "lo", "forse", "«una resa»", "“Sì”", "«No, mai. Mai»")
_SIGNS = (", ", ". ", ": ", "; ", " – ", " (", ") ", "… ", "? ", "! ", "\n\n", " ", " «", "» ")


def reporting_texts() -> st.SearchStrategy[str]:
    """Texts full of words that report, in and out of order, and Italian-like ones."""
    words, signs = st.sampled_from([*_NOUNS, *_VERBS, *_JOINING, *_OTHERS]), st.sampled_from(_SIGNS)
    pieces = st.one_of(words.map("{} ".format), st.builds("{}{}".format, words, signs))
    return st.one_of(st.lists(pieces, max_size=16).map("".join), italian_like_texts())


def sentence_of(text: str, number: int = 0) -> Sentence:
    """A sentence of a text."""
    return scene_of(text).sentence(number)


def ground_of(text: str, number: int = 0) -> Ground:
    """The ground of a sentence."""
    return Ground(sentence_of(text, number))


def anchor_of(text: str, words: str, number: int = 0) -> Anchor:
    """The first anchor of a sentence with those words."""
    found = anchors(sentence_of(text, number))
    return next(anchor for anchor in found if anchor.span.of(text) == words)


def setting_of(text: str, words: str, number: int = 0) -> Setting[Steps]:
    """The setting of the first anchor of a sentence with those words."""
    mentions = scene_of(text).mentions_in(number)
    return Setting(ground_of(text, number), anchor_of(text, words, number), as_steps, mentions)


def mentions_of(text: str, number: int = 0) -> list[Mention]:
    """The mentions of a sentence."""
    return [mention for _, mention in scene_of(text).mentions_in(number)]


def reports_of(text: str) -> tuple[Scene, list[Report[Steps]]]:
    """The scene of a text and all its anchors with what they may report."""
    made = scene_of(text)
    return made, list(reports(made.analysis, made.by_sentence, as_steps))


def report_of(text: str, words: str) -> tuple[Scene, Report[Steps]]:
    """The scene of a text and the first report by those words."""
    made, found = reports_of(text)
    return made, next(report for report in found if report.anchor.span.of(text) == words)


def shown(made: Scene, report: Report[Steps], content: Content[Steps]) -> str:
    """The parts of a content, marks at their edges left out, with a bar between."""
    return " | ".join(span.of(made.text) for span in spans_of(made.analysis, report, content))


def contents_of(text: str, words: str) -> list[str]:
    """What the first anchor with those words may report, nothing left out."""
    made, report = report_of(text, words)
    return [shown(made, report, content) for content in report.contents[1:]]


def names_of(text: str, words: str, reported: str) -> set[str]:
    """The features of the steps to a content of those words."""
    made, report = report_of(text, words)
    content = next(each for each in report.contents if shown(made, report, each) == reported)
    return {name for step in content.steps for name in step.features}
