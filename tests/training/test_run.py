"""Training makes models that work, and the same files each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quoteattr import Attributor
from quoteattr.calibration import Calibration
from quoteattr.errors import EvaluationError
from quoteattr.language.stanza_documents import Parsed
from quoteattr.loglinear import LogLinear, Ranker
from quoteattr.training import calibrating
from quoteattr.training.crossvalidation import cross_validate
from quoteattr.training.parsing import Remembering
from quoteattr.training.run import train, write
from quoteattr.training.sources import Sources

from .samples import DEVELOPMENT, GOLD, article, case, gold, gold_file, text_files

pytest.importorskip("scipy", reason="training needs the extra quoteattr[train]")

SNIPPETS = "\n".join(
    [
        "# Frammenti",
        "kind\tsnippet",
        *(f"scare\tChe “⟦amico⟧” è stato il numero {number}!" for number in range(9)),
    ]
)
WRITTEN = (
    "use_weights.json",
    "span_weights.json",
    "statement_weights.json",
    "speaker_weights.json",
    "calibration.json",
    "model_card.json",
)
AGAIN = """
import sys
from pathlib import Path
from quoteattr.training.run import write
from quoteattr.training.sources import Sources

source, folder = map(Path, sys.argv[1:])
files = source / "oro.jsonl", source / "frammenti.tsv", source / "casi", source / "articoli"
write(Sources((files[0],), *files[1:]), folder)
"""


def tiny(folder: Path) -> Sources:
    """Sources of all kinds: five documents, nine snippets, six cases, two articles."""
    (folder / "frammenti.tsv").write_text(SNIPPETS, encoding="utf-8")
    return Sources(
        (gold_file(folder),),
        folder / "frammenti.tsv",
        text_files(folder / "casi", C01="".join(case(name) for name in "abcdef")),
        text_files(folder / "articoli", alfa=article("primo") + "\n" + article("altro")),
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The files made from the tiny sources, in a folder ``scritti`` beside these."""
    made = tmp_path_factory.mktemp("sorgenti")
    (made / "scritti").mkdir()
    return write(tiny(made), made / "scritti")


@pytest.fixture(scope="module")
def folder(written: tuple[Path, ...]) -> Path:
    """The folder of the tiny sources, with ``scritti``."""
    return written[0].parent.parent


def content(folder: Path, name: str) -> Any:
    """The content of a written file."""
    return json.loads((folder / "scritti" / f"{name}.json").read_text(encoding="utf-8"))


def test_models_from_six_documents_attribute_a_seventh() -> None:
    document = Attributor(models=train(GOLD))(gold("Sergio Bruni", "Il bosco").text)
    found = [(q.text, q.speaker and q.speaker.name) for q in document.quotations]
    assert found == [
        ("Siamo pronti a partire domani", "Sergio Bruni"),
        ("Non torneremo mai indietro", "Sergio Bruni"),
        ("Qui si sogna ancora", None),
    ]
    assert [m.span.of(document.text) for m in document.other_marked] == ["Il bosco"]


def test_trained_models_are_uncalibrated_and_the_same_each_time() -> None:
    made = train(GOLD[:3])
    assert made == train(GOLD[:3])
    assert made.calibration.lines == {}


def test_snippets_teach_what_marks_are_for_besides_the_documents(tmp_path: Path) -> None:
    path = tmp_path / "frammenti.tsv"
    path.write_text(SNIPPETS, encoding="utf-8")
    with_snippets, without = train(GOLD, path), train(GOLD)
    assert with_snippets.uses != without.uses
    assert with_snippets.spans == without.spans
    assert with_snippets.statements == without.statements


def test_further_examples_teach_who_speaks_and_nothing_else(tmp_path: Path) -> None:
    sources = tiny(tmp_path)
    spoken = (*(each.document for each in sources.told), *sources.written)
    more, without = train(GOLD, spoken=spoken), train(GOLD)
    assert more.speakers != without.speakers
    assert (more.uses, more.spans) == (without.uses, without.spans)
    assert more.statements == without.statements


def test_the_files_written_are_returned_in_order(written: tuple[Path, ...], folder: Path) -> None:
    assert written == tuple(folder / "scritti" / name for name in WRITTEN)
    assert {path.name for path in (folder / "scritti").iterdir()} == set(WRITTEN)


def test_the_same_files_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write(tiny(folder), tmp_path)
    for name in WRITTEN:
        assert (tmp_path / name).read_bytes() == (folder / "scritti" / name).read_bytes()


def test_a_process_that_hashes_otherwise_gives_the_same_bytes(
    folder: Path, tmp_path: Path, root: Path
) -> None:
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", AGAIN, str(folder), str(tmp_path)],
        env={**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(root)},
        check=True,
    )
    for name in WRITTEN:
        assert (tmp_path / name).read_bytes() == (folder / "scritti" / name).read_bytes()


def test_a_changed_source_changes_weights_and_digests(folder: Path, tmp_path: Path) -> None:
    sources = tiny(tmp_path)
    text_files(tmp_path / "casi", C01="".join(case(name) for name in "abcdefghi"))
    write(sources, tmp_path)
    changed = json.loads((tmp_path / "speaker_weights.json").read_text(encoding="utf-8"))
    before = content(folder, "speaker_weights")
    assert changed["weights"] != before["weights"]
    here, there = changed["trained_on"], before["trained_on"]
    assert here[f"{tmp_path.name}/oro.jsonl"] == there[f"{folder.name}/oro.jsonl"]
    assert here["casi/C01.txt"] != there["casi/C01.txt"]


def test_written_models_are_those_trained_on_all_development_documents(folder: Path) -> None:
    sources = tiny(folder)
    spoken = (*(each.document for each in sources.told), *sources.written)
    made = train(DEVELOPMENT, sources.snippets, spoken)
    assert LogLinear.from_json(content(folder, "use_weights")) == made.uses
    assert LogLinear.from_json(content(folder, "span_weights")) == made.spans
    for name, ranker in (("speaker", made.speakers), ("statement", made.statements)):
        assert ranker is not None
        kept = {name: weight for name, weight in ranker.weights.items() if weight}
        assert Ranker.from_json(content(folder, f"{name}_weights")) == Ranker(kept)


def test_the_written_calibration_is_fitted_on_the_guesses_of_the_cross_validation(
    folder: Path,
) -> None:
    guesses = cross_validate(tiny(folder), train).guesses
    read = content(folder, "calibration")
    assert Calibration.from_json(read) == calibrating.fit(guesses)
    assert read["fitted_on"] == len(guesses) == 15


def test_written_files_hold_the_digests_of_their_sources(folder: Path) -> None:
    digests = tiny(folder).digests()
    assert len(digests) == 4
    for name in ("use_weights", "span_weights", "statement_weights", "speaker_weights"):
        assert content(folder, name)["trained_on"] == digests
    card = content(folder, "model_card")
    assert card["learned from"] == digests
    assert (card["documents"], card["cases"], card["articles"]) == (5, 6, 2)


def test_written_files_end_with_a_line_break_and_keep_accents(folder: Path) -> None:
    for name in WRITTEN:
        text = (folder / "scritti" / name).read_text(encoding="utf-8")
        assert text.endswith("}\n")
        assert "\\u" not in text


def test_fewer_documents_than_folds_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    source = gold_file(tmp_path, GOLD[:5])
    with pytest.raises(EvaluationError, match="4 documents cannot make 5 folds"):
        write(Sources((source,)), tmp_path)
    assert list(tmp_path.iterdir()) == [source]


def test_weights_for_another_analyzer_stand_apart_and_those_of_marks_are_not_written(
    tmp_path: Path,
) -> None:
    analyzer = Remembering(lambda texts: [Parsed((), ()) for _ in texts])
    files = write(Sources((gold_file(tmp_path),)), tmp_path, analyzer)
    assert [file.stem for file in files] == [
        "statement_weights_stanza",
        "speaker_weights_stanza",
        "calibration_stanza",
        "model_card_stanza",
    ]
