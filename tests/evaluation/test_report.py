"""The report runs an attributor over files and shows each split by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.figures import FIGURES, figures, intervals
from quoteattr.evaluation.gold import read_gold
from quoteattr.evaluation.listing import render_errors
from quoteattr.evaluation.metrics import Counts
from quoteattr.evaluation.model import pooled
from quoteattr.evaluation.report import evaluate, render

from .samples import document

Attribute = Callable[[str], Document]


def gold_file(folder: Path, name: str, count: int) -> Path:
    """A file of documents whose texts end with their number."""
    path = folder / name
    lines = [numbered(n).to_json() for n in range(count)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def numbered(number: int) -> Document:
    """The sample with a number at its end, so that each text is another."""
    base = document()
    return evolve(base, text=f"{base.text} Fine {number}.", id=f"d{number}")


def perfect(text: str) -> Document:
    """The gold annotation of a numbered text."""
    return evolve(document(), text=text)


def blind(text: str) -> Document:
    """A prediction of nothing."""
    return Document(text=text)


def test_the_gold_itself_is_perfect_in_every_file_and_split(tmp_path: Path) -> None:
    paths = [gold_file(tmp_path, "a.jsonl", 8), gold_file(tmp_path, "b.jsonl", 5)]
    report = evaluate(paths, perfect)
    assert report.files == tuple(str(path) for path in paths)
    assert len(report.scores("development")) == 10
    assert len(report.scores("report-only")) == 3
    assert len(report.scores("report-only", str(paths[1]))) == 1
    assert pooled(report.scores("development")).spans == Counts(30, 30, 30)
    named = figures(report.scores("development"))
    assert all(
        named[name] == 1.0 for name in FIGURES if name not in {"ECE", "Brier", "statement ECE"}
    )


def test_a_split_can_be_checked_alone(tmp_path: Path) -> None:
    report = evaluate([gold_file(tmp_path, "a.jsonl", 8)], perfect, split="report-only")
    assert [checked.gold.position for checked in report.documents] == [3, 7]
    assert "## Development" not in render(report)


def test_every_file_must_have_documents_of_the_split_asked_for(tmp_path: Path) -> None:
    paths = [gold_file(tmp_path, "a.jsonl", 8), gold_file(tmp_path, "b.jsonl", 2)]
    with pytest.raises(EvaluationError, match=r"no report-only documents in .*b\.jsonl"):
        evaluate(paths, perfect, split="report-only")


def test_checking_nothing_is_an_error(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text(Document(text="Niente.").to_json(), encoding="utf-8")
    with pytest.raises(EvaluationError, match="nothing was checked"):
        evaluate([empty], blind)
    with pytest.raises(EvaluationError, match="nothing was checked"):
        evaluate([], blind)


def test_an_attributor_that_changes_the_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="another text"):
        evaluate([gold_file(tmp_path, "a.jsonl", 1)], lambda text: blind(text.strip(".")))


def test_the_rendered_report_has_a_row_for_each_file_and_the_pool(tmp_path: Path) -> None:
    paths = [gold_file(tmp_path, "a.jsonl", 8), gold_file(tmp_path, "b.jsonl", 4)]
    lines = render(evaluate(paths, perfect)).splitlines()
    assert sum(line.startswith("| a.jsonl") for line in lines) == 2
    assert sum(line.startswith("| pooled") for line in lines) == 2
    pooled_row = next(line for line in lines if line.startswith("| pooled"))
    assert [cell.strip() for cell in pooled_row.split("|")][2:5] == ["9", "1.000", "1.000"]


def test_figures_without_anything_to_count_are_dashes(tmp_path: Path) -> None:
    text = render(evaluate([gold_file(tmp_path, "a.jsonl", 1)], blind))
    row = next(line for line in text.splitlines() if line.startswith("| pooled"))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    by_name = dict(zip(["file", "documents", *FIGURES], cells, strict=True))
    assert by_name["span F1"] == "0.000"
    assert by_name["speaker right"] == by_name["ECE"] == "–"


def test_only_the_report_only_split_has_intervals(tmp_path: Path) -> None:
    text = render(evaluate([gold_file(tmp_path, "a.jsonl", 8)], perfect))
    development, report_only = text.split("## Report-only")
    assert "bootstrap" not in development
    assert "bootstrap" in report_only
    assert "| speaker right, pronoun" in report_only


def test_intervals_surround_the_figure_and_repeat(tmp_path: Path) -> None:
    def every_other(text: str) -> Document:
        return perfect(text) if int(text[-2]) % 2 else blind(text)

    scores = evaluate([gold_file(tmp_path, "a.jsonl", 8)], every_other).scores("development")
    interval, value = intervals(scores)["span F1"], figures(scores)["span F1"]
    assert value is not None
    assert interval.low < value < interval.high
    assert intervals(scores)["span F1"] == interval


def test_the_report_is_the_same_each_time(tmp_path: Path) -> None:
    path = gold_file(tmp_path, "a.jsonl", 8)
    assert render(evaluate([path], perfect)) == render(evaluate([path], perfect))


def test_errors_of_report_only_documents_are_neither_kept_nor_listed(tmp_path: Path) -> None:
    report = evaluate([gold_file(tmp_path, "a.jsonl", 8)], blind)
    kept = {checked.gold.position for checked in report.documents if checked.mistakes}
    assert kept == {0, 1, 2, 4, 5, 6}
    listing = render_errors(report)
    assert "(d2)" in listing
    assert "(d3)" not in listing
    assert "(d7)" not in listing


def test_a_listed_error_shows_its_words_and_context_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    gold = document()
    path.write_text(evolve(gold, text=gold.text.replace(". ", ".\n")).to_json(), encoding="utf-8")
    listing = render_errors(evaluate([path], blind), context=10)
    assert "- missing quotation [42, 47): expected `direct`, given none" in listing
    assert "  …o Rossi.¶«⟦Io no⟧», ribatte…" in listing


def test_without_mistakes_the_listing_says_so(tmp_path: Path) -> None:
    report = evaluate([gold_file(tmp_path, "a.jsonl", 4)], perfect)
    assert render_errors(report) == "No mistakes in the development documents.\n"


def test_gold_read_from_a_file_keeps_its_name(tmp_path: Path) -> None:
    path = gold_file(tmp_path, "a.jsonl", 1)
    assert read_gold(path)[0].file == str(path)


def test_the_report_has_the_speakers_of_statements_by_difficulty(tmp_path: Path) -> None:
    lines = render(evaluate([gold_file(tmp_path, "a.jsonl", 3)], perfect)).splitlines()
    header = next(at for at, line in enumerate(lines) if line.startswith("| statements, diff"))
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[header + 2 :]]
    assert ["no cue", "3", "1.000"] in rows[:5]
    assert ["explicit", "0", "–"] in rows[:5]
