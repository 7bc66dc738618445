"""Who is quoted in a text, how often, and the surest quotation of each.

Run as ``python examples/who_said_what.py article.txt``.
"""

import sys
from collections import defaultdict
from pathlib import Path

import quoteattr


def main(path: str) -> None:
    document = quoteattr.attribute(Path(path).read_text(encoding="utf-8"))
    said = defaultdict(list)
    for quotation in document.quotations:
        said[quotation.speaker].append(quotation)
    for speaker, quotations in sorted(said.items(), key=lambda item: -len(item[1])):
        surest = max(quotations, key=lambda quotation: quotation.confidence)
        print(f"{speaker.name if speaker else 'nobody named'}: {len(quotations)}")
        print(f"  «{surest.text}» ({surest.confidence:.0%})")


if __name__ == "__main__":
    main(sys.argv[1])
