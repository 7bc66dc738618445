"""``quoteattr evaluate``: the report on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import quoteattr
from quoteattr.cli import main

ROSSI = "Il sindaco Anna Rossi ha detto: «Partiamo domani»."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """A gold file of four documents, the last of them report-only."""
    documents = [quoteattr.attribute(f"{ROSSI} Fine {n}.") for n in range(4)]
    wrong = evolve(documents[0], quotations=())
    lines = [each.to_json() for each in (wrong, *documents[1:])]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_evaluation_report_is_printed(gold: str, capsys: Capture) -> None:
    assert main(["evaluate", gold]) == 0
    output = capsys.readouterr().out
    assert "## Development" in output
    assert "## Report-only" in output


def test_evaluation_of_a_split_with_mistakes(gold: str, capsys: Capture) -> None:
    assert main(["evaluate", gold, "--split", "development", "--errors"]) == 0
    output = capsys.readouterr().out
    assert "## Report-only" not in output
    assert f"## {gold}, document 0" in output


def test_unusable_gold_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(tmp_path / "no.jsonl")]) == 1
    assert capsys.readouterr().err.endswith("no.jsonl: No such file or directory\n")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.jsonl", "--split", "all"],
        ["a.jsonl", "--split", "report-only", "--errors"],
    ],
)
def test_wrong_use_ends_with_two(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["evaluate", *arguments])
    assert ended.value.code == 2
    assert "usage: quoteattr evaluate" in capsys.readouterr().err


def test_file_called_evaluate_is_given_with_its_folder(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "evaluate").write_text(ROSSI, encoding="utf-8")
    assert main(["./evaluate"]) == 0
    assert "Anna Rossi" in capsys.readouterr().out
