"""Write the tables of ``docs/model_card.md`` from the model cards among the data files.

Run as ``python docs/model_tables.py`` after learning new weights.
"""

import json
import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parent
DATA = DOCS.parent / "quoteattr" / "data"
CARDS = ("model_card.json", "model_card_stanza.json")
_DIGITS = 12


def _tables() -> dict[str, str]:
    """Each table by its name, in Markdown."""
    cards = [json.loads((DATA / name).read_text(encoding="utf-8")) for name in CARDS]
    figures = [
        {name: value for name, value in card["figures"].items() if name != "how"} for card in cards
    ]
    return {
        "sources": _sources(cards[0]),
        "sizes": _pairs("features of", [card["features"] for card in cards], "{:,}"),
        "figures": _pairs("figure", figures, "{:.4f}"),
        "cases": _pairs("family", [card["cases right"] for card in cards], "{:.4f}"),
    }


def _sources(card: dict[str, Any]) -> str:
    """The annotated files one by one, the many small ones by folder."""
    files = card["learned from"]
    rows = [
        f"| `{name.split('/')[1]}` | `{digest[:_DIGITS]}…` |"
        for name, digest in files.items()
        if name.startswith("corpus/")
    ]
    counts = Counter(name.split("/")[0] for name in files)
    rows += [
        f"| `tests/{folder}/*.txt` | {counts[folder]} files, {card[folder]:,} {folder} |"
        for folder in ("cases", "articles")
    ]
    return _table([f"files ({card['documents']} annotated documents)", "SHA-256"], rows)


def _pairs(title: str, values: list[dict[str, float]], form: str) -> str:
    """A row for each name with the value of either card, a dash where one has none."""
    rows = []
    for name in dict.fromkeys(chain.from_iterable(values)):
        cells = (form.format(card[name]) if name in card else "–" for card in values)
        rows.append(f"| {' | '.join((name, *cells))} |")
    return _table([title, "embedded", "with Stanza"], rows)


def _table(header: list[str], rows: list[str]) -> str:
    lines = [f"| {' | '.join(header)} |", f"|{'---|' * len(header)}", *rows]
    return "\n".join(lines) + "\n"


def page(content: str) -> str:
    """The page with its tables made anew."""
    for name, table in _tables().items():
        place = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)
        content = place.sub(lambda _, table=table: table, content, count=1)
    return content


if __name__ == "__main__":
    path = DOCS / "model_card.md"
    path.write_text(page(path.read_text(encoding="utf-8")), encoding="utf-8")
