"""The model card tells what was learned from, and the figures on documents unseen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from attrs import evolve

from quoteattr.document import Document
from quoteattr.evaluation.report import evaluate
from quoteattr.loglinear import LogLinear, Ranker
from quoteattr.models import Models
from quoteattr.results import Speaker
from quoteattr.training.card import model_card
from quoteattr.training.cases import read_cases
from quoteattr.training.crossvalidation import Validated
from quoteattr.training.sources import Sources

from .samples import DEVELOPMENT, GOLD, article, case, gold_file, text_files

MODELS = Models(
    uses=LogLinear(("a", "b"), {"uno": (0.0, 1.0)}),
    spans=LogLinear(("a", "b"), {"uno": (0.0, 1.0), "due": (1.0, 0.0)}),
    speakers=Ranker({"uno": 1.0, "due": 2.0, "tre": 3.0}),
)


def checked(path: Path, predicted: Mapping[str, Document]) -> Validated:
    """What a cross-validation with these predictions, by text, would give."""
    said = "=== uno\n«⟦No⟧». «⟦Sì⟧». «⟦Mai⟧».\n--- Ugo Neri | Ada Bruni | Ada Bruni\n"
    first, last = read_cases(text_files(path.parent / "provati", C01=said, D01=said))
    neri = Speaker("Ugo Neri")
    quotations = tuple(evolve(each, speaker=neri) for each in first.document.quotations)
    cases = (
        (first, evolve(first.document, quotations=quotations)),
        (last, evolve(last.document, quotations=())),
    )
    return Validated(evaluate([path], predicted.__getitem__), (), cases, ())


def right() -> dict[str, Document]:
    """The gold as a prediction."""
    return {document.text: document for document in GOLD}


def silent(document: Document) -> Document:
    """A document without its speakers."""
    return evolve(document, quotations=tuple(evolve(q, speaker=None) for q in document.quotations))


def test_sources_and_models_are_counted(tmp_path: Path) -> None:
    path = gold_file(tmp_path)
    cases = text_files(tmp_path / "casi", C01=case("uno") + case("due"))
    articles = text_files(tmp_path / "articoli", alfa=article("primo"))
    sources = Sources((path,), cases=cases, articles=articles)
    card = model_card(sources, MODELS, checked(path, right()))
    assert (card["documents"], card["cases"], card["articles"]) == (5, 2, 1)
    assert card["features"] == {"marks": 1, "spans": 2, "speakers": 3}
    assert card["learned from"] == sources.digests()
    gold = f"{tmp_path.name}/oro.jsonl"
    assert set(card["learned from"]) == {gold, "casi/C01.txt", "articoli/alfa.txt"}


def test_figures_are_shares_with_four_decimals(tmp_path: Path) -> None:
    path = gold_file(tmp_path)
    first = DEVELOPMENT[0]
    validated = checked(path, {**right(), first.text: silent(first)})
    figures = model_card(Sources((path,)), MODELS, validated)["figures"]
    assert figures["span F1"] == 1.0
    assert figures["speaker right"] == round(13 / 15, 4) == 0.8667


def test_report_only_documents_do_not_count(tmp_path: Path) -> None:
    path = gold_file(tmp_path)
    (held_out,) = (document for document in GOLD if document not in DEVELOPMENT)
    validated = checked(path, {**right(), held_out.text: silent(held_out)})
    assert model_card(Sources((path,)), MODELS, validated)["figures"]["speaker right"] == 1.0


def test_figures_and_cases_with_nothing_to_count_are_left_out(tmp_path: Path) -> None:
    path = gold_file(tmp_path)
    card = model_card(Sources((path,)), MODELS, checked(path, right()))
    assert "statement F1" not in card["figures"]
    assert card["cases right"] == {"C": 0.3333}
    assert None not in card["figures"].values()


def test_the_card_says_how_its_figures_were_made_and_is_json(tmp_path: Path) -> None:
    path = gold_file(tmp_path)
    card = model_card(Sources((path,)), MODELS, checked(path, right()))
    assert card["figures"]["how"] == "5-fold cross-validation over the development documents"
    assert json.loads(json.dumps(card)) == card
    assert list(card)[:3] == ["schema", "purpose", "not for"]
