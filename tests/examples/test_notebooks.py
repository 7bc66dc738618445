"""The notebooks, run from their first cell to their last in a kernel of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

pytest.importorskip("nbclient", reason="no nbclient: pip install 'quoteattr[notebooks]'")
pytest.importorskip("ipykernel", reason="no ipykernel: pip install 'quoteattr[notebooks]'")
pytest.importorskip("matplotlib", reason="no Matplotlib: pip install 'quoteattr[notebooks]'")

import nbformat
from nbclient import NotebookClient

EXAMPLES = ROOT / "examples"
NOTEBOOKS = tuple(sorted(EXAMPLES.glob("*.ipynb")))


def _run(path: Path, question: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """The notebook with its outputs, and what ``question`` gives in its kernel at the end."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(path, as_version=4)
    asked = nbformat.v4.new_code_cell(f"import json\nprint(json.dumps({question}))")
    notebook.cells.append(asked)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": EXAMPLES}}).execute()
    answer = json.loads(notebook.cells.pop()["outputs"][0]["text"])
    return notebook, answer


def _outputs(notebook: Any) -> list[Any]:
    return [output for cell in notebook.cells for output in cell.get("outputs", ())]


def _shown(notebook: Any, kind: str) -> list[str]:
    """What the cells show in the format ``kind``."""
    return [each["data"][kind] for each in _outputs(notebook) if kind in each.get("data", {})]


def _complaints(notebook: Any) -> list[str]:
    return [each["text"] for each in _outputs(notebook) if each.get("name") == "stderr"]


def test_one_article_shows_itself_and_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook, answer = _run(
        EXAMPLES / "first_article.ipynb",
        "[[each.speaker.name, each.explain()] for each in doc.quotations]",
        monkeypatch,
    )
    assert {"Ludovica Arnesan", "Tullio Garbin", "Nives Tamburlin"} <= {name for name, _ in answer}
    assert all(said.startswith(f"Attributed to {name} (") for name, said in answer)
    page, table, *_ = _shown(notebook, "text/html")
    assert "<bdi>Ludovica Arnesan</bdi>" in page
    assert table.count("<tr") == len(answer) + 1
    assert _complaints(notebook) == []


def test_the_study_is_near_the_truth_and_draws_it(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook, answer = _run(
        EXAMPLES / "newsroom.ipynb",
        """[check.to_dict(), by_field.to_dict(), expected.to_numpy().sum(),
        intervals.loc["both"].tolist()]""",
        monkeypatch,
    )
    check, by_field, total, (low, high) = answer
    assert check["found, start and end"] == check["quotations"] == pytest.approx(total)
    estimate = check["speaker right, by the library's own estimate"]
    assert estimate == pytest.approx(check["speaker right"], abs=0.07)
    assert low < check["share of women"] < high
    assert by_field["expected"]["politics"] == pytest.approx(by_field["true"]["politics"], abs=5)
    assert len(_shown(notebook, "image/png")) == 2
    assert _complaints(notebook) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []
