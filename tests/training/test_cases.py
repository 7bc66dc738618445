"""Case files are read into texts, spans and speakers, and made gold documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoteattr.errors import EvaluationError
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


REPORTED = """=== detto e citato
⟪Il mare⟫, spiega Ada, ⟪+è “⟦blu⟧”⟫.
--- Ada | Ada
=== negato
Ugo non dice che ⟪piove⟫. Forse dirà che ⟪nevica⟫. Si dice che ⟪tira vento⟫.
--- Ugo (negated) | Ugo (negated) (hedged) | ? (hedged)
"""


def reported(folder: Path) -> list[Case]:
    """The cases of a folder with one file of statements."""
    (folder / "E12.txt").write_text(REPORTED, encoding="utf-8")
    return list(read_cases(folder))


def test_statements_are_items_beside_the_quotations(tmp_path: Path) -> None:
    case, _ = reported(tmp_path)
    assert case.text == "Il mare, spiega Ada, è “blu”."
    assert [item.kind for item in case.items] == ["statement", "quotation"]
    assert [[span.of(case.text) for span in spans] for spans in case.quotations] == [["blu"]]
    document = case.document
    assert [statement.text for statement in document.statements] == ["Il mare è “blu”"]
    assert [quotation.text for quotation in document.quotations] == ["blu"]
    given = [each.speaker for each in (*document.quotations, *document.statements)]
    assert [speaker and speaker.name for speaker in given] == ["Ada", "Ada"]


def test_brackets_behind_a_speaker_tell_a_denied_or_hedged_report(tmp_path: Path) -> None:
    _, case = reported(tmp_path)
    assert case.speakers == ("Ugo", "Ugo", None)
    assert case.flags == ({"negated"}, {"negated", "hedged"}, {"hedged"})
    found = [(each.negated, each.hedged) for each in case.document.statements]
    assert found == [(True, False), (True, True), (False, True)]


def test_other_brackets_belong_to_the_name(tmp_path: Path) -> None:
    (tmp_path / "E12.txt").write_text("=== uno\n⟪Piove⟫.\n--- Ada (medico) Neri (hedged)\n",
                                      encoding="utf-8")  # fmt: skip
    (case,) = read_cases(tmp_path)
    assert (case.speakers, case.flags) == (("Ada (medico) Neri",), ({"hedged"},))


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("=== uno\n«⟦Sì⟧».\n---\n", "B01, uno: 1 items, 0 speakers"),
        ("=== uno\n«⟦Sì⟧».\n--- Ada | Ugo\n", "B01, uno: 1 items, 2 speakers"),
        ("=== uno\nPiove.\n--- Ada\n", "B01, uno: 0 items, 1 speakers"),
        ("=== uno\n«⟦Sì».\n--- Ada\n", "B01, uno: 1 marks without their closing one"),
        ("=== uno\n«Sì⟫».\n--- Ada\n", "B01, uno: nothing to close"),
    ],
)
def test_a_case_that_does_not_fit_is_told_with_file_and_name(
    tmp_path: Path, block: str, message: str
) -> None:
    (tmp_path / "B01.txt").write_text(block, encoding="utf-8")
    with pytest.raises(EvaluationError) as caught:
        list(read_cases(tmp_path))
    assert str(caught.value).startswith(message)
