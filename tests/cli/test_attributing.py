"""The command line: formats, encodings, standard input, several files, colours."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import quoteattr
from quoteattr.cli import main
from quoteattr.document import Document
from quoteattr.exports.tables import HEADER

ROSSI = "Il sindaco Anna Rossi ha detto: «La città è più bella»."
BIANCHI = "«Non ci credo», ha risposto Luca Bianchi."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def rossi(tmp_path: Path) -> str:
    """A UTF-8 file with one quotation."""
    return written(tmp_path / "rossi.txt", ROSSI)


def written(path: Path, text: str, encoding: str = "utf-8") -> str:
    """The path of a new file."""
    path.write_bytes(text.encode(encoding))
    return str(path)


def give_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input hold ``data``."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def documents(output: str) -> list[Document]:
    """The documents of JSONL output."""
    return [Document.from_dict(json.loads(line)) for line in output.split("\n")[:-1]]


def test_text_view_shows_quotation_and_speaker(rossi: str, capsys: Capture) -> None:
    assert main([rossi]) == 0
    output, errors = capsys.readouterr()
    assert output.startswith("1. «La città è più bella»\n   Anna Rossi · ")
    assert "==" not in output
    assert errors == ""


def test_several_files_are_named(rossi: str, tmp_path: Path, capsys: Capture) -> None:
    other = written(tmp_path / "b.txt", BIANCHI)
    assert main([rossi, other]) == 0
    output = capsys.readouterr().out
    assert output.index(f"== {rossi} ==") < output.index("Anna Rossi")
    assert output.index(f"== {other} ==") < output.index("Luca Bianchi")


def test_standard_input_is_read_for_a_dash(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    give_input(monkeypatch, ROSSI.encode())
    assert main(["-", "--format", "jsonl"]) == 0
    (document,) = documents(capsys.readouterr().out)
    assert (document.id, document.text) == ("<stdin>", ROSSI)


def test_jsonl_gives_the_documents_back(rossi: str, tmp_path: Path, capsys: Capture) -> None:
    other = written(tmp_path / "b.txt", f"{BIANCHI}\r\n")
    assert main(["--format", "jsonl", rossi, other]) == 0
    assert documents(capsys.readouterr().out) == [
        evolve(quoteattr.attribute(ROSSI), id=rossi),
        evolve(quoteattr.attribute(f"{BIANCHI}\r\n"), id=other),
    ]


def test_csv_has_one_header_and_a_row_a_quotation(
    rossi: str, tmp_path: Path, capsys: Capture
) -> None:
    other = written(tmp_path / "b.txt", BIANCHI)
    assert main(["--format", "csv", rossi, other]) == 0
    output = io.StringIO(capsys.readouterr().out, newline="")
    table = list(csv.DictReader(output))
    assert tuple(table[0]) == HEADER
    assert [(row["source"], row["text"], row["speaker"]) for row in table] == [
        (rossi, "La città è più bella", "Anna Rossi"),
        (other, "Non ci credo", "Luca Bianchi"),
    ]


@pytest.mark.parametrize("style", ["html", "tei", "brat"])
def test_a_format_of_whole_files_takes_one_file(rossi: str, capsys: Capture, style: str) -> None:
    assert main(["--format", style, rossi]) == 0
    assert "La città è più bella" in capsys.readouterr().out
    assert main(["--format", style, rossi, rossi]) == 2
    assert "give one FILE" in capsys.readouterr().err


@pytest.mark.parametrize("style", ["webannotation", "labelstudio", "schemaorg"])
def test_a_format_of_json_makes_a_line_a_file(rossi: str, capsys: Capture, style: str) -> None:
    assert main(["--format", style, rossi, rossi]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) == 3
    assert "La città è più bella" in json.dumps(json.loads(lines[0]), ensure_ascii=False)


def test_other_encoding_is_read_when_named(tmp_path: Path, capsys: Capture) -> None:
    path = written(tmp_path / "l.txt", ROSSI, "latin-1")
    assert main([path, "--encoding", "latin-1"]) == 0
    assert "«La città è più bella»" in capsys.readouterr().out


@pytest.mark.parametrize(("codec", "option"), [("utf-8-sig", "utf8"), ("utf-16", "utf-16")])
def test_byte_order_mark_is_no_text(
    tmp_path: Path, capsys: Capture, codec: str, option: str
) -> None:
    path = written(tmp_path / "b.txt", BIANCHI, codec)
    assert main([path, "--encoding", option, "--format", "jsonl"]) == 0
    assert documents(capsys.readouterr().out)[0].text == BIANCHI


def test_min_confidence_withholds_speakers(rossi: str, capsys: Capture) -> None:
    assert main([rossi, "--min-confidence", "1", "--format", "jsonl"]) == 0
    (document,) = documents(capsys.readouterr().out)
    assert document.quotations[0].speaker is None


def test_statements_are_shown_unless_refused(tmp_path: Path, capsys: Capture) -> None:
    file = written(tmp_path / "neri.txt", "Ugo Neri ha detto che il ponte è crollato.")
    assert main([file, "--colour", "never"]) == 0
    assert "1. [il ponte è crollato]\n   Ugo Neri · " in capsys.readouterr().out
    assert main([file, "--no-statements"]) == 0
    assert capsys.readouterr().out == "No quotations.\n"


def test_genre_is_passed_on(rossi: str, capsys: Capture) -> None:
    assert main([rossi, "--genre", "fiction", "--format", "jsonl"]) == 0
    assert documents(capsys.readouterr().out)[0].genre == "fiction"


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_questions_about_itself_are_answered(argument: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main([argument])
    assert ended.value.code == 0
    assert "quoteattr" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "terminal", "refusal", "coloured"),
    [
        ([], False, "", False),
        ([], True, "", True),
        ([], True, "1", False),
        (["--colour", "always"], False, "1", True),
        (["--color", "never"], True, "", False),
    ],
)
def test_colour_is_for_willing_terminals(  # noqa: PLR0917
    rossi: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch, options: list[str],
    terminal: bool, refusal: str, coloured: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    monkeypatch.setenv("NO_COLOR", refusal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert main([rossi, *options]) == 0
    assert ("\x1b[" in capsys.readouterr().out) == coloured


@pytest.mark.parametrize("style", ["text", "csv", "jsonl", "schemaorg"])
def test_lone_surrogates_are_escaped(tmp_path: Path, capsys: Capture, style: str) -> None:
    path = tmp_path / "s.txt"
    path.write_bytes("«Ciao \ud800 a tutti», disse Marta.".encode("utf-7", "surrogatepass"))
    assert main([str(path), "--encoding", "utf-7", "--format", style]) == 0
    assert "\\ud800" in capsys.readouterr().out


def test_process_reads_a_pipe_in_an_ascii_locale() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "quoteattr", "-"],
        input=ROSSI.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        cwd=Path(quoteattr.__file__).parents[1],
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "«La città è più bella»\n   Anna Rossi".encode() in ended.stdout.replace(b"\r", b"")


def test_known_speakers_come_from_a_file_and_their_ids_come_out(
    tmp_path: Path, capsys: Capture
) -> None:
    people = written(tmp_path / "p.tsv", "name\troles\tids\nGiulia Serra\tpremier\twikidata:Q1\n")
    text = written(tmp_path / "a.txt", "«Partiamo», ha detto la premier.")
    assert main(["--known-speakers", people, "--format", "csv", text]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["speaker"], row["speaker_ids"]) == ("Giulia Serra", "wikidata:Q1")


def test_a_list_of_known_speakers_that_cannot_be_read_is_wrong_use(
    rossi: str, tmp_path: Path, capsys: Capture
) -> None:
    people = written(tmp_path / "p.tsv", "nome\nGiulia Serra\n")
    for file, complaint in [
        (people, "no column 'name' in row 1: nome"),
        ("no.tsv", "No such file"),
    ]:
        with pytest.raises(SystemExit) as ended:
            main(["--known-speakers", file, rossi])
        assert ended.value.code == 2
        assert complaint in capsys.readouterr().err


def test_a_folder_is_shared_between_processes_and_written_in_order(
    tmp_path: Path, capsys: Capture
) -> None:
    files = [written(tmp_path / f"{number:02}.txt", ROSSI) for number in range(40)]
    output = tmp_path / "o.jsonl"
    given = [str(tmp_path), "--processes", "2", "--format", "jsonl", "--output", str(output)]
    assert main(given) == 0
    assert [document.id for document in documents(output.read_text("utf-8"))] == files
    assert capsys.readouterr() == ("", "")


def test_an_output_file_is_not_coloured_unasked(
    rossi: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    output = tmp_path / "o.txt"
    assert main([rossi, "--output", str(output)]) == 0
    assert "\x1b" not in output.read_text("utf-8")
    assert main([rossi, "--output", str(output), "--colour", "always"]) == 0
    assert "\x1b" in output.read_text("utf-8")


def test_many_inputs_are_counted_for_who_looks(
    rossi: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("tqdm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main([rossi, rossi]) == 0
    assert "2/2" in capsys.readouterr().err
    assert main([rossi]) == 0
    assert capsys.readouterr().err == ""


def test_without_what_draws_a_bar_there_is_none(
    rossi: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main([rossi, rossi]) == 0
    assert capsys.readouterr().err == ""
