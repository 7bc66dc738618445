"""Gold is read line by line, and what is unusable is said clearly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoteattr.errors import EvaluationError
from quoteattr.evaluation.gold import read_gold, select

from .samples import document


def written(folder: Path, count: int, *, between: str = "\n") -> Path:
    path = folder / "gold.jsonl"
    path.write_text(
        between.join(document(id=f"d{n}").to_json() for n in range(count)), encoding="utf-8"
    )
    return path


def test_documents_keep_their_position_and_every_fourth_is_report_only(tmp_path: Path) -> None:
    gold = read_gold(written(tmp_path, 9))
    assert [each.position for each in gold] == list(range(9))
    assert [each.document.id for each in gold if each.split == "report-only"] == ["d3", "d7"]
    assert gold[0].document == document(id="d0")


def test_a_split_is_selected_and_none_is_everything(tmp_path: Path) -> None:
    gold = read_gold(written(tmp_path, 5))
    assert [each.position for each in select(gold, "report-only")] == [3]
    assert [each.position for each in select(gold, "development")] == [0, 1, 2, 4]
    assert select(gold, None) == gold


def test_blank_lines_do_not_count(tmp_path: Path) -> None:
    gold = read_gold(written(tmp_path, 4, between="\n\n \n"))
    assert [each.position for each in gold] == [0, 1, 2, 3]


def test_line_separators_inside_a_text_do_not_split_a_record(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    record = json.dumps({"text": "una\u2028riga\x85sola"}, ensure_ascii=False)
    path.write_text(f"\ufeff{record}\r\n", encoding="utf-8", newline="")
    (gold,) = read_gold(path)
    assert gold.document.text == "una\u2028riga\x85sola"


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="holds no documents"):
        read_gold(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="cannot read the gold file"):
        read_gold(tmp_path / "nowhere.jsonl")


@pytest.mark.parametrize("line", ["{not json", '{"id": "no text"}', "[1, 2]"])
def test_a_bad_line_is_named_by_its_number(tmp_path: Path, line: str) -> None:
    path = written(tmp_path, 1)
    path.write_text(path.read_text(encoding="utf-8") + "\n\n" + line, encoding="utf-8")
    with pytest.raises(EvaluationError, match="line 3"):
        read_gold(path)


def test_a_split_without_documents_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    gold = read_gold(written(tmp_path, 3))
    with pytest.raises(EvaluationError, match=r"no report-only documents in .*gold\.jsonl"):
        select(gold, "report-only")
    with pytest.raises(EvaluationError, match="no documents"):
        select([], None)
