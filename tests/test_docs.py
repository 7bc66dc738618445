"""README, documentation, example and checks: what they show is what happens."""

from __future__ import annotations

import difflib
import doctest
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT

from quoteattr.exports.writers import LINES, WHOLE

README = ROOT / "README.md"
START = ROOT / "docs" / "start.md"
FORMATS = ROOT / "docs" / "formats.md"
ARCHIVE = ROOT / "docs" / "archive.md"
ANNOTATION = ROOT / "docs" / "annotation.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")), ROOT / "seeds" / "README.md")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FIGURE = re.compile(r"\d+%|\d\.\d+")
_LINK = re.compile(r"\]\(([^)#:]+)\)")


def _blocks(path: Path, language: str) -> list[str]:
    found = _BLOCK.findall(path.read_text(encoding="utf-8"))
    return [content for name, content in found if name == language]


def _run(*arguments: str | Path, folder: Path) -> str:
    """What the interpreter prints, the source tree being importable."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _session(block: str) -> tuple[list[str], str]:
    """The arguments of the command that a console block shows, and its output."""
    command, _, output = block.removeprefix("$ quoteattr ").partition("\n")
    return command.split(), output


def _compare(shown: str, real: str) -> None:
    """Fail with the difference unless both are the same but for confidences."""
    one, other = (_FIGURE.sub("#", text).rstrip("\n").split("\n") for text in (shown, real))
    assert one == other, "\n".join(difflib.unified_diff(one, other, "shown", "real", lineterm=""))


def test_the_readme_shows_the_real_output() -> None:
    arguments, shown = _session(*_blocks(README, "console"))
    _compare(shown, _run("-m", "quoteattr", *arguments, folder=ROOT))


@pytest.mark.parametrize("number", range(2))
def test_the_first_steps_show_the_real_output(number: int, tmp_path: Path) -> None:
    (text,) = _blocks(START, "text")
    (tmp_path / "articolo.txt").write_text(text, encoding="utf-8")
    arguments, shown = _session(_blocks(START, "console")[number])
    _compare(shown, _run("-m", "quoteattr", *arguments, folder=tmp_path))


def test_the_page_of_formats_shows_the_real_output(tmp_path: Path) -> None:
    (text,) = _blocks(FORMATS, "text")
    (tmp_path / "articolo.txt").write_text(text, encoding="utf-8")
    arguments, shown = _session(*_blocks(FORMATS, "console"))
    _compare(shown, _run("-m", "quoteattr", *arguments, folder=tmp_path))


def test_the_page_of_formats_names_every_format() -> None:
    page = FORMATS.read_text(encoding="utf-8")
    assert [name for name in (*WHOLE, *LINES, "jsonl", "csv") if f"`{name}`" not in page] == []


def test_the_page_of_archives_shows_what_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "examples" / "archive", tmp_path / "examples" / "archive")
    (lines,) = _blocks(ARCHIVE, "json")
    (tmp_path / "notizie.jsonl").write_text(lines, encoding="utf-8")
    for block in _blocks(ARCHIVE, "console"):
        arguments, shown = _session(block)
        _compare(shown, _run("-m", "quoteattr", *arguments, folder=tmp_path))
    assert len((tmp_path / "citazioni.jsonl").read_text(encoding="utf-8").splitlines()) == 24
    assert doctest.testfile(str(ARCHIVE), module_relative=False, encoding="utf-8").failed == 0


def test_the_record_of_the_guidelines_is_measured_as_shown(tmp_path: Path) -> None:
    (record,), (shown,) = _blocks(ANNOTATION, "json"), _blocks(ANNOTATION, "text")
    line = json.dumps(json.loads(record), ensure_ascii=False)
    (tmp_path / "gold.jsonl").write_text(line, encoding="utf-8")
    arguments, _ = _session(*_blocks(ANNOTATION, "console"))
    beginnings = shown.splitlines()
    real = _run("-m", "quoteattr", *arguments, folder=tmp_path).splitlines()[: len(beginnings)]
    assert [line[: len(start)] for line, start in zip(real, beginnings, strict=True)] == beginnings


def test_every_page_with_examples_is_run() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    paths = settings["tool"]["pytest"]["ini_options"]["testpaths"]
    elsewhere = {"docs/archive.md", "docs/integrations.md"}
    shown = {page.relative_to(ROOT).as_posix() for page in PAGES if _blocks(page, "pycon")}
    assert shown - elsewhere <= set(paths)


def test_every_block_of_the_first_steps_is_run() -> None:
    languages = [name for name, _ in _BLOCK.findall(START.read_text(encoding="utf-8"))]
    counted = {name: languages.count(name) for name in set(languages) - {"pycon"}}
    assert counted == {"sh": 1, "text": 1, "console": 2}


def test_the_checks_run_the_readmes_commands() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").split("\n")
    commands = [block.strip() for block in _blocks(README, "sh")]
    assert len(commands) == 2
    assert [command for command in commands if command not in lines] == []


def test_the_first_steps_install_as_the_readme_does() -> None:
    assert _blocks(START, "sh") == _blocks(README, "sh")[:1]


def test_the_checks_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize(
    ("script", "shown"), [("data_table", "data.md"), ("model_tables", "model_card.md")]
)
def test_the_tables_of_a_page_are_up_to_date(script: str, shown: str) -> None:
    page = (ROOT / "docs" / shown).read_text(encoding="utf-8")
    made = runpy.run_path(str(ROOT / "docs" / f"{script}.py"))
    assert page == made["page"](page), f"run python docs/{script}.py"


def test_the_example_tells_who_is_quoted_how_often(seed: Path) -> None:
    output = _run(ROOT / "examples" / "who_said_what.py", seed, folder=ROOT)
    assert re.search(r"^Dmitry Peskov: [2-9]\n  «.+» \(\d+%\)$", output, re.MULTILINE)


def test_the_seed_is_quoted_by_its_speakers(seed: Path) -> None:
    output = _run("-m", "quoteattr", seed, folder=ROOT)
    assert "Dmitry Peskov" in output
    assert "Vladimir Putin" in output
