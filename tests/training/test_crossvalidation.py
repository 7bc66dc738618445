"""No model attributes a document that it has learned from, nor calibrates on its own guesses."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.metrics import Share
from quoteattr.loglinear import Ranker
from quoteattr.models import Models
from quoteattr.pipeline import Attributor
from quoteattr.results import Speaker
from quoteattr.training import calibrating
from quoteattr.training.crossvalidation import Validated, cross_validate
from quoteattr.training.sources import Sources

from .samples import (
    DEVELOPMENT,
    GOLD,
    Recorder,
    article,
    case,
    gold_file,
    models,
    said,
    text_files,
)

pytest.importorskip("scipy", reason="calibrating needs the extra quoteattr[train]")

IDS = {str(document.id) for document in DEVELOPMENT}
NAMES = ("Ugo Neri", "Aldo Conti", "Ivo Sarti", "Enzo Volpi", "Paolo Berti", "Luca Zorzi")


def two_files(folder: Path) -> Sources:
    """A gold file in which whoever is named speaks, and one in which somebody else does."""
    elsewhere = Speaker("Bianca Rossi")
    return Sources((
        gold_file(folder, [said(name) for name in NAMES], "giusto"),
        gold_file(folder, [said(f"{name} Alti", elsewhere) for name in NAMES], "storto"),
    ))  # fmt: skip


def confidences(found: Validated, file: Path) -> list[float]:
    """The confidence of each quotation of a gold file that was given a speaker."""
    pairs = (pair for each in found.report.scores("development", str(file)) for pair in each.pairs)
    return [pair.confidence for pair in pairs if pair.confidence is not None]


def test_each_development_document_is_left_out_once_and_the_report_only_ones_always(
    tmp_path: Path,
) -> None:
    train = Recorder(models())
    cross_validate(Sources((gold_file(tmp_path),)), train, folds=2)
    left_out = [IDS - learned for learned in train.learned]
    assert left_out == [{"Ugo Neri", "Ivo Sarti", "Luca Zorzi"}, {"Aldo Conti", "Paolo Berti"}]
    assert all(learned <= IDS for learned in train.learned)


def test_cases_are_left_out_in_turn_and_articles_never(tmp_path: Path) -> None:
    train = Recorder(models())
    cases = text_files(tmp_path / "casi", C01="".join(case(name) for name in "abc"))
    articles = text_files(tmp_path / "articoli", alfa=article("primo"))
    cross_validate(Sources((gold_file(tmp_path),), None, cases, articles), train, folds=2)
    assert train.spoken == [{"C01-b", "alfa: primo"}, {"C01-a", "C01-c", "alfa: primo"}]


def test_the_snippets_are_given_to_every_training(tmp_path: Path) -> None:
    train = Recorder(models())
    snippets = tmp_path / "frammenti.tsv"
    snippets.write_text("kind\tsnippet\n", encoding="utf-8")
    cross_validate(Sources((gold_file(tmp_path),), snippets), train, folds=3)
    assert train.snippets == [snippets] * 3


def test_by_file_leaves_out_one_gold_file_at_a_time_and_no_case(tmp_path: Path) -> None:
    train = Recorder(models())
    files = tuple(
        gold_file(tmp_path, GOLD[at : at + 2], name) for at, name in ((0, "a"), (2, "b"), (4, "c"))
    )
    cases = text_files(tmp_path / "casi", C01=case("uno") + case("due"))
    found = cross_validate(Sources(files, cases=cases), train, by_file=True)
    everything = {str(document.id) for document in GOLD}
    assert [everything - learned for learned in train.learned] == [
        {"Ugo Neri", "Aldo Conti"}, {"Ivo Sarti", "Enzo Volpi"}, {"Paolo Berti", "Luca Zorzi"}
    ]  # fmt: skip
    assert train.spoken == [{"C01-uno", "C01-due"}] * 3
    assert found.cases == ()


def test_the_report_is_on_the_development_documents_of_all_files(tmp_path: Path) -> None:
    found = cross_validate(two_files(tmp_path), Recorder(models()), folds=2)
    assert [each.gold.position for each in found.report.documents] == [0, 1, 2, 4, 5] * 2
    assert [Path(file).stem for file in found.report.files] == ["giusto", "storto"]


class Turncoat:
    """A trainer whose models find speakers only in the folds after the first."""

    def __init__(self) -> None:
        self._trained = 0

    def __call__(
        self,
        documents: Sequence[Document],
        snippets: Path | None = None,
        spoken: Sequence[Document] = (),
    ) -> Models:
        """The models of the next fold."""
        del documents, snippets, spoken
        self._trained += 1
        return models(nobody=9.0) if self._trained == 1 else models()


def test_each_document_is_attributed_by_the_models_that_left_it_out(tmp_path: Path) -> None:
    source = gold_file(tmp_path, [said(name) for name in NAMES])
    found = cross_validate(Sources((source,)), Turncoat(), folds=2)
    right = [each.score.speaker.right for each in found.report.documents]
    assert right == [0, 1, 0, 1, 0]


def test_the_guesses_are_those_of_all_folds_uncalibrated(tmp_path: Path) -> None:
    sources = two_files(tmp_path)
    found = cross_validate(sources, Recorder(models()), by_file=True)
    documents = [gold.document for gold in sources.documents]
    assert found.guesses == tuple(calibrating.guesses(documents, models()))
    assert [guess.right for guess in found.guesses] == [True] * 5 + [False] * 5


def test_a_fold_is_calibrated_on_the_guesses_of_the_other_folds(tmp_path: Path) -> None:
    sources = two_files(tmp_path)
    found = cross_validate(sources, Recorder(models()), by_file=True)
    right, wrong = (confidences(found, file) for file in sources.gold)
    (least,) = {round(guess.chance, 6) for guess in found.guesses}
    assert len(right) == len(wrong) == 5
    assert max(right) < least < min(wrong)


def test_the_calibration_is_exactly_that_of_the_other_folds(tmp_path: Path) -> None:
    sources = two_files(tmp_path)
    found = cross_validate(sources, Recorder(models()), by_file=True)
    calibration = calibrating.fit(found.guesses[5:])
    attributor = Attributor(models=evolve(models(), calibration=calibration))
    expected = [attributor(gold.document.text) for gold in sources.documents[:5]]
    assert confidences(found, sources.gold[0]) == [
        document.quotations[0].confidence for document in expected
    ]


def test_the_speakers_of_cases_are_counted_by_family(tmp_path: Path) -> None:
    wrong = "=== altro\n«⟦No⟧», dice Ugo Neri.\n--- Ada Bruni\n"
    cases = text_files(tmp_path / "casi", C01=case("a") + case("b") + wrong, D01=case("c"))
    sources = Sources((gold_file(tmp_path),), cases=cases)
    found = cross_validate(sources, Recorder(models()), folds=2)
    assert found.families == {"C": Share(2, 3), "D": Share(1, 1)}
    assert list(found.families) == ["C", "D"]


def test_what_was_made_of_documents_and_cases_comes_in_their_order(tmp_path: Path) -> None:
    cases = text_files(tmp_path / "casi", C01="".join(case(name) for name in "abc"))
    sources = Sources((gold_file(tmp_path),), cases=cases)
    found = cross_validate(sources, Recorder(models()), folds=2)
    assert [each.text for each in found.documents] == [
        gold.document.text for gold in sources.documents
    ]
    assert [each for each, _ in found.cases] == list(sources.told)
    assert all(each.text == made.text for each, made in found.cases)


def test_a_cross_validation_made_twice_is_the_same(tmp_path: Path) -> None:
    sources = two_files(tmp_path)
    made = [cross_validate(sources, Recorder(models()), folds=2) for _ in range(2)]
    assert made[0] == made[1]


def test_more_folds_than_documents_are_refused(tmp_path: Path) -> None:
    train = Recorder(models())
    with pytest.raises(EvaluationError, match="5 documents cannot make 6 folds"):
        cross_validate(Sources((gold_file(tmp_path),)), train, folds=6)
    assert train.learned == []


@pytest.mark.parametrize("folds", [1, 0, -1])
def test_fewer_than_two_folds_are_refused(tmp_path: Path, folds: int) -> None:
    train = Recorder(models())
    with pytest.raises(EvaluationError, match=f"5 documents cannot make {folds} folds"):
        cross_validate(Sources((gold_file(tmp_path),)), train, folds=folds)
    assert train.learned == []


def test_as_many_folds_as_documents_leave_out_one_each(tmp_path: Path) -> None:
    train = Recorder(models())
    cross_validate(Sources((gold_file(tmp_path),)), train, folds=5)
    assert [len(IDS - learned) for learned in train.learned] == [1] * 5


@pytest.mark.parametrize("names", [(), ("oro",), ("oro", "oro")])
def test_by_file_fewer_than_two_gold_files_are_refused(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    train = Recorder(models())
    files = tuple(gold_file(tmp_path, name=name) for name in names)
    with pytest.raises(EvaluationError, match="two gold files"):
        cross_validate(Sources(files), train, by_file=True)
    assert train.learned == []


def test_models_without_any_weight_are_reported_on_as_well(tmp_path: Path) -> None:
    empty = evolve(models(), speakers=Ranker({}))
    found = cross_validate(Sources((gold_file(tmp_path),)), Recorder(empty), folds=2)
    assert len(found.guesses) == 15
