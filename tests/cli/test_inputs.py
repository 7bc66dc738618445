"""Files, folders, JSON lines, compressed or not, become names and texts."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pytest
from attrs import define, field

from quoteattr.cli.inputs import Reading, files_of


@define
class Told:
    """The faults that were told."""

    faults: list[tuple[str, str]] = field(factory=list)

    def tell(self, name: str, what: str) -> None:
        self.faults.append((name, what))


@pytest.fixture
def told() -> Told:
    """No faults yet."""
    return Told()


def reading(told: Told, text_field: str | None = None, id_field: str = "id") -> Reading:
    """A reading of UTF-8."""
    return Reading(encoding="UTF-8", text_field=text_field, id_field=id_field, fail=told.tell)


def lines(*records: object) -> bytes:
    """JSON lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_a_compressed_file_is_a_text(tmp_path: Path, told: Told) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress("\ufeffCosì.\r\n".encode()))
    assert list(reading(told).texts([str(file)])) == [(str(file), "Così.\r\n")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz"])
def test_each_json_line_is_a_text_with_its_id_or_its_place(
    tmp_path: Path, told: Told, name: str
) -> None:
    file = tmp_path / name
    data = lines({"id": "x", "text": "Uno"}, {"text": "Due"}, {"id": 7, "text": "Tre"})
    file.write_bytes(gzip.compress(data) if name.endswith(".gz") else data.replace(b"\n", b"\n\n"))
    place = f"{file}:{2 if name.endswith('.gz') else 3}"
    texts = list(reading(told).texts([str(file)]))
    assert texts == [("x", "Uno"), (place, "Due"), ("7", "Tre")]


def test_the_fields_of_text_and_id_can_be_named(tmp_path: Path, told: Told) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(lines({"corpo": "Uno", "url": "u"}))
    assert list(reading(told, "corpo", "url").texts([str(file)])) == [("u", "Uno")]


def test_a_line_that_fails_costs_itself_only(tmp_path: Path, told: Told) -> None:
    file = tmp_path / "a.jsonl"
    bad = [b"{", b"[1]", b"{}", b'{"text": null}', b'"\xff"', b"[" * 100_000]
    file.write_bytes(b"\n".join([*bad, b'{"text": "Uno"}']))
    assert [text for _, text in reading(told).texts([str(file)])] == ["Uno"]
    assert [name for name, _ in told.faults] == [f"{file}:{number}" for number in range(1, 7)]
    whats = [what for _, what in told.faults]
    assert whats[0].startswith("not JSON: ")
    assert whats[1] == "a line must be a JSON object, not list"
    assert whats[2] == "the field 'text' must be a string, not none: --text-field?"
    assert whats[3] == "the field 'text' must be a string, not NoneType: --text-field?"
    assert whats[4].startswith("not UTF-8 text (byte 1)")


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
def test_json_that_is_no_lines_is_not_taken_for_a_text(name: str, told: Told) -> None:
    assert list(reading(told).texts([name])) == []
    assert told.faults == [(name, "give JSON as lines, an object each, in a .jsonl file")]


@pytest.mark.parametrize("suffix", [".txt.gz", ".jsonl.gz"])
def test_damaged_compression_is_told_after_what_could_be_read(
    tmp_path: Path, told: Told, suffix: str
) -> None:
    cut = tmp_path / f"cut{suffix}"
    cut.write_bytes(gzip.compress(lines({"text": "Uno"}))[:-6])
    wrong = tmp_path / f"wrong{suffix}"
    wrong.write_bytes(b"Piove.")
    other = tmp_path / "b.txt"
    other.write_text("Due", encoding="utf-8")
    texts = [text for _, text in reading(told).texts([str(cut), str(wrong), str(other)])]
    assert texts[-1] == "Due"
    assert [name for name, _ in told.faults] == [str(cut), str(wrong)]
    assert all(what.startswith("damaged gzip: ") for _, what in told.faults)


@pytest.mark.parametrize(
    ("text_field", "texts"), [(None, ['{"text": "Uno"}\n']), ("text", ["Uno"])]
)
def test_standard_input_holds_json_lines_if_the_field_is_named(
    monkeypatch: pytest.MonkeyPatch, told: Told, text_field: str | None, texts: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines({"text": "Uno"}))))
    assert [text for _, text in reading(told, text_field).texts(["-"])] == texts


def test_a_folder_stands_for_the_texts_below_it_in_order(tmp_path: Path, told: Told) -> None:
    for name in ("b.txt", "a.txt", "c.md", "z/y.txt", "m/n/o.txt.gz", "m/p.TXT"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = ["a.txt", "b.txt", "m/n/o.txt.gz", "z/y.txt"]
    assert list(files_of([str(tmp_path), "-", "d.txt"], told.tell)) == [
        *(str(tmp_path / name) for name in found),
        "-",
        "d.txt",
    ]
    assert told.faults == []


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_place: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr("os.scandir", refused)
    assert list(files_of([str(tmp_path)], told.tell)) == []
    assert told.faults[0] == (str(tmp_path), "Permission denied")


def test_an_odd_name_is_left_for_the_reading_to_refuse(told: Told) -> None:
    assert list(files_of(["a\0b", "x" * 5000], told.tell)) == ["a\0b", "x" * 5000]
