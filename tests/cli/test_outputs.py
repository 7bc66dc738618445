"""Output goes where it should, at once, as UTF-8."""

from __future__ import annotations

from pathlib import Path

from quoteattr.cli.outputs import OutputFile


def test_what_is_written_is_there_before_the_file_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    path.write_text("vecchio", encoding="utf-8")
    with OutputFile(path) as output:
        output.write("è\ud800")
        assert path.read_bytes() == "è\\ud800".encode()


def test_what_is_kept_stays_and_what_follows_goes(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    path.write_bytes(b"uno\ndu")
    with OutputFile(path, 4) as output:
        assert path.read_bytes() == b"uno\n"
        output.write("tre\n")
    assert path.read_bytes() == b"uno\ntre\n"
