"""What somebody is said to be is no mention of anybody."""

from __future__ import annotations

import pytest
from scenes import cores


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mi chiese se fossi un collega.", []),
        ("Il vicino è un brontolone.", ["vicino"]),
        ("Laggiù c'era un vecchio.", ["vecchio"]),
        ("È stato un collega a dirlo.", ["collega"]),
        ("È una maestra che lo racconta.", ["maestra"]),
        ("A dirlo è un collega.", ["collega"]),
        ("Chi lo racconta è una maestra.", ["Chi", "maestra"]),
        ("A dirlo fu Bea; è una maestra.", ["Bea"]),
        ("Il sindaco è il preside.", ["sindaco", "preside"]),
    ],
)
def test_what_the_verb_to_be_ascribes_names_nobody(text: str, found: list[str]) -> None:
    assert cores(text) == found
