"""A run that was killed goes on where it stopped: nothing lost, nothing twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given, strategies as st

from quoteattr.cli import main
from quoteattr.cli.resuming import Written
from quoteattr.document import Document
from quoteattr.errors import RecordError

TEXTS = [f"«Parto alle {number}», ha detto Ada Neri." for number in range(12)]
NAMES = ["uno", "due"]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Documents of which two have the same name, two the same text, and two both."""
    records = [{"id": f"d{number}", "text": text} for number, text in enumerate(TEXTS)]
    records += [{"id": "d0", "text": "Altro."}, {"id": "x", "text": TEXTS[0]}, records[3]]
    path = tmp_path / "archivio.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def arguments(archive: Path, output: Path, *more: str) -> list[str]:
    """What is run again and again."""
    return [str(archive), "--format", "jsonl", "--output", str(output), "--resume", *more]


@pytest.fixture
def whole(archive: Path, tmp_path: Path) -> bytes:
    """The output of a run that nothing disturbs."""
    output = tmp_path / "whole.jsonl"
    assert main(arguments(archive, output)) == 0
    return output.read_bytes()


def test_wherever_the_output_was_cut_it_becomes_whole(
    archive: Path, whole: bytes, tmp_path: Path
) -> None:
    output = tmp_path / "o.jsonl"
    ends = [place + 1 for place, byte in enumerate(whole) if byte == ord("\n")]
    for kept in (0, 1, ends[0] - 1, ends[0], ends[0] + 1, ends[5] + 200, ends[-1] - 1, ends[-1]):
        output.write_bytes(whole[:kept])
        assert main(arguments(archive, output)) == 0
        assert output.read_bytes() == whole


def test_an_input_that_failed_before_is_tried_again(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, late = tmp_path / "o.jsonl", tmp_path / "tardi.txt"
    assert main([str(late), *arguments(archive, output)]) == 1
    assert "no such file" in capsys.readouterr().err
    late.write_text("Eccomi.", encoding="utf-8")
    assert main([str(late), *arguments(archive, output)]) == 0
    names = [json.loads(line)["id"] for line in output.read_text(encoding="utf-8").splitlines()]
    assert len(names) == len(TEXTS) + 4
    assert names[-1] == str(late)


@pytest.mark.parametrize(
    "line", [b"{}\n", b"[]\n", b"ciao\n", b'{"id": 1, "text": 2}\n', b"\xff\n"]
)
def test_what_holds_no_documents_is_not_touched(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: bytes
) -> None:
    output = tmp_path / "o.jsonl"
    good = Document(text="Piove.", id="a").to_json().encode() + b"\n"
    output.write_bytes(good + line)
    assert main(arguments(archive, output)) == 1
    assert f"{output}, line 2 is not the record of a document" in capsys.readouterr().err
    assert output.read_bytes() == good + line


def test_a_record_that_is_none_is_a_record_error(tmp_path: Path) -> None:
    (tmp_path / "o.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(RecordError, match="cannot resume"):
        Written.read(tmp_path / "o.jsonl")


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["a", "b", "\ud800"]))),
    st.data(),
)
def test_what_was_written_and_what_is_missing_make_the_whole(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    done = data.draw(
        st.lists(st.sampled_from(texts), max_size=len(texts)) if texts else st.just([])
    )
    done = [
        pair for number, pair in enumerate(done) if done[:number].count(pair) < texts.count(pair)
    ]
    path = tmp_path_factory.mktemp("o") / "o.jsonl"
    path.write_text("".join(Document(text=t, id=n).to_json() + "\n" for n, t in done), "utf-8")
    missing = list(Written.read(path).missing(texts))
    assert sorted([*done, *missing]) == sorted(texts)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as Unix does")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_kills_lose_and_double_nothing(tmp_path: Path, processes: str) -> None:
    archive, output = tmp_path / "a.jsonl", tmp_path / "o.jsonl"
    records = [json.dumps({"text": text * 20, "id": text}) for text in TEXTS * 4]
    archive.write_text("\n".join(records), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "quoteattr",
        *arguments(archive, output, "--processes", processes),
    ]
    for size in (1, 200_000):
        running = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own interpreter
        while running.poll() is None and not (output.exists() and output.stat().st_size > size):
            time.sleep(0.01)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0  # noqa: S603
    names = [json.loads(line)["id"] for line in output.read_text(encoding="utf-8").splitlines()]
    assert names == TEXTS * 4
