"""TEI files are valid, hold the text, and say who spoke where.

``tei_all.rng.xz`` is the TEI Consortium's own schema of everything, version 4.3.0, without its
documentation; CC BY or BSD 2-Clause, as its first comment says.
"""

from __future__ import annotations

import lzma
import re
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from lxml import etree
from strategies import texts

import quoteattr
from exports.samples import DISASTRO, DOCUMENT, HOSTILE, NO, RACCONTO, ROSSI, TEXT, documents
from quoteattr.document import Document
from quoteattr.errors import RecordError
from quoteattr.exports.tei import to_tei
from quoteattr.results import Speaker
from quoteattr.spans import Span

NS = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@cache
def schema() -> etree.RelaxNG:
    """The schema of all TEI elements."""
    packed = (Path(__file__).parent / "tei_all.rng.xz").read_bytes()
    return etree.RelaxNG(etree.fromstring(lzma.decompress(packed)))


def read(tei: str) -> etree._Element:
    """The root of a file that is valid and whose ids are unique."""
    root = etree.fromstring(tei.encode("utf-8"))
    assert schema().validate(root), schema().error_log
    return root


def content(root: etree._Element) -> str:
    """The text of the body."""
    return "".join(root.find(".//t:body", NS).itertext())


def pieces(root: etree._Element) -> dict[str, tuple[int, int]]:
    """Where in the body the elements with an id stand."""
    found = {}

    def walk(element: etree._Element, at: int) -> int:
        start = at
        at += len(element.text or "")
        for child in element:
            at = walk(child, at)
        if element.get(XML_ID):
            found[element.get(XML_ID)] = (start, at)
        return at + len(element.tail or "")

    walk(root.find(".//t:body", NS), 0)
    return found


def xml_text(text: str) -> str:
    """``text`` as far as XML can hold it."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "�", text)


@given(documents())
def test_any_document_is_valid_and_its_body_holds_the_text(document: Document) -> None:
    root = read(to_tei(document))
    assert content(root) == xml_text(document.text)
    assert root.findall(".//{*}script") == []


def test_a_forged_record_breaks_out_nowhere() -> None:
    root = etree.fromstring(to_tei(HOSTILE).encode("utf-8"))
    assert content(root) == HOSTILE.text
    assert root.findall(".//{*}script") == []


@given(documents())
def test_every_pointer_leads_to_an_element(document: Document) -> None:
    root = read(to_tei(document, marks_inside=True))
    names = {f"#{each}" for each in root.xpath("//@xml:id")}
    pointers = " ".join(root.xpath("//@who | //@ref | //@next | //@prev | //@ana"))
    assert set(pointers.split()) <= names


@given(texts())
def test_an_attributed_text_gives_its_quotations_back(text: str) -> None:
    document = quoteattr.attribute(text)
    found = pieces(read(to_tei(document)))
    for number, quotation in enumerate(document.quotations, start=1):
        named = [piece for name, piece in found.items() if name.split(".")[0] == f"q{number}"]
        covered = {at for start, end in named for at in range(start, end)}
        stood = {at for span in quotation.spans for at in range(span.start, span.end)}
        assert covered <= stood
        assert all(text[at] in " \t\r\n" for at in stood - covered)


def test_kinds_of_speech_have_elements_of_their_own() -> None:
    root = read(to_tei(DOCUMENT))
    shown = {
        element.get(XML_ID): (etree.QName(element).localname, *map(element.get, ("who", "ana")))
        for element in root.xpath("//t:said | //t:q", namespaces=NS)
    }
    assert shown["q1"] == ("q", "#S1", "#partial")
    assert shown["q3"] == ("said", "#S2", "#dialogue")
    assert shown["r2"] == ("said", "#S1", "#statement #negated")
    assert shown["r1"] == ("said", None, "#statement")
    assert root.xpath("string(//t:said[@xml:id='q2']/@cert)", namespaces=NS) == "0.75"


def test_speech_in_two_places_is_joined_by_next_and_prev() -> None:
    root = read(to_tei(DOCUMENT))
    first, second = root.xpath("//*[starts-with(@xml:id, 'q2')]")
    assert (first.get("next"), first.get("prev")) == ("#q2.2", None)
    assert (second.get("next"), second.get("prev")) == (None, "#q2")
    assert "".join(second.itertext()) == "la Rossi"


def test_a_quotation_over_two_paragraphs_is_cut_between_them() -> None:
    over = evolve(NO, spans=(Span(TEXT.index("che il piano"), TEXT.index("mi ha detto")),))
    root = read(to_tei(evolve(DOCUMENT, quotations=(over,), statements=())))
    parts = ["".join(each.itertext()) for each in root.xpath("//t:said", namespaces=NS)]
    assert parts == ["che il piano è “un disastro”.", "«Ugo "]


def test_marks_are_taken_in_on_demand() -> None:
    found = pieces(read(to_tei(DOCUMENT, marks_inside=True)))
    words = {name: TEXT[start:end] for name, (start, end) in found.items()}
    assert words["q1"] == "“un disastro”"
    assert words["q2"].startswith("«Ugo")
    assert words["q2.2"] == "«la Rossi»"


def test_mentions_and_cues_say_whose_they_are() -> None:
    root = read(to_tei(DOCUMENT))
    mentions = root.xpath("//t:rs", namespaces=NS)
    assert ["".join(each.itertext()) for each in mentions] == ["Anna", " Rossi", "Ugo"]
    assert mentions[0].get("ref") == "#S1"
    assert mentions[0].get("corresp") == "#q1 #r2"
    cues = root.xpath("//t:seg[@type='cue']", namespaces=NS)
    assert [(each.text, each.get("corresp")) for each in cues] == [
        ("dice", "#q1 #r2"),
        ("racconta", "#q2"),
    ]


def test_other_marked_spans_are_what_they_are() -> None:
    marked = evolve(DOCUMENT.other_marked[0], kind="scare")
    root = read(to_tei(evolve(DOCUMENT, other_marked=(*DOCUMENT.other_marked, marked))))
    shown = root.xpath("//t:body//t:title | //t:soCalled", namespaces=NS)
    assert [etree.QName(each).localname for each in shown] == ["title", "soCalled"]


def test_speakers_are_people_groups_and_bodies_with_all_that_is_known() -> None:
    comune, folla = Speaker("Comune", kind="organization"), Speaker("la folla", kind="group")
    document = evolve(DOCUMENT, speakers=(*DOCUMENT.speakers, comune, folla))
    root = read(to_tei(document))
    rossi = root.find(".//t:person", NS)
    assert [(etree.QName(each).localname, each.get("type"), each.text) for each in rossi] == [
        ("persName", None, "Anna Rossi"),
        ("persName", "alias", "la Rossi"),
        ("occupation", None, "sindaco"),
        ("idno", "wikidata", "Q1"),
    ]
    assert (rossi.get(XML_ID), rossi.get("sex")) == ("S1", "F")
    assert root.findtext(".//t:org/t:orgName", namespaces=NS) == "Comune"
    assert root.findtext(".//t:personGrp/t:persName", namespaces=NS) == "la folla"


def test_the_header_tells_where_the_text_is_from() -> None:
    root = read(to_tei(evolve(DOCUMENT, source="https://e.it/1?a&b", license="CC BY")))
    assert root.findtext(".//t:titleStmt/t:title", namespaces=NS) == "<articolo & 1>"
    assert root.findtext(".//t:sourceDesc/t:p", namespaces=NS) == "https://e.it/1?a&b"
    assert "CC BY" in root.findtext(".//t:publicationStmt/t:p", namespaces=NS)


@pytest.mark.parametrize("text", ["", " \n", "Niente.", "\n\nUno.\r\n\r\nDue.\xa0\n"])
def test_a_document_without_anything_is_its_text(text: str) -> None:
    root = read(to_tei(Document(text=text)))
    assert content(root) == text
    assert root.find(".//t:profileDesc", NS) is None


def test_a_speaker_whom_the_document_does_not_know_is_an_error() -> None:
    with pytest.raises(RecordError, match="is not among the document's speakers"):
        to_tei(evolve(DOCUMENT, speakers=()))


def test_equal_speakers_share_an_id() -> None:
    copied = evolve(RACCONTO, speaker=evolve(ROSSI))
    root = read(to_tei(evolve(DOCUMENT, quotations=(DISASTRO, copied))))
    assert root.xpath("string(//t:said[@xml:id='q2']/@who)", namespaces=NS) == "#S1"
