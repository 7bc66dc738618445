"""What the command line does about bad input, wrong use and lost output."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quoteattr.cli import main
from quoteattr.cli.outputs import StandardOutput
from quoteattr.document import Document
from quoteattr.pipeline import Attributor

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
    empty = tmp_path / "empty"
    empty.mkdir()
    assert main([str(latin), missing, str(empty), "a\0b", rossi]) == 1
    output, errors = capsys.readouterr()
    lines = errors.splitlines()
    assert "Anna Rossi" in output
    assert len(lines) == 4
    assert lines[0] == f"quoteattr: {empty}: a directory without a .txt or .txt.gz file"
    assert lines[1].startswith(f"quoteattr: {latin}: not UTF-8 text (byte ")
    assert "--encoding" in lines[1]
    assert lines[2].endswith("no�.txt: no such file")


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
        ["a.txt", "--processes", "0"],
        ["a.txt", "--processes", "due"],
        ["a.txt", "--resume"],
        ["a.txt", "--resume", "--format", "jsonl"],
        ["a.txt", "--resume", "--output", "b.csv", "--format", "csv"],
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
    def fail(_output: StandardOutput, _text: str) -> None:
        raise error("no more")

    monkeypatch.setattr(StandardOutput, "write", fail)
    assert main([rossi]) == code
    assert capsys.readouterr().err.count("\n") == code


def test_ctrl_c_ends_with_one_line(
    rossi: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_output: StandardOutput, _text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(StandardOutput, "write", interrupted)
    assert main([rossi]) == 130
    assert capsys.readouterr().err == "quoteattr: interrupted\n"


def test_a_text_that_fails_is_told_by_its_name_and_the_others_go_on(
    rossi: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rotto.txt").write_text("rotto", encoding="utf-8")
    whole = Attributor.__call__

    def fragile(self: Attributor, text: str) -> Document:
        return whole(self, text if text != "rotto" else 1 / 0)  # type: ignore[arg-type]

    monkeypatch.setattr(Attributor, "__call__", fragile)
    assert main([str(tmp_path / "rotto.txt"), rossi]) == 1
    output, errors = capsys.readouterr()
    assert "Anna Rossi" in output
    assert errors == f"quoteattr: {tmp_path / 'rotto.txt'}: ZeroDivisionError: division by zero\n"


@pytest.mark.parametrize("resumed", [[], ["--resume"]])
def test_an_input_is_never_the_output(
    rossi: str, tmp_path: Path, capsys: Capture, resumed: list[str]
) -> None:
    (tmp_path / "same.txt").symlink_to(rossi)
    output = ["--output", str(tmp_path / "same.txt"), "--format", "jsonl", *resumed]
    assert main(["-", rossi, *output]) == 2
    assert "same.txt is an input too" in capsys.readouterr().err
    assert Path(rossi).read_text(encoding="utf-8") == ROSSI


def test_an_unreadable_list_of_known_speakers_is_told_once(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["a.txt", "--known-speakers", "no.tsv"])
    assert capsys.readouterr().err.endswith("--known-speakers: no.tsv: No such file or directory\n")


def test_an_output_that_cannot_be_opened_is_told(
    rossi: str, tmp_path: Path, capsys: Capture
) -> None:
    assert main([rossi, "--output", str(tmp_path)]) == 1
    assert (
        capsys.readouterr().err
        == f"quoteattr: cannot write the output {tmp_path}: Is a directory\n"
    )


@pytest.mark.parametrize(("term", "before"), [("xterm", "\r\x1b[K"), ("dumb", "")])
def test_a_message_takes_the_place_of_a_bar_on_a_terminal(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, term: str, before: str
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["no-such.txt"]) == 1
    assert capsys.readouterr().err == f"{before}quoteattr: no-such.txt: no such file\n"
