"""Case files are read into texts, spans and speakers, and made gold documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from quoteattr.training.cases import Case, read_cases, unmarked

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


def test_files_whose_name_does_not_match_and_files_without_cases_are_passed_over(
    tmp_path: Path,
) -> None:
    for name in ("B01", "A02"):
        (tmp_path / f"{name}.txt").write_text("=== uno\nPiove.\n---\n", encoding="utf-8")
    (tmp_path / "note.txt").write_text("A02-uno\tUn appunto.\n", encoding="utf-8")
    assert [case.id for case in read_cases(tmp_path)] == ["A02-uno", "B01-uno"]
    assert [case.id for case in read_cases(tmp_path, "B*.txt")] == ["B01-uno"]


def test_a_case_without_quotations_is_a_gold_document_without_any(tmp_path: Path) -> None:
    document = cases(tmp_path)[1].document
    assert (document.id, document.quotations) == ("A12-nessuno", ())


@pytest.mark.parametrize(
    ("marked", "quotations"),
    [
        ("⟦a⟧ b ⟦+c⟧ ⟦d⟧", [["a", "c"], ["d"]]),
        ("⟦a ⟦b⟧ c⟧ d ⟦+e⟧", [["a b c", "e"], ["b"]]),
        ("⟦a ⟦b⟧ c ⟦+d⟧⟧", [["a b c d"], ["b", "d"]]),
        ("⟦a⟧ ⟦b ⟦c⟧⟧ ⟦+d⟧", [["a"], ["b c", "d"], ["c"]]),
    ],
)
def test_a_further_span_belongs_to_the_quotation_before_it_at_its_depth(
    marked: str, quotations: list[list[str]]
) -> None:
    text, found, _ = unmarked(marked)
    assert [[span.of(text) for span in spans] for spans in found] == quotations


PIECES = st.recursive(
    st.text("ab «»\n", max_size=4),
    lambda inner: st.builds(
        lambda pair, parts: pair[0] + "".join(parts) + pair[1],
        st.sampled_from(["⟦⟧", "⦃⦄"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@given(st.lists(PIECES, max_size=4).map("".join))
def test_the_text_is_what_stands_between_the_markup_and_every_span_lies_in_it(marked: str) -> None:
    text, quotations, others = unmarked(marked)
    assert text == re.sub("[⟦⟧⦃⦄]", "", marked)
    assert [len(spans) for spans in quotations] == [1] * marked.count("⟦")
    assert len(others) == marked.count("⦃")
    assert list(others) == sorted(others)
    assert all(0 <= span.start <= span.end <= len(text) for (span,) in quotations)
