"""Case files are read into texts, spans and speakers, and made gold documents."""

from __future__ import annotations

from pathlib import Path

from quoteattr.training.cases import Case, read_cases

CONTENT = """# A12 · prova
=== due pezzi
«⟦Sì⟧», dice Ada, «⟦+ma ⦃Oro⦄ no⟧».
--- Ada
=== nessuno
Il film «⦃Oro⦄».
---
=== dentro
«⟦Ha detto “⟦mai⟧”⟧».
--- ? | Ugo
"""


def cases(folder: Path) -> list[Case]:
    """The cases of a folder with one file."""
    (folder / "A12.txt").write_text(CONTENT, encoding="utf-8")
    return list(read_cases(folder))


def test_each_case_has_its_text_without_markup(tmp_path: Path) -> None:
    assert [(case.id, case.text) for case in cases(tmp_path)] == [
        ("A12-due pezzi", "«Sì», dice Ada, «ma Oro no»."),
        ("A12-nessuno", "Il film «Oro»."),
        ("A12-dentro", "«Ha detto “mai”»."),
    ]


def test_spans_stand_where_the_markup_was(tmp_path: Path) -> None:
    first, second, third = cases(tmp_path)
    assert [[span.of(first.text) for span in spans] for spans in first.quotations] == [
        ["Sì", "ma Oro no"]
    ]
    assert [span.of(first.text) for span in first.other_marked] == ["Oro"]
    assert [span.of(second.text) for span in second.other_marked] == ["Oro"]
    assert [spans[0].of(third.text) for spans in third.quotations] == ["Ha detto “mai”", "mai"]


def test_a_question_mark_is_nobody(tmp_path: Path) -> None:
    assert [case.speakers for case in cases(tmp_path)] == [("Ada",), (), (None, "Ugo")]


def test_the_gold_document_has_the_quotations_with_their_speakers(tmp_path: Path) -> None:
    document = cases(tmp_path)[2].document
    assert [(q.text, q.speaker and q.speaker.name) for q in document.quotations] == [
        ("Ha detto “mai”", None),
        ("mai", "Ugo"),
    ]


def test_a_folder_without_files_has_no_cases(tmp_path: Path) -> None:
    assert list(read_cases(tmp_path)) == []
