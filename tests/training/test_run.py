"""Training makes models that work, the same files each time, and honest folds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoteattr import Attributor
from quoteattr.errors import EvaluationError
from quoteattr.loglinear import LogLinear, Ranker
from quoteattr.spans import Span
from quoteattr.training import __main__ as command
from quoteattr.training.cases import Case
from quoteattr.training.run import cross_validate, development, train, write

from .samples import GOLD, gold, gold_file

pytest.importorskip("scipy", reason="training needs the extra quoteattr[train]")


def test_models_from_six_documents_attribute_a_seventh() -> None:
    document = Attributor(models=train(GOLD))(gold("Sergio Bruni", "Il bosco").text)
    found = [(q.text, q.speaker and q.speaker.name) for q in document.quotations]
    assert ("Siamo pronti a partire domani", "Sergio Bruni") in found
    assert ("Non torneremo mai indietro", "Sergio Bruni") in found
    assert [m.span.of(document.text) for m in document.other_marked] == ["Il bosco"]


def test_snippets_are_learned_besides_the_documents(tmp_path: Path) -> None:
    path = tmp_path / "frammenti.tsv"
    rows = [f"scare\tChe “⟦amico⟧” è stato il numero {number}!" for number in range(9)]
    path.write_text("\n".join(["# Frammenti", "kind\tsnippet", *rows]), encoding="utf-8")
    assert train(GOLD, path).uses != train(GOLD).uses
    assert train(GOLD, path).speakers == train(GOLD).speakers


def test_cases_teach_who_speaks_and_nothing_else() -> None:
    cases = [
        Case("C01", str(at), "«No», dice Ugo.", ((Span(1, 3),),), (), ("Ugo",)) for at in range(9)
    ]
    assert train(GOLD, cases=cases).speakers != train(GOLD).speakers
    assert train(GOLD, cases=cases).uses == train(GOLD).uses


def test_the_development_part_leaves_every_fourth_document_out(tmp_path: Path) -> None:
    names = [each.document.id for each in development([gold_file(tmp_path)])]
    assert names == [document.id for at, document in enumerate(GOLD) if at % 4 != 3]


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    source = gold_file(tmp_path)
    made = []
    for name in ("primo", "secondo"):
        folder = tmp_path / name
        folder.mkdir()
        made.append({path.name: path.read_bytes() for path in write([source], folder)})
    assert made[0] == made[1]
    assert set(made[0]) == {"use_weights.json", "span_weights.json", "speaker_weights.json"}


def test_written_files_hold_the_digests_of_their_sources_and_models(tmp_path: Path) -> None:
    source = gold_file(tmp_path)
    uses, spans, speakers = (
        json.loads(path.read_text(encoding="utf-8")) for path in write([source], tmp_path)
    )
    assert [len(each["trained_on"]["oro.jsonl"]) for each in (uses, spans, speakers)] == [64] * 3
    models = train([each.document for each in development([source])])
    assert LogLinear.from_json(uses) == models.uses
    assert LogLinear.from_json(spans) == models.spans
    kept = {name: weight for name, weight in models.speakers.weights.items() if weight}
    assert Ranker.from_json(speakers) == Ranker(kept)


def test_cross_validation_reports_on_the_development_documents(tmp_path: Path) -> None:
    report = cross_validate([gold_file(tmp_path)], folds=2)
    assert report == cross_validate([gold_file(tmp_path)], folds=2)


def test_cross_validation_counts_the_speakers_of_cases_by_family(tmp_path: Path) -> None:
    content = "=== uno\n«⟦No⟧», dice Ugo Neri.\n--- Ugo Neri\n"
    (tmp_path / "C01.txt").write_text(content * 3, encoding="utf-8")
    (tmp_path / "D01.txt").write_text(content, encoding="utf-8")
    _, families = cross_validate([gold_file(tmp_path)], folds=2, cases=tmp_path)
    assert {name: share.total for name, share in families.items()} == {"C": 3, "D": 1}


def test_more_folds_than_documents_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="5 documents cannot make 6 folds"):
        cross_validate([gold_file(tmp_path)], folds=6)


def test_the_command_prints_a_report_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = gold_file(tmp_path)
    assert command.main([str(source), "--cross-validate", "--folds", "2"]) == 0
    assert capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["oro.jsonl"]


def test_the_command_lists_the_files_that_it_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        command, "write", lambda paths, snippets, cases: write(paths, tmp_path, snippets, cases)
    )
    assert command.main([str(gold_file(tmp_path))]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert (tmp_path / "speaker_weights.json").is_file()


def test_unusable_gold_is_an_error_told_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([str(tmp_path / "manca.jsonl")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
