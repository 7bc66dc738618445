"""Articles are read with the speaker, mention and cue of each quotation, or refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.results import Quotation
from quoteattr.spans import Span
from quoteattr.training.articles import read_articles

CONTENT = """Un titolo che non conta.

=== il porto
Il sindaco Rossi apre. «⟦Il porto resta⟧», dice Rossi, «⟦+qui⟧». Poi ride.

«⟦Ha detto “⟦mai⟧”, e «⦃Oro⦄» lo ripete⟧», aggiunge il sindaco.
---
Ugo Rossi; Rossi#2; dice

Ugo Rossi; sindaco; aggiunge
?; -; Ha detto
@ Ugo Rossi = Rossi, sindaco

=== nessuno
Qui tacciono tutti.
---
"""


def read(folder: Path, content: str) -> list[Document]:
    """The articles of a file of that content."""
    path = folder / "prova.txt"
    path.write_text(content, encoding="utf-8")
    return list(read_articles(path))


def one(folder: Path, marked: str, *lines: str) -> Document:
    """The only article of a file: its text as marked up, and the lines after it."""
    (document,) = read(folder, "\n".join(["=== uno", marked, "---", *lines, ""]))
    return document


def words(document: Document, span: Span | None) -> str | None:
    """The words of a span."""
    return None if span is None else span.of(document.text)


def test_each_article_has_its_id_and_its_text_without_markup(tmp_path: Path) -> None:
    first, second = read(tmp_path, CONTENT)
    assert (first.id, second.id) == ("prova: il porto", "prova: nessuno")
    assert first.text == (
        "Il sindaco Rossi apre. «Il porto resta», dice Rossi, «qui». Poi ride.\n\n"
        "«Ha detto “mai”, e «Oro» lo ripete», aggiunge il sindaco."
    )
    assert second.text == "Qui tacciono tutti."
    assert second.quotations == ()


def test_quotations_come_in_the_order_of_their_opening_marks(tmp_path: Path) -> None:
    document = read(tmp_path, CONTENT)[0]
    assert [q.text for q in document.quotations] == [
        "Il porto resta qui",
        "Ha detto “mai”, e «Oro» lo ripete",
        "mai",
    ]
    assert [span.of(document.text) for span in document.quotations[0].spans] == [
        "Il porto resta",
        "qui",
    ]


def test_each_quotation_has_the_speaker_mention_and_cue_of_its_line(tmp_path: Path) -> None:
    document = read(tmp_path, CONTENT)[0]
    assert [
        (q.speaker and q.speaker.name, words(document, q.mention), words(document, q.cue))
        for q in document.quotations
    ] == [
        ("Ugo Rossi", "Rossi", "dice"),
        ("Ugo Rossi", "sindaco", "aggiunge"),
        (None, None, "Ha detto"),
    ]


def test_a_speaker_has_the_other_names_listed_and_is_the_same_each_time(tmp_path: Path) -> None:
    first, second, _ = read(tmp_path, CONTENT)[0].quotations
    assert first.speaker is not None
    assert first.speaker.aliases == ("Rossi", "sindaco")
    assert first.speaker is second.speaker


def test_a_speaker_without_other_names_needs_no_line(tmp_path: Path) -> None:
    document = one(tmp_path, "«⟦Sì⟧», dice Ada. «⟦No⟧».", "Ada; Ada; dice", "Ada; -; -")
    first, second = document.quotations
    assert first.speaker is not None
    assert (first.speaker.name, first.speaker.aliases) == ("Ada", ())
    assert first.speaker is second.speaker


def test_a_phrase_stands_where_it_is_nearest_to_its_quotation(tmp_path: Path) -> None:
    document = one(
        tmp_path,
        "Ada dice che Ada tace sempre. «⟦Sì⟧», dice Ada. Poi Ada dice altro.",
        "Ada; Ada; dice",
    )
    (quotation,) = document.quotations
    assert quotation.mention is not None
    assert quotation.cue is not None
    assert document.text[: quotation.cue.start].endswith("«Sì», ")
    assert document.text[: quotation.mention.start].endswith("«Sì», dice ")


@pytest.mark.parametrize(("wanted", "place"), [("Ada#1", 0), ("Ada#2", 14), ("Ada#3", 39)])
def test_a_number_tells_which_occurrence_of_the_text_is_meant(
    tmp_path: Path, wanted: str, place: int
) -> None:
    document = one(tmp_path, "Ada dice: ecco Ada che ride. «⟦Sì⟧» dice Ada.", f"Ada; {wanted}; -")
    starts = [at for at in range(len(document.text)) if document.text.startswith("Ada", at)]
    mention = document.quotations[0].mention
    assert mention is not None
    assert mention.start == starts[int(wanted[-1]) - 1]
    assert (mention.start < 10) is (place == 0)


def test_a_phrase_is_neither_a_part_of_a_word_nor_inside_its_own_quotation(
    tmp_path: Path,
) -> None:
    document = one(tmp_path, "«⟦Ada dice no⟧», ridice Adamo. Lo dice Ada.", "Ada; Ada; dice")
    (quotation,) = document.quotations
    for span, word in ((quotation.mention, "Ada"), (quotation.cue, "dice")):
        assert span is not None
        assert span.start == document.text.rindex(word)


def test_the_mention_of_an_inner_quotation_may_stand_in_the_outer_one(tmp_path: Path) -> None:
    document = one(
        tmp_path, "«⟦Ada disse “⟦mai⟧”⟧», ricorda Ugo.", "Ugo; Ugo; ricorda", "Ada; Ada; disse"
    )
    outer, inner = document.quotations
    assert words(document, inner.mention) == "Ada"
    assert inner.mention is not None
    assert outer.spans[0].covers(inner.mention)


def test_signs_of_regular_expressions_are_ordinary_signs(tmp_path: Path) -> None:
    document = one(tmp_path, "«⟦Sì⟧», dice (piano) il sig. B+.", "B+; B+; dice (piano")
    assert words(document, document.quotations[0].mention) == "B+"
    assert words(document, document.quotations[0].cue) == "dice (piano"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "1 items, 0 attributions"),
        (["Ada; Ada; dice", "Ugo; -; -"], "1 items, 2 attributions"),
        (["@ Ada = la sindaca"], "1 items, 0 attributions"),
        (["Ada; Ada"], "not speaker; mention; cue: Ada; Ada"),
        (["Ada; Ada; dice; piano"], "not speaker; mention; cue: Ada; Ada; dice; piano"),
        (["Ada"], "not speaker; mention; cue: Ada"),
        (["Ada; Bea; dice"], "“Bea” does not stand in the text"),
        (["Ada; Ada; grida"], "“grida” does not stand in the text"),
        (["Ada; Ad; dice"], "“Ad” does not stand in the text"),
        (["Ada; Ada#2; dice"], "“Ada#2” does not stand in the text"),
        (["Ada; resto; dice"], "“resto” does not stand in the text outside its item"),
    ],
)
def test_a_line_that_does_not_fit_is_told_with_file_and_article(
    tmp_path: Path, lines: list[str], message: str
) -> None:
    with pytest.raises(EvaluationError) as caught:
        one(tmp_path, "«⟦Io resto⟧», dice Ada.", *lines)
    assert str(caught.value).startswith("prova, uno: ")
    assert message in str(caught.value)


def test_articles_before_a_broken_one_are_still_read(tmp_path: Path) -> None:
    path = tmp_path / "prova.txt"
    path.write_text(CONTENT + "\n=== rotto\n«⟦Sì⟧».\n---\n", encoding="utf-8")
    found = read_articles(path)
    assert [next(found).id, next(found).id] == ["prova: il porto", "prova: nessuno"]
    with pytest.raises(EvaluationError, match="prova, rotto: 1 items, 0 attributions"):
        next(found)


def test_a_file_without_articles_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, "Solo appunti.\n") == []


def test_an_article_is_a_gold_document_of_direct_quotations(tmp_path: Path) -> None:
    document = read(tmp_path, CONTENT)[0]
    assert {quotation.kind for quotation in document.quotations} == {"direct"}
    assert document.other_marked == ()
    assert all(isinstance(quotation, Quotation) for quotation in document.quotations)


def test_statements_have_speaker_mention_and_cue_like_quotations(tmp_path: Path) -> None:
    document = one(
        tmp_path,
        "⟪Il mare⟫, spiega Ada, ⟪+è “⟦blu⟧”⟫. Ugo nega di ⟪ridere⟫.",
        "Ada; Ada; spiega", "Ada; Ada; spiega", "Ugo; Ugo; nega",
    )  # fmt: skip
    (quotation,) = document.quotations
    first, second = document.statements
    assert [span.of(document.text) for span in first.spans] == ["Il mare", "è “blu”"]
    assert (first.text, second.text, quotation.text) == ("Il mare è “blu”", "ridere", "blu")
    assert [(each.speaker and each.speaker.name, words(document, each.mention),
             words(document, each.cue)) for each in (first, quotation, second)] == [
        ("Ada", "Ada", "spiega"), ("Ada", "Ada", "spiega"), ("Ugo", "Ugo", "nega"),
    ]  # fmt: skip
    assert first.speaker is quotation.speaker


def test_a_cue_between_the_spans_of_a_statement_stands_outside_it(tmp_path: Path) -> None:
    document = one(tmp_path, "⟪Ada dice⟫, dice Ada, ⟪+no⟫.", "Ada; Ada; dice")
    (statement,) = document.statements
    for span, word in ((statement.mention, "Ada"), (statement.cue, "dice")):
        assert span is not None
        assert span.start == document.text.rindex(word)
