"""The sources are read in order, the report-only documents left out, every file digested."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from quoteattr.errors import EvaluationError
from quoteattr.training.sources import Sources, development

from .samples import DEVELOPMENT, GOLD, article, case, gold_file, text_files


def all_kinds(folder: Path) -> Sources:
    """Sources with a file or two of each kind."""
    snippets = folder / "frammenti.tsv"
    snippets.write_text("kind\tsnippet\n", encoding="utf-8")
    return Sources(
        gold=(gold_file(folder),),
        snippets=snippets,
        cases=text_files(folder / "casi", D01=case("due"), C01=case("uno") + case("altro")),
        articles=text_files(folder / "articoli", zeta=article("ultimo"), alfa=article("primo")),
    )


def test_the_development_part_leaves_every_fourth_document_out(tmp_path: Path) -> None:
    found = development([gold_file(tmp_path)])
    assert [each.document for each in found] == list(DEVELOPMENT)
    assert [each.position for each in found] == [0, 1, 2, 4, 5]


def test_positions_are_counted_in_each_file_by_itself(tmp_path: Path) -> None:
    files = gold_file(tmp_path, GOLD[:4], "primo"), gold_file(tmp_path, GOLD[4:], "altro")
    found = Sources(files).documents
    assert [each.document.id for each in found] == [
        each.id for each in (*GOLD[:3], GOLD[4], GOLD[5])
    ]
    assert [Path(each.file).stem for each in found] == ["primo"] * 3 + ["altro"] * 2


def test_cases_and_articles_come_in_the_order_of_their_files(tmp_path: Path) -> None:
    sources = all_kinds(tmp_path)
    assert [each.id for each in sources.told] == ["C01-uno", "C01-altro", "D01-due"]
    assert [each.id for each in sources.written] == ["alfa: primo", "zeta: ultimo"]


def test_what_is_not_given_is_empty(tmp_path: Path) -> None:
    sources = Sources((gold_file(tmp_path),))
    assert (sources.told, sources.written) == ((), ())
    assert list(sources.digests()) == [f"{tmp_path.name}/oro.jsonl"]


def test_digests_are_those_of_the_bytes_of_every_file(tmp_path: Path) -> None:
    found = all_kinds(tmp_path).digests()
    assert list(found) == [
        f"{tmp_path.name}/oro.jsonl", f"{tmp_path.name}/frammenti.tsv",
        "casi/C01.txt", "casi/D01.txt", "articoli/alfa.txt", "articoli/zeta.txt",
    ]  # fmt: skip
    content = (tmp_path / "casi" / "C01.txt").read_bytes()
    assert found["casi/C01.txt"] == hashlib.sha256(content).hexdigest()


def test_files_of_one_name_in_two_folders_are_both_digested(tmp_path: Path) -> None:
    cases = text_files(tmp_path / "casi", uno=case("a"))
    articles = text_files(tmp_path / "articoli", uno=article("a"))
    found = Sources((), cases=cases, articles=articles).digests()
    assert list(found) == ["casi/uno.txt", "articoli/uno.txt"]
    assert found["casi/uno.txt"] != found["articoli/uno.txt"]


@pytest.mark.parametrize(
    "name", ["oro.jsonl", "frammenti.tsv", "casi/D01.txt", "articoli/alfa.txt"]
)
def test_a_changed_byte_changes_the_digest_of_that_file_alone(tmp_path: Path, name: str) -> None:
    sources = all_kinds(tmp_path)
    before = sources.digests()
    path = tmp_path / name
    path.write_bytes(path.read_bytes() + b" ")
    after = sources.digests()
    changed = f"{path.parent.name}/{path.name}"
    assert {each for each in before if before[each] != after[each]} == {changed}


def test_digests_include_the_report_only_documents(tmp_path: Path) -> None:
    before = Sources((gold_file(tmp_path),)).digests()
    after = Sources((gold_file(tmp_path, (*GOLD[:3], GOLD[0], *GOLD[4:])),)).digests()
    assert before != after


def test_a_missing_file_of_snippets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no file of snippets .*manca\.tsv"):
        Sources((), snippets=tmp_path / "manca.tsv")


def test_a_missing_folder_of_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no folder .*manca"):
        Sources((), cases=tmp_path / "manca")


def test_a_missing_folder_of_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no folder .*manca"):
        Sources((), articles=tmp_path / "manca")


def test_a_folder_is_no_file_of_snippets_and_a_file_no_folder(tmp_path: Path) -> None:
    file = gold_file(tmp_path)
    with pytest.raises(EvaluationError, match="no file of snippets"):
        Sources((), snippets=tmp_path)
    with pytest.raises(EvaluationError, match="no folder"):
        Sources((), cases=file)
    with pytest.raises(EvaluationError, match="no folder"):
        Sources((), articles=file)


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    sources = Sources((tmp_path / "manca.jsonl",))
    with pytest.raises(EvaluationError, match=r"manca\.jsonl"):
        _ = sources.documents


def test_a_file_without_development_documents_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "vuoto.jsonl"
    empty.write_text("\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="holds no documents"):
        _ = Sources((gold_file(tmp_path), empty)).documents


def test_a_broken_article_is_told_by_its_file_and_name(tmp_path: Path) -> None:
    folder = text_files(tmp_path / "articoli", rotto="=== il primo\n«⟦Sì⟧».\n---\n")
    with pytest.raises(EvaluationError, match="rotto, il primo"):
        _ = Sources((), articles=folder).written
