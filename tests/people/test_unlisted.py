"""A noun that no table knows names who speaks right behind a reporting verb."""

from __future__ import annotations

from scenes import cores


def test_an_unknown_noun_behind_a_reporting_verb_is_who_speaks() -> None:
    assert cores("«Va bene», sussurra la sfogline.") == ["sfogline"]


def test_once_upon_a_time_is_nobody() -> None:
    assert cores("«Va bene?», mi domandò una volta un bambino.") == ["bambino"]
