"""What the command line does about bad input, wrong use and lost output."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quoteattr.cli import main

ROSSI = "Il sindaco Anna Rossi ha detto: «La città è più bella»."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def rossi(tmp_path: Path) -> str:
    """A UTF-8 file with one quotation."""
    path = tmp_path / "rossi.txt"
    path.write_text(ROSSI, encoding="utf-8")
    return str(path)


def test_each_failing_input_gets_a_line_and_the_others_go_on(
    rossi: str, tmp_path: Path, capsys: Capture
) -> None:
    latin = tmp_path / "l.txt"
    latin.write_text(ROSSI, encoding="latin-1")
    missing = str(tmp_path / "no\x1b.txt")
    assert main([str(latin), missing, str(tmp_path), "a\0b", rossi]) == 1
    output, errors = capsys.readouterr()
    lines = errors.splitlines()
    assert "Anna Rossi" in output
    assert len(lines) == 4
    assert lines[0].startswith(f"quoteattr: {latin}: not UTF-8 text (byte ")
    assert "--encoding" in lines[0]
    assert lines[1].endswith("no�.txt: no such file")
    assert "directory" in lines[2]


def test_closed_standard_input_is_told(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["-"]) == 1
    assert capsys.readouterr().err == "quoteattr: <stdin>: it is closed\n"


def test_csv_of_failing_input_is_its_header(capsys: Capture) -> None:
    assert main(["no-such.txt", "--format", "csv"]) == 1
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--format", "xml"],
        ["a.txt", "--min-confidence", "1.5"],
        ["a.txt", "--min-confidence", "molto"],
        ["a.txt", "--genre", "poetry"],
        ["a.txt", "--encoding", "no-such"],
        ["a.txt", "--encoding", "hex"],
        ["a.txt", "--form", "csv"],
    ],
)
def test_wrong_use_ends_with_two(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: quoteattr" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "code"), [(BrokenPipeError, 0), (OSError, 1)])
def test_output_that_cannot_be_written_ends_without_a_traceback(
    rossi: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch, error: type[OSError], code: int
) -> None:
    def fail(_text: str) -> None:
        raise error("no more")

    monkeypatch.setattr("quoteattr.cli._write", fail)
    assert main([rossi]) == code
    assert capsys.readouterr().err.count("\n") == code
