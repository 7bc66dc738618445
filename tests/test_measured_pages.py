"""The pages with measured figures: up to date, and measured as they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from casefiles import CASES, Case, read_cases
from conftest import ROOT
from lxml import etree
from training.samples import Recorder, case, gold_file, models, text_files

from docs import baseline, calibration_charts, measure, phenomena_table
from docs.filling import filled
from quoteattr import attribute
from quoteattr.document import Document
from quoteattr.results import MarkedSpan, Quotation
from quoteattr.spans import Span
from quoteattr.training import cases
from quoteattr.training.sources import Sources

DOCS = ROOT / "docs"
GROUPS = json.loads(measure.RESULTS.read_text(encoding="utf-8"))["calibration"]
IDS = {path.stem for path in CASES.glob("[A-E]*.txt")}


def read(name: str) -> str:
    """The content of a page or picture."""
    return (DOCS / name).read_text(encoding="utf-8")


def made_of(folder: Path, marked: str, speakers: str = "?") -> Case:
    """The case that a text with markup makes."""
    content = f"=== uno\n{marked}\n--- {speakers}\n"
    (made,) = cases.read_cases(text_files(folder, A01=content))
    return made


def test_the_page_of_conventions_is_up_to_date() -> None:
    page = read("phenomena.md")
    assert page == phenomena_table.page(page), "run python -m docs.phenomena_table"


def test_the_page_on_confidence_is_up_to_date() -> None:
    page = read("calibration.md")
    assert page == calibration_charts.page(page, GROUPS), "run python -m docs.calibration_charts"


@pytest.mark.parametrize(
    ("name", "draw"),
    [
        ("reliability.svg", calibration_charts.reliability_diagram),
        ("coverage.svg", calibration_charts.coverage_chart),
    ],
)
def test_a_picture_is_up_to_date_and_says_what_it_is(name: str, draw: object) -> None:
    assert callable(draw)
    picture = read(name)
    assert picture == draw(GROUPS), "run python -m docs.calibration_charts"
    tree = etree.fromstring(picture.encode())
    assert tree.get("role") == "img"
    assert tree.findtext("{*}title")


def test_every_convention_with_cases_has_its_example_and_was_measured() -> None:
    examples = [each.name.partition(" · ")[0] for each in phenomena_table.examples()]
    assert examples == sorted(IDS)
    found = json.loads(measure.RESULTS.read_text(encoding="utf-8"))["phenomena"]
    assert set(found["unseen"]) == set(found["shipped"]) == IDS


def test_an_example_is_shown_with_its_marks_around_its_spans(tmp_path: Path) -> None:
    marked = "«⟦Dice “⟦no⟧”⟧», e il “⦃caso⦄”.\n\nFine."
    example = made_of(tmp_path, marked, "? | ?")
    assert phenomena_table.shown(example) == "`«⟦Dice “⟦no⟧”⟧», e il “⦃caso⦄”. ¶ Fine.`"


def test_spans_are_right_only_if_nothing_is_missing_or_added(tmp_path: Path) -> None:
    wanted = made_of(tmp_path, "«⟦Sì⟧», e il “⦃caso⦄”.")
    said = (Quotation(text="Sì", spans=(Span(1, 3),), kind="direct"),)
    other = (MarkedSpan(span=Span(12, 16), kind="scare"),)
    made = Document(text=wanted.text, quotations=said, other_marked=other)
    assert measure.spans_right(wanted, made)
    assert not measure.spans_right(wanted, evolve(made, other_marked=()))
    assert not measure.spans_right(wanted, evolve(made, quotations=()))


def test_tallies_count_what_is_right_by_convention() -> None:
    made = [(each, attribute(each.text)) for each in read_cases("C25.txt")]
    (found,) = measure.tallies(made).values()
    assert found["cases"] == found["spans"] == len(made)
    assert 0 < found["speakers"] <= found["found"]


def test_everything_is_measured_unseen_and_shipped(tmp_path: Path) -> None:
    pytest.importorskip("scipy", reason="calibrating needs the extra quoteattr[train]")
    folder = text_files(tmp_path / "casi", C01="".join(case(name) for name in "abcde"))
    sources = Sources((gold_file(tmp_path),), cases=folder)
    found = measure.measured(sources, Recorder(models()))
    assert found["phenomena"]["unseen"]["C01"]["cases"] == 5
    assert found["phenomena"]["shipped"]["C01"]["speakers"] == 5
    assert found["calibration"]["quotations"]["count"] == 15
    assert found["calibration"]["news"] == found["calibration"]["quotations"]
    assert found["calibration"]["fiction"]["count"] == 0


def test_a_place_is_filled_and_the_rest_of_the_page_stays() -> None:
    page = "a\n<!-- x -->\n<!-- end -->\nb\n<!-- y -->\nold\n<!-- end -->\nc\n"
    once = filled(page, {"x": "1\n", "y": "2\n"})
    assert once == "a\n<!-- x -->\n1\n<!-- end -->\nb\n<!-- y -->\n2\n<!-- end -->\nc\n"
    assert filled(once, {"x": "1\n", "y": "2\n"}) == once


def test_the_baseline_takes_the_nearest_name_outside_marks() -> None:
    made = baseline.nearest_names("Ugo Neri taceva ancora. «Anna», ha detto Bo Sala.")
    assert [(each.text, each.speaker and each.speaker.name) for each in made.quotations] == [
        ("Anna", "Bo Sala")
    ]


def test_the_baseline_is_scored_like_the_library(tmp_path: Path) -> None:
    lines = baseline.table([gold_file(tmp_path)]).splitlines()
    assert [line.split()[1] for line in lines[2:]] == ["news", "all"]
