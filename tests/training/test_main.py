"""The command of the training room writes the weights, or only reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoteattr.language.analyzer import Analyzer
from quoteattr.training import __main__ as command
from quoteattr.training.run import write
from quoteattr.training.sources import Sources

from .samples import GOLD, article, case, gold_file, text_files

pytest.importorskip("scipy", reason="training needs the extra quoteattr[train]")


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Sources]:
    """The sources that the command writes from; its files go into ``tmp_path``."""
    kept: list[Sources] = []

    def into_folder(sources: Sources, analyzer: Analyzer) -> tuple[Path, ...]:
        kept.append(sources)
        return write(sources, tmp_path, analyzer)

    monkeypatch.setattr(command, "write", into_folder)
    return kept


def test_a_cross_validation_prints_its_report_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[Sources]
) -> None:
    assert command.main([str(gold_file(tmp_path)), "--cross-validate", "--folds", "2"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("## Development\n")
    assert "| oro.jsonl | 5 " in printed.out
    assert "| cases " not in printed.out
    assert printed.err == ""
    assert given == []
    assert [path.name for path in tmp_path.iterdir()] == ["oro.jsonl"]


def test_a_cross_validation_by_file_reports_on_each_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[Sources]
) -> None:
    files = [gold_file(tmp_path, GOLD[:3], "primo"), gold_file(tmp_path, GOLD[3:], "altro")]
    assert command.main([*map(str, files), "--by-file"]) == 0
    printed = capsys.readouterr().out
    assert "| primo.jsonl | 3 " in printed
    assert "| altro.jsonl | 3 " in printed
    assert given == []


def test_the_shares_of_the_cases_stand_below_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = gold_file(tmp_path)
    cases = text_files(tmp_path / "casi", C01=case("a") + case("b"), D01=case("c"))
    arguments = [str(source), "--cross-validate", "--folds", "2", "--cases", str(cases)]
    assert command.main(arguments) == 0
    header, _, *rows = capsys.readouterr().out.splitlines()[-4:]
    assert [cell.strip() for cell in header.split("|")[1:-1]] == [
        "cases", "matched", "speaker right"
    ]  # fmt: skip
    assert [[cell.strip() for cell in row.split("|")[1:3]] for row in rows] == [
        ["C", "2"], ["D", "1"]
    ]  # fmt: skip


def test_training_lists_the_files_that_it_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[Sources]
) -> None:
    source = gold_file(tmp_path)
    snippets = tmp_path / "frammenti.tsv"
    snippets.write_text("kind\tsnippet\nscare\tChe “⟦amico⟧”!\n", encoding="utf-8")
    cases = text_files(tmp_path / "casi", C01=case("a"))
    articles = text_files(tmp_path / "articoli", alfa=article("primo"))
    arguments = ["--snippets", snippets, "--cases", cases, "--articles", articles]
    assert command.main([str(source), *map(str, arguments)]) == 0
    assert given == [Sources((source,), snippets, cases, articles)]
    listed = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert len(listed) == 6
    assert all(path.parent == tmp_path and path.is_file() for path in listed)


@pytest.mark.parametrize("arguments", [[], ["--cross-validate"], ["--by-file"]])
def test_unusable_gold_is_an_error_told_on_one_line(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    given: list[Sources],
    arguments: list[str],
) -> None:
    assert command.main([str(tmp_path / "manca.jsonl"), *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "manca.jsonl" in printed.err
    assert len(given) == (0 if arguments else 1)


@pytest.mark.parametrize("folds", ["1", "6"])
def test_folds_that_cannot_be_made_are_told_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folds: str
) -> None:
    assert command.main([str(gold_file(tmp_path)), "--cross-validate", "--folds", folds]) == 1
    assert capsys.readouterr().err == f"5 documents cannot make {folds} folds\n"


def test_leaving_out_the_only_gold_file_is_told_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([str(gold_file(tmp_path)), "--by-file"]) == 1
    assert capsys.readouterr().err == "leaving out a file takes two gold files at least\n"


@pytest.mark.parametrize("option", ["--snippets", "--cases", "--articles"])
def test_a_missing_source_is_told_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[Sources], option: str
) -> None:
    assert command.main([str(gold_file(tmp_path)), option, str(tmp_path / "manca")]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "manca" in printed.err
    assert given == []


@pytest.mark.parametrize("arguments", [[], ["oro.jsonl", "--folds", "due"], ["--senza-nome"]])
def test_wrong_use_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err
