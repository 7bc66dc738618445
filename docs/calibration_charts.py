"""Draw ``docs/reliability.svg`` and ``docs/coverage.svg``, write the tables of the page beside.

Run as ``python -m docs.calibration_charts`` after ``docs.measure``; both need nothing but the
figures measured.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from docs.filling import filled
from docs.measure import RESULTS, origin
from quoteattr.calibration import Line
from quoteattr.evaluation.metrics import ratio
from quoteattr.evaluation.report import THRESHOLDS, Cell, table

DOCS = Path(__file__).resolve().parent
PAGE = DOCS / "calibration.md"

_EMPTY = (0, None, None)
Groups = Mapping[str, Mapping[str, Any]]
"""What was measured of each group of quotations or statements."""

PANELS = {
    "quotations": "Quotations, all texts",
    "news": "Quotations in news",
    "fiction": "Quotations in fiction",
    "statements": "Statements",
}
NAMED = {
    "quotations": "quotations, development",
    "news": "– in news",
    "fiction": "– in fiction",
    "report-only": "quotations, report-only",
    "statements": "statements, development",
    "spans": "span confidence, development",
}
"""Groups of the tables, each with its name; development means cross-validation."""
GIVEN = {
    "explicit": "by name beside the cue",
    "pronoun": "by a pronoun",
    "description": "by an office or description",
    "left out": "by the verb alone",
    "no cue": "by nothing",
}
SHORT = {"quotations": "all", "news": "news", "fiction": "fiction", "report-only": "report-only"}
LABELLED = (0.0, 0.5, 0.7, 0.9)
"""Thresholds that are written beside the curves."""
SIDE = 200
GAP = 58
_STYLE = """\
<style>
:root { color-scheme: light dark }
.card { fill: #fff } .grid { stroke: #d8dce1 } .ideal { stroke: #868e98; stroke-dasharray: 4 3 }
text { font: 12px system-ui, sans-serif; fill: #24292f } .small { font-size: 11px; fill: #57606a }
.one { stroke: #0b62a8; fill: #0b62a8 } .two { stroke: #b34700; fill: #b34700 }
.three { stroke: #57606a; fill: #57606a } .line { fill: none; stroke-width: 2 }
.named { stroke: none; font-weight: 600 }
@media (prefers-color-scheme: dark) {
.card { fill: #15181c } .grid { stroke: #363c44 } .ideal { stroke: #7d8590 }
text { fill: #e6edf3 } .small { fill: #a2abb5 }
.one { stroke: #62b3f5; fill: #62b3f5 } .two { stroke: #f5a355; fill: #f5a355 }
.three { stroke: #a2abb5; fill: #a2abb5 } .line { fill: none } .named { stroke: none }
}
</style>
"""


@frozen
class Plot:
    """A square plot: its left and upper edge, and the value at the foot of its vertical axis."""

    left: float
    top: float
    width: float = SIDE
    height: float = SIDE
    lowest: float = 0.0

    def x(self, value: float) -> float:
        """Where a share from 0 to 1 lies across."""
        return round(self.left + value * self.width, 1)

    def y(self, value: float) -> float:
        """Where a share lies upright."""
        part = (value - self.lowest) / (1 - self.lowest)
        return round(self.top + (1 - part) * self.height, 1)


def reliability_diagram(groups: Groups) -> str:
    """Four plots of confidence against the share right; an area of a dot is its quotations."""
    parts = []
    for number, (name, title) in enumerate(PANELS.items()):
        row, column = divmod(number, 2)
        plot = Plot(48 + column * (SIDE + GAP), 30 + row * (SIDE + GAP + 10))
        parts += [*_frame(plot, title, "confidence", "share right"), *_dots(plot, groups[name])]
    width, height = 48 + 2 * SIDE + GAP + 16, 30 + 2 * SIDE + GAP + 52
    title = "Reliability: confidence against the share of speakers that are right"
    return _picture(width, height, title, parts)


def coverage_chart(groups: Groups) -> str:
    """The share attributed against the share of these that is right, by threshold."""
    plot = Plot(52, 24, 420, 240, lowest=0.5)
    parts = [*_frame(plot, "", "share of quotations given a speaker", "share right of these")]
    for name, look in (("quotations", "three"), ("news", "one"), ("fiction", "two")):
        points = [point for point in groups[name]["curve"] if point[2] is not None]
        at = " ".join(f"{plot.x(share)},{plot.y(right)}" for _, share, right in points)
        parts.append(f'<polyline class="line {look}" points="{at}"/>')
        parts += _thresholds(plot, points, look)
        _, share, right = points[0]
        parts.append(_text(plot.x(share) + 6, plot.y(right) + 4, SHORT[name], f"{look} named"))
    return _picture(
        560, 316, "Coverage: how many speakers are given, and how many are right", parts
    )


def _thresholds(plot: Plot, points: Iterable[Sequence[float]], look: str) -> Iterator[str]:
    for threshold, share, right in points:
        if threshold in LABELLED:
            x, y = plot.x(share), plot.y(right)
            yield f'<circle class="{look}" cx="{x}" cy="{y}" r="3.5"/>'
            if threshold and look != "three":
                place = y - 8 if look == "one" else y + 16
                yield _text(x - 10, place, f"≥ {threshold:g}", "small")


def _frame(plot: Plot, title: str, across: str, upright: str) -> Iterator[str]:
    if title:
        yield _text(plot.left, plot.top - 10, title, "")
    for step in range(6):
        value = step / 5
        x, y = plot.x(value), plot.y(plot.lowest + (1 - plot.lowest) * value)
        yield f'<path class="grid" d="M{x} {plot.top}v{plot.height}M{plot.left} {y}h{plot.width}"/>'
        yield _text(x, plot.top + plot.height + 15, f"{value:g}", "small", "middle")
        shown = f"{plot.lowest + (1 - plot.lowest) * value:.1f}"
        yield _text(plot.left - 6, y + 4, shown, "small", "end")
    middle = plot.top + plot.height / 2
    yield _text(plot.left + plot.width / 2, plot.top + plot.height + 31, across, "small", "middle")
    yield (
        f'<text class="small" text-anchor="middle" '
        f'transform="translate({plot.left - 32} {middle}) rotate(-90)">{upright}</text>'
    )


def _dots(plot: Plot, group: Mapping[str, Any]) -> Iterator[str]:
    yield (
        f'<path class="ideal" fill="none" d="M{plot.x(0)} {plot.y(0)}L{plot.x(1)} {plot.y(1)}"/>'
    )
    for _, _, count, confidence, right in group["bins"]:
        low, high = interval(right, count)
        x = plot.x(confidence)
        radius = round(2 + 8 * math.sqrt(count / group["count"]), 1)
        yield f'<path class="one" d="M{x} {plot.y(low)}V{plot.y(high)}"/>'
        place = f'cx="{x}" cy="{plot.y(right)}" r="{radius}"'
        yield f'<circle class="one" fill-opacity="0.75" {place}/>'
    yield _text(plot.x(0.04), plot.y(0.92), f"{group['count']} · ECE {group['ECE']:.3f}", "small")


def interval(share: float, count: int) -> tuple[float, float]:
    """The 95 % interval of a share of so many, after Wilson.

    >>> [round(bound, 2) for bound in interval(0.5, 100)]
    [0.4, 0.6]
    """
    z = 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    spread = math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    reach = z * spread / (1 + z * z / count)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _text(x: float, y: float, content: str, look: str, anchor: str = "start") -> str:
    return (
        f'<text class="{look}" x="{round(x, 1)}" y="{round(y, 1)}" text-anchor="{anchor}">'
        f"{content}</text>"
    )


def _picture(width: float, height: float, title: str, parts: Iterable[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">\n<title>{title}</title>\n{_STYLE}'
        f'<rect class="card" width="{width}" height="{height}" rx="6"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def page(content: str, groups: Groups) -> str:
    """The page with its tables made anew."""
    parts = {
        "errors": errors(groups),
        "bins": "\n".join(
            [bins(groups, "quotations", "report-only"), bins(groups, "statements", "spans")]
        ),
        "coverage": coverage(groups),
        "difficulty": difficulty(groups),
        "lines": lines(groups),
    }
    return filled(content, parts)


def errors(groups: Groups) -> str:
    """The calibration error and Brier score of each group."""
    rows: list[list[Cell]] = [
        [title, groups[name]["count"], groups[name]["ECE"], groups[name]["Brier"]]
        for name, title in NAMED.items()
    ]
    return table(["confidences of", "how many", "ECE", "Brier"], rows) + f"\n\n{origin()}"


def difficulty(groups: Groups) -> str:
    """How sure and how often right, by how the text gives the speaker."""
    rows: list[list[Cell]] = [
        [GIVEN[name], group["count"], _mean(group, 3), _mean(group, 4), group["ECE"]]
        for name, group in groups["by difficulty"].items()
    ]
    header = ["how the speaker is given", "quotations", "mean confidence", "right", "ECE"]
    return table(header, rows) + "\n"


def _mean(group: Mapping[str, Any], column: int) -> float | None:
    return ratio(sum(row[2] * row[column] for row in group["bins"]), group["count"])


def bins(groups: Groups, *shown: str) -> str:
    """The reliability table: for each bin how many, their mean confidence, the share right."""
    held = [{row[0]: row[2:] for row in groups[name]["bins"]} for name in shown]
    rows: list[list[Cell]] = [
        [f"{low:.1f}–{low + 0.1:.1f}", *(cell for each in held for cell in each.get(low, _EMPTY))]
        for low in sorted({low for each in held for low in each})
    ]
    header = [title for name in shown for title in (NAMED[name], "mean", "right")]
    return table(["confidence", *header], rows) + "\n"


def coverage(groups: Groups) -> str:
    """Share attributed and share right at some thresholds."""
    shown = ("quotations", "news", "fiction", "report-only")
    curves = [{point[0]: point[1:] for point in groups[name]["curve"]} for name in shown]
    rows: list[list[Cell]] = [
        [f"≥ {threshold:g}", *(cell for curve in curves for cell in curve[threshold])]
        for threshold in THRESHOLDS
        if threshold in curves[0]
    ]
    header = [cell for name in shown for cell in (f"{SHORT[name]}: given", "right")]
    return table(["confidence", *header], rows) + "\n"


def lines(groups: Groups) -> str:
    """What the shipped lines make of some chances."""
    chances = (0.3, 0.5, 0.7, 0.9, 0.99)
    rows: list[list[Cell]] = [
        [name, *(f"{Line(*line).probability(chance):.2f}" for chance in chances)]
        for name, line in groups["lines"].items()
    ]
    return table(["a chance of", *(f"{chance:g}" for chance in chances)], rows) + "\n"


if __name__ == "__main__":
    measured = json.loads(RESULTS.read_text(encoding="utf-8"))["calibration"]
    (DOCS / "reliability.svg").write_text(reliability_diagram(measured), encoding="utf-8")
    (DOCS / "coverage.svg").write_text(coverage_chart(measured), encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), measured), encoding="utf-8")
