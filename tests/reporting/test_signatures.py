"""A bare name behind a quotation signs it."""

from __future__ import annotations

import pytest
from scenes import all_cues

SIGNED = ("signature", "after", "label")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("- «Era ora». Dora, fioraia", "Dora"),
        ("Dicono:\n* «Un galantuomo» Piero Lodi, ex compagno", "Piero Lodi"),
        ("«Era ora», Nando Sarti.", "Nando Sarti"),
        ("«Il parco è di tutti»\n\nLia Conti\nsindaca di Fossano", "Lia Conti"),
        ("> Il parco è di tutti.\n\n— Lia Conti", "Lia Conti"),
        ("«Vedremo». Una cliente", "cliente"),
    ],
)
def test_a_name_alone_behind_a_quotation_signs_it(text: str, name: str) -> None:
    assert (*SIGNED, name) in all_cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "«Era ora». Silenzio.",
        "«Era ora». Dora se ne andò.",
        "«Era ora». Dora e «Mai più».",
        "«Era ora». E Dora, la fioraia, accanto a lui.",
        "Dopo il «miracolo» Dora tace.",
        "«Era ora»",
    ],
)
def test_a_sentence_with_a_verb_a_quotation_or_no_name_signs_nothing(text: str) -> None:
    assert not [cue for cue in all_cues(text) if cue[0] == "signature"]
