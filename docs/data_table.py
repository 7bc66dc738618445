"""Write the table of ``docs/data.md`` from the data files' headers.

Run as ``python docs/data_table.py`` after changing a data file.
"""

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parent
DATA = DOCS.parent / "quoteattr" / "data"
_PLACE = re.compile(r"(?<=<!-- tables -->\n).*(?=<!-- end of tables -->)", re.DOTALL)


def table() -> str:
    """The Markdown table of all tables: rows, columns, title, origin, licence."""
    lines = [
        "| file | what it holds | columns | rows | origin | licence |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_row(path) for path in sorted(DATA.glob("*.tsv"))]
    return "\n".join(lines) + "\n"


def _row(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    comments = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
    header, *rows = [line for line in lines if not line.startswith("#")]
    origin, licence = (_value(comments, key) for key in ("origin", "licence"))
    title = comments[0].removeprefix("title: ").removesuffix(".")
    columns = ", ".join(f"`{column}`" for column in header.split("\t"))
    return f"| `{path.name}` | {title} | {columns} | {len(rows)} | {origin} | {licence} |"


def _value(comments: list[str], key: str) -> str:
    return next(line for line in comments if line.startswith(f"{key}: ")).removeprefix(f"{key}: ")


def page(content: str) -> str:
    """The page with its table made anew."""
    return _PLACE.sub(lambda _: table(), content)


if __name__ == "__main__":
    place = DOCS / "data.md"
    place.write_text(page(place.read_text(encoding="utf-8")), encoding="utf-8")
