"""Coverage-guided fuzzing of everything that is done with a text.

Run as ``python tests/fuzz/target.py -max_total_time=1800 -max_len=200 FOLDER`` with atheris
installed; FOLDER keeps the inputs that led somewhere new.
"""

from __future__ import annotations

import csv
import io
import json
import pickle
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_RAW = 255
"""The byte after which three bytes are any code point."""


def text_of(data: bytes) -> str:
    r"""A text made of Italian words, names, marks and layout, one a byte, and of any characters.

    >>> len(text_of(bytes(range(100)))) > 100, text_of(bytes([255, 0, 216, 0]))
    (True, '\ud800')
    """
    from strategies import pieces

    words = pieces()
    made, given = [], iter(data)
    for byte in given:
        if byte == _RAW:
            digits = [next(given, 0) for _ in range(3)]
            made.append(chr(int.from_bytes(digits, "big") % (sys.maxunicode + 1)))
        else:
            made.append(words[byte % len(words)])
    return "".join(made)


def check(text: str) -> None:
    """Fail if ``text`` breaks a promise: of results, of records, of exports."""
    from quoteattr import Document, attribute, detect
    from quoteattr.exports.tables import csv_text, rows
    from quoteattr.exports.terminal import render

    document = attribute(text)
    assert document.text == text
    assert [q.spans for q in detect(text)] == [q.spans for q in document.quotations]
    for item in (*document.quotations, *document.statements):
        assert item.text == " ".join(span.of(text) for span in item.spans)
        assert all(0 <= span.start < span.end <= len(text) for span in item.spans)
        assert all(one.end <= other.start for one, other in pairwise(item.spans))
        assert abs(sum(each.probability for each in item.candidates) - 1) < 1e-6
        for span in (item.mention, item.cue, *(reason.evidence for reason in item.reasons)):
            assert span is None or 0 <= span.start < span.end <= len(text)
    assert Document.from_dict(json.loads(document.to_json())) == document
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes
    shown = render(document, colour=False)
    assert not any(unicodedata.category(char) == "Cc" for char in shown.replace("\n", ""))
    table = io.StringIO(csv_text(rows(document, "a")), newline="")
    assert len(list(csv.reader(table))) == len(document.quotations) + len(document.statements)


def main() -> None:
    """Fuzz until something breaks or the time is over."""
    import atheris

    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    with atheris.instrument_imports(include=["quoteattr"]):
        import quoteattr.exports.tables
        import quoteattr.exports.terminal  # noqa: F401 - imported to be watched
    atheris.Setup(sys.argv, lambda data: check(text_of(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
