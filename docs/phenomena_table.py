"""Write the tables of ``docs/phenomena.md``: the examples are run, the figures were measured.

Run as ``python -m docs.phenomena_table`` after ``docs.measure``, and whenever an example of
``docs/phenomena.txt`` fares otherwise than the page says.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from docs.filling import filled
from docs.measure import RESULTS, origin, spans_right
from quoteattr import attribute
from quoteattr.evaluation.metrics import Counts
from quoteattr.evaluation.scoring import score
from quoteattr.training.cases import Case, read_cases

DOCS = Path(__file__).resolve().parent
PAGE = DOCS / "phenomena.md"
KNOWN = DOCS.parent / "tests" / "cases" / "known_failures.tsv"
FAMILIES = {
    "A": "A. How quotations are marked",
    "B": "B. What marks are for",
    "C": "C. How the speaker is given",
    "D": "D. Who is who",
    "E": "E. Statements: reported without marks",
}
Tally = Mapping[str, int]
_MANY = 50
"""From so many on a share says more than the numbers."""
_ENOUGH = 10
_WEAK = 2 / 3
"""Speakers below this share, of enough, are listed as weak."""
_SIGNS = {"quotation": "⟦⟧", "statement": "⟪⟫", "other": "⦃⦄"}
_SPECIAL = re.compile(r"([\\`*_\[\]|~#])")


def page(content: str) -> str:
    """The page with its tables made anew."""
    parts = {
        "summary": summary(),
        "failures": failures(),
        **{name: table(name) for name in FAMILIES},
    }
    return filled(content, parts)


def summary() -> str:
    """The table of the families."""
    unseen, shipped = _measured()
    lines = [
        "| family | cases | spans or statements | speakers, unseen | speakers, seen |",
        "|---|---|---|---|---|",
    ]
    for family, title in FAMILIES.items():
        new, known = (_total(each, family) for each in (unseen, shipped))
        lines.append(f"| {title} | {new['cases']} | {' | '.join(_cells(family, new, known))} |")
    weak = sorted(
        (share, name)
        for name, each in unseen.items()
        for part, whole in [_speakers(name, each)]
        if whole >= _ENOUGH and (share := part / whole) < _WEAK
    )
    listed = [f"{_short(name)} ({_of(*_speakers(name, unseen[name]))})" for _, name in weak]
    weakest = ", ".join(listed) or f"none is under {_WEAK:.0%}"
    lines += ["", f"Weakest by speakers, unseen: {weakest}."]
    return "\n".join(lines) + f"\n\n{origin()}"


def table(family: str) -> str:
    """The table of one family: each convention with its example and what was right of its cases."""
    unseen, shipped = _measured()
    what = "statements" if family == "E" else "spans"
    lines = [
        f"| id | convention and example | | {what} | speakers, unseen | speakers, seen |",
        "|---|---|---|---|---|---|",
    ]
    for case in examples(family):
        identity, _, convention = case.name.partition(" · ")
        new, known = unseen[identity], shipped[identity]
        sign = "✓" if _fares_well(case) else "✗"
        lines.append(
            f"| {_short(identity)} | {convention}<br>{shown(case)} | {sign} "
            f"| {' | '.join(_cells(family, new, known))} |"
        )
    return "\n".join(lines) + "\n"


def failures() -> str:
    """How many cases are known failures, then each with its reason."""
    _, shipped = _measured()
    checked = sum(_total(shipped, family)["cases"] for family in "AB")
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    named = [line.split("\t") for line in lines if line and not line.startswith("#")]
    listed = "".join(f"- `{name}`: {_escaped(reason)}\n" for name, reason in named)
    return f"{len(named)} of {checked} cases fail:\n\n{listed}"


def shown(case: Case) -> str:
    """The text of an example with its marks as Markdown code, ¶ for line ends."""
    pieces: list[tuple[int, int, str]] = []
    listed = [(item.kind, span) for item in case.items for span in item.spans]
    for kind, span in (*listed, *(("other", span) for span in case.other_marked)):
        signs = _SIGNS[kind]
        pieces += [(span.start, -span.end, signs[0]), (span.end, -len(case.text), signs[1])]
    text, at = "", 0
    for place, _, sign in sorted(pieces):
        text += case.text[at:place] + sign
        at = place
    line = re.sub(r"\n+", " ¶ ", text + case.text[at:])
    return f"`{line}`"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", html.escape(text, quote=False))


def _fares_well(case: Case) -> bool:
    """Whether the library gives just what the example marks, and its speakers."""
    made = attribute(case.text)
    scored = score(case.document, made)
    everything = Counts(*[len(case.document.statements)] * 3)
    found = {scored.statements_right, scored.statements_exact}
    return (
        spans_right(case, made)
        and scored.speaker.right == len(case.quotations)
        and (not case.name.startswith("E") or found == {everything})
    )


def _cells(family: str, new: Tally, known: Tally) -> Iterator[str]:
    """What was found of the cases, then the speakers, unseen and seen."""
    if family == "E":
        found = new["statements found"]
        yield f"{_of(found, new['statements'])}, {new['statements given'] - found} more"
    else:
        yield _of(new["spans"], new["cases"])
    for each in (new, known):
        yield _of(*_speakers(family, each))


def _speakers(name: str, tally: Tally) -> tuple[int, int]:
    """How many speakers of a family or id are right, of how many quotations or statements."""
    if name.startswith("E"):
        return tally["statement speakers"], tally["statements found"]
    return tally["speakers"], tally["found"]


def _short(identity: str) -> str:
    return f"{identity[0]}{int(identity[1:])}"


def _of(part: int, whole: int) -> str:
    share = f" ({part / whole:.0%})" if whole >= _MANY else ""
    return f"{part}/{whole}{share}"


def _total(tallies: Mapping[str, Tally], family: str) -> Tally:
    chosen = [tally for name, tally in tallies.items() if name.startswith(family)]
    return {key: sum(tally[key] for tally in chosen) for key in chosen[0]}


def _measured() -> tuple[Mapping[str, Tally], Mapping[str, Tally]]:
    found = json.loads(RESULTS.read_text(encoding="utf-8"))["phenomena"]
    return found["unseen"], found["shipped"]


def examples(family: str = "") -> Iterable[Case]:
    """The examples of a family, or of all, in order."""
    return (case for case in read_cases(DOCS, "phenomena.txt") if case.name.startswith(family))


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
