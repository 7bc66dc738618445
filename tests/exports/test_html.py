"""The page to look at: the text whole, everything marked, nothing broken out, readable."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib import resources

import pytest
from attrs import evolve
from hypothesis import given
from strategies import texts

import quoteattr
from exports.samples import DOCUMENT, HOSTILE, NOBODY, PIANO, RACCONTO, ROSSI, documents
from quoteattr.document import Document
from quoteattr.exports.html import fragment, to_html
from quoteattr.results import Speaker

CSS = (resources.files("quoteattr") / "exports" / "page.css").read_text(encoding="utf-8")
ELEMENTS = {"html", "head", "meta", "title", "style", "body", "div", "p", "strong", "ul", "ol",
            "li", "span", "bdi", "small", "b", "i", "q", "a", "details", "summary"}  # fmt: skip
VOID = {"meta"}


class Page(HTMLParser):
    """The elements of a page, their attributes, and the text inside ``qa-text``."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._stack: list[tuple[str, bool]] = []
        self.feed(page)
        self.close()
        assert self._stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found.append((tag, given))
        inside = any(shown for _, shown in self._stack) or given.get("class") == "qa-text"
        if tag not in VOID:
            self._stack.append((tag, inside))

    def handle_endtag(self, tag: str) -> None:
        assert self._stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._stack and self._stack[-1][1]:
            self.text += data

    def classed(self, name: str) -> list[dict[str, str]]:
        """The attributes of the elements of a class in the text."""
        found = [given for _, given in self.found if "title" in given]
        return [given for given in found if name in given["class"].split()]


def shown(text: str) -> str:
    """``text`` as far as HTML can hold it."""
    return re.sub("[\0\ud800-\udfff]", "�", text)


def check(document: Document) -> None:
    page = Page(to_html(document))
    assert page.text == shown(document.text)
    assert {tag for tag, _ in page.found} <= ELEMENTS
    names = {name for _, given in page.found for name in given}
    assert not [name for name in names if name.startswith("on")]
    assert names <= {"class", "title", "id", "href", "lang", "charset", "name", "content", "role",
                     "aria-label", "data-badge", "style", "open"}  # fmt: skip


@given(documents())
def test_any_document_keeps_its_text_and_breaks_out_nowhere(document: Document) -> None:
    check(document)


def test_a_forged_record_breaks_out_nowhere() -> None:
    check(HOSTILE)


@given(texts())
def test_any_attributed_text_is_the_content_of_its_element(text: str) -> None:
    check(quoteattr.attribute(text))


def test_speakers_are_listed_with_counts_the_most_quoted_first() -> None:
    page = fragment(DOCUMENT)
    chips = re.findall(r'<span class="qa-n">(.)</span> <bdi>(.*?)</bdi> <small>(.*?)</small>', page)
    assert chips == [
        ("1", "Anna Rossi", "2 quotations, 1 statement, wikidata:Q1"),
        ("2", "Ugo &lt;script&gt;", "1 quotation"),
        ("–", "nobody", "1 statement"),
    ]
    assert "<strong>3 quotations</strong> and <strong>2 statements</strong>" in page


def test_quotations_of_many_spans_and_nested_ones_end_in_one_badge_each() -> None:
    marked = Page(fragment(evolve(DOCUMENT, statements=()))).classed("qa-q")
    badges = [given.get("data-badge") for given in marked if "qa-end" in given["class"]]
    assert badges == ["1 · 97%", "1 · …", "2 · 40%", "1 · 75%"]


def test_surer_quotations_are_more_intense() -> None:
    marked = Page(fragment(DOCUMENT)).classed("qa-q")
    levels = [re.search(r"l\d", given["class"]) for given in marked if "id" in given]
    assert [level and level[0] for level in levels] == ["l4", "l2", "l0"]


def test_statements_inside_each_other_are_underlined_below_each_other() -> None:
    inner = evolve(NOBODY, spans=PIANO.spans)
    document = evolve(DOCUMENT, quotations=(), statements=(PIANO, inner))
    marked = Page(fragment(document)).classed("qa-s")
    in_text = [given["class"] for given in marked if "id" in given]
    assert ["d1" in each for each in in_text] == [False, True]


def test_titles_tell_what_a_mark_is_and_why() -> None:
    page = Page(fragment(DOCUMENT))
    first = page.classed("qa-q")[0]["title"]
    assert "partial quotation; somebody's words: 50%\nAttributed to Anna Rossi (97%)" in first
    assert "“dice” introduces the words" in first
    assert page.classed("qa-m")[0]["title"] == "names the speaker: Anna Rossi"
    assert page.classed("qa-c")[0]["title"] == "these words report what is said"
    assert "denied statement" in page.classed("qa-s")[-1]["title"]


def test_the_list_leads_to_every_item_of_the_text() -> None:
    page = Page(to_html(DOCUMENT))
    links = [given["href"].removeprefix("#") for tag, given in page.found if tag == "a"]
    ids = [given["id"] for _, given in page.found if "id" in given]
    assert sorted(links) == sorted(ids)
    assert len(set(ids)) == 5


def test_a_title_is_the_documents_id_unless_given() -> None:
    assert "<title>&lt;articolo &amp; 1&gt;</title>" in to_html(DOCUMENT)
    assert "<title>Uno</title>" in to_html(DOCUMENT, title="Uno")
    assert "<title>quoteattr</title>" in to_html(Document(text=""))


def test_a_document_without_quotations_is_the_text_alone() -> None:
    page = fragment(Document(text="Niente."))
    assert '<div class="qa-text" lang="it">Niente.</div>' in page
    assert "<details" not in page
    assert "<ul" not in page


def test_colours_begin_anew_after_the_last() -> None:
    many = [Speaker(f"Rossi {number}") for number in range(10)]
    quotations = tuple(evolve(RACCONTO, speaker=speaker) for speaker in many)
    page = fragment(Document(text=DOCUMENT.text, quotations=quotations))
    assert '<li class="c1" title="person"><span class="qa-n">9</span>' in page


def test_notebooks_show_the_fragment() -> None:
    assert DOCUMENT._repr_html_() == fragment(DOCUMENT)
    assert "mathjax_ignore" in fragment(DOCUMENT)
    assert ROSSI.name in fragment(DOCUMENT)


def _colours(mode: int) -> dict[str, tuple[float, ...]]:
    """The colours of the style by name, as red, green and blue from 0 to 1."""
    found = re.findall(r"--(\w+): light-dark\(#(\w{6}), #(\w{6})\)", CSS)
    return {
        name: tuple(int(pair[mode][at : at + 2], 16) / 255 for at in (0, 2, 4))
        for name, *pair in found
    }


def _luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_text_has_a_contrast_of_4_5_and_signs_of_3(mode: int) -> None:
    colours = _colours(mode)
    paper, text = colours["paper"], colours["text"]
    shares = [int(share) / 100 for share in re.findall(r"--share: (\d+)%", CSS)]
    inks = [colours[f"ink{number}"] for number in range(9)]
    assert len(shares) == 5
    assert _contrast(text, paper) >= 4.5
    assert _contrast(colours["muted"], paper) >= 4.5
    for ink in inks:
        assert _contrast(ink, paper) >= 3
        for share in shares:
            mixed = tuple(share * i + (1 - share) * p for i, p in zip(ink, paper, strict=True))
            assert _contrast(text, mixed) >= 4.5
