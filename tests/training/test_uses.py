"""Gold documents and snippets become examples of what marks are for."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from quoteattr.spans import Span
from quoteattr.training.uses import CLASSES, SPAN_CLASSES, examples, snippet_examples, span_examples

from .samples import GOLD


def test_each_pair_of_marks_around_a_gold_span_is_an_example_of_its_use() -> None:
    found = examples(GOLD[:2])
    assert [example.label for example in found] == ["title", "direct", "direct", "direct"] * 2
    assert all(example.features for example in found)
    assert {example.label for example in found} <= set(CLASSES)


def test_marks_that_the_gold_does_not_know_are_passed_over() -> None:
    bare = evolve(GOLD[0], quotations=(), other_marked=())
    assert examples([bare]) == ()


def test_headlines_and_dialogue_learn_as_direct_words() -> None:
    quotations = tuple(evolve(q, kind="headline") for q in GOLD[0].quotations)
    found = examples([evolve(GOLD[0], quotations=quotations)])
    assert [example.label for example in found] == ["title", "direct", "direct", "direct"]


def test_snippets_give_one_example_for_the_marked_span(tmp_path: Path) -> None:
    path = tmp_path / "frammenti.tsv"
    path.write_text(
        "# Frammenti\nkind\tsnippet\n"
        "title\tHa letto «⟦Il mare⟧» e poi «La strada».\n"
        "scare\tChe “⟦amico⟧”!\n"
        "scare\tQui mancano ⟦i segni⟧ attorno.\n",
        encoding="utf-8",
    )
    found = snippet_examples(path)
    assert [each.label for each in found] == ["title", "scare"]


def test_the_shipped_snippets_are_read_as_meant(root: Path) -> None:
    path = root / "tests" / "corpus" / "mark_uses.tsv"
    found = snippet_examples(path)
    assert {example.label for example in found} <= set(CLASSES)
    assert len(found) > 50


def test_spans_that_gold_knows_are_right_and_others_wrong() -> None:
    (found,) = {tuple(e.label for e in span_examples([each])) for each in GOLD}
    assert found == ("right",) * 4
    bare = evolve(GOLD[0], quotations=(), other_marked=())
    assert {example.label for example in span_examples([bare])} == {"wrong"}


def test_a_span_that_ends_elsewhere_is_wrong() -> None:
    first = GOLD[0].quotations[0]
    (span,) = first.spans
    cut = evolve(first, spans=(Span(span.start, span.end - 3),))
    changed = evolve(GOLD[0], quotations=(cut, *GOLD[0].quotations[1:]))
    labels = [example.label for example in span_examples([changed])]
    assert labels == ["right", "wrong", "right", "right"]
    assert set(labels) == set(SPAN_CLASSES)


def test_dashes_labels_headlines_and_blocks_are_examples_too() -> None:
    layouts = {
        "layout dash": "— Vieni con me?\n— No, resto.",
        "layout label": "D. Come sta?\nR. Bene.\nD. Canta?\nR. Mai.",
        "layout headline": "Neri: non mollo\n\nUgo Neri ha parlato ieri.",
        "layout block": "> Il mare è di tutti.\n\nPiove.",
    }
    for name, text in layouts.items():
        document = evolve(GOLD[0], text=text, quotations=(), other_marked=(), speakers=())
        features = [each.features for each in span_examples([document])]
        assert {name: 1.0} in features
