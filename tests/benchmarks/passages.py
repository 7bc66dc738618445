"""The texts that are measured on."""

from __future__ import annotations

import os
from itertools import cycle, islice
from pathlib import Path

from quoteattr.evaluation.gold import read_gold, select
from quoteattr.training.articles import read_articles

ARTICLES = Path(__file__).resolve().parent.parent / "articles"


def passages() -> list[str]:
    """The development texts of the corpora that QUOTEATTR_CORPUS names, else our own articles."""
    folder = os.environ.get("QUOTEATTR_CORPUS")
    if folder is None:
        files = sorted(ARTICLES.glob("*.txt"))
        return [document.text for path in files for document in read_articles(path)]
    gold = (each for path in sorted(Path(folder).glob("*.jsonl")) for each in read_gold(path))
    return [each.document.text for each in select(gold, "development")]


def sample(texts: list[str], most: int) -> list[str]:
    """Texts from all over the list that have about so many code points together."""
    share = max(1, sum(map(len, texts)) // most)
    return texts[::share]


def concatenated(texts: list[str], size: int) -> str:
    """One text of exactly so many code points, the same texts again and again."""
    average = max(1, sum(map(len, texts)) // len(texts))
    return "\n\n".join(islice(cycle(texts), 2 * size // average + len(texts)))[:size]
