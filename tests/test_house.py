"""How the house is built: floors, sizes, names, data files."""

from __future__ import annotations

import ast
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest
from conftest import ROOT

import quoteattr
from quoteattr import datafiles

PACKAGE = ROOT / "quoteattr"
DATA = PACKAGE / "data"
MODULES = tuple(sorted(PACKAGE.rglob("*.py")))
SOURCES = (*MODULES, *sorted(chain.from_iterable(
    (ROOT / folder).rglob("*.py") for folder in ("tests", "docs", "examples")
)))  # fmt: skip
TABLES = tuple(sorted(DATA.glob("*.tsv")))
MODELS = tuple(sorted(DATA.glob("*.json")))

FLOORS = (
    ("errors", "spans"),
    (
        "settings",
        "known",
        "cuewords",
        "options",
        "datafiles",
        "lexicon",
        "loglinear",
        "calibration",
        "models",
    ),
    ("text",),
    ("quotations",),
    ("language",),
    ("people",),
    ("reporting",),
    ("attribution",),
    ("results", "records", "document", "assembly", "batches"),
    ("pipeline",),
    ("exports", "evaluation", "integrations"),
    ("training",),
    ("cli",),
    ("__main__", "__init__"),
)
"""The rooms from the ground up; on one floor a single module may be imported by those after it."""

VIEWS = {"quoteattr.document": "quoteattr.exports", "quoteattr.results": "quoteattr.exports"}
"""The one exception: methods that show a document or its parts import their export when called."""

PUBLIC = {"attribute", "detect", "Attributor", "Options", "Document", "Quotation", "Statement",
          "Speaker", "Candidate", "Reason", "Span", "QuoteattrError"}  # fmt: skip

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_WORDS = 25
UNNAMED = {"utils", "util", "helpers", "helper", "common", "misc"}


def _name(path: Path) -> str:
    """A short name of a file for test ids, the same on every machine."""
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _room(module: str) -> str:
    """The room of a dotted module name: ``quoteattr.text.tokens`` is in ``text``."""
    return module.split(".")[1] if "." in module else "__init__"


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _is_module(dotted: str) -> bool:
    place = ROOT.joinpath(*dotted.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def _imports(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports anywhere, type-only imports included.

    Those that a function imports from the room that ``VIEWS`` names are left out.
    """
    tree = _tree(path)
    views = VIEWS.get(_module(path), ".")
    in_functions = {id(node) for node in _within_functions(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            submodules = [f"{source}.{alias.name}" for alias in node.names]
            names = [name if _is_module(name) else source for name in submodules]
        else:
            continue
        shown = id(node) in in_functions
        yield from (
            name
            for name in names
            if name.split(".")[0] == "quoteattr" and not (shown and name.startswith(f"{views}."))
        )


def _within_functions(tree: ast.Module) -> Iterator[ast.AST]:
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    for function in functions:
        yield from ast.walk(function)


def _floor(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def _may_import(importer: str, imported: str) -> bool:
    if importer == imported:
        return True
    here, there = _floor(importer), _floor(imported)
    rooms = FLOORS[here]
    single = not (PACKAGE / imported).is_dir()
    return there < here or (
        there == here and single and rooms.index(imported) < rooms.index(importer)
    )


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_module_stands_on_a_listed_floor(path: Path) -> None:
    room = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert room in set(chain.from_iterable(FLOORS))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_imports_lower_floors_only(path: Path) -> None:
    room = path.relative_to(PACKAGE).with_suffix("").parts[0]
    upward = [name for name in _imports(path) if not _may_import(room, _room(name))]
    assert upward == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_within_the_package_are_absolute(path: Path) -> None:
    nodes = [node for node in ast.walk(_tree(path)) if isinstance(node, ast.ImportFrom)]
    assert [node.lineno for node in nodes if node.level] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {_module(path): set(_imports(path)) - {_module(path)} for path in MODULES}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(MODULES)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_file_is_not_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_function_is_not_too_long(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: long for name, long in lengths.items() if long > LONGEST_FUNCTION} == {}


def _word_count(node: ast.AST) -> int:
    """How many words a display of constants or the splitting of one constant lists."""
    if isinstance(node, ast.List | ast.Set | ast.Tuple):
        return sum(_is_text(element) for element in node.elts)
    if isinstance(node, ast.Dict):
        return max(sum(map(_is_text, node.keys)), sum(map(_is_text, node.values)))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        given = node.func.value
        if node.func.attr in ("split", "splitlines") and isinstance(given, ast.Constant):
            return len(str(given.value).split())
    return 0


def _is_text(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_lists_of_words_are_data_files(path: Path) -> None:
    tree = _tree(path)
    exported = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    displays = (node for node in ast.walk(tree) if node not in exported)
    counts = {getattr(node, "lineno", 0): _word_count(node) for node in displays}
    assert {line: count for line, count in counts.items() if count > MOST_WORDS} == {}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_named_by_its_idea(path: Path) -> None:
    assert not UNNAMED & set(path.relative_to(PACKAGE).with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_module_says_what_it_is(path: Path) -> None:
    described = ast.get_docstring(_tree(path))
    assert described
    assert described != "placeholder"


def test_the_public_names_are_the_twelve() -> None:
    assert set(quoteattr.__all__) == PUBLIC


def test_every_public_name_is_documented() -> None:
    assert [name for name in PUBLIC if not getattr(quoteattr, name).__doc__] == []


_WATCH = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import quoteattr
print(*(name for name in opened if name.endswith((".tsv", ".json", ".toml"))), sep="\\n")
"""


def test_importing_reads_no_data_file() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _WATCH], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def _header(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.removeprefix("#").strip() for line in lines if line.startswith("#")]


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_a_table_begins_with_its_title(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith("# ")
    assert not first.startswith(("# columns:", "# origin:", "# licence:"))


@pytest.mark.parametrize("key", ["columns", "origin", "licence"])
@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_a_tables_header_tells(path: Path, key: str) -> None:
    assert any(line.startswith(f"{key}: ") for line in _header(path))


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_a_tables_header_explains_every_column(path: Path) -> None:
    explained = " ".join(_header(path))
    parts = " ".join(datafiles.rows(path.stem)[0]).replace(".", " ").split()
    assert [part for part in parts if part not in explained] == []


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_a_table_is_composed_unicode_with_plain_line_ends(path: Path) -> None:
    content = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", content)
    assert content.endswith("\n")
    assert "\r" not in content


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_a_tables_rows_are_sorted_and_differ(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = [line for line in lines if line and not line.startswith("#")][1:]
    assert rows == sorted(set(rows))


@pytest.mark.parametrize("path", MODELS, ids=_name)
def test_a_model_with_weights_has_a_schema(path: Path) -> None:
    content = datafiles.model(path.stem)
    assert "weights" not in content or isinstance(content["schema"], int)


def test_every_data_file_is_a_table_or_a_model() -> None:
    assert {path.name for path in DATA.iterdir()} == {path.name for path in (*TABLES, *MODELS)}


def test_every_data_file_is_listed_in_the_docs() -> None:
    listed = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    assert [path.name for path in (*TABLES, *MODELS) if f"`{path.name}`" not in listed] == []
