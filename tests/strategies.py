"""Hypothesis strategies for texts: Italian-like ones, and any whatever."""

from __future__ import annotations

from hypothesis import strategies as st

from quoteattr import datafiles

_WORDS = (
    "il",
    "la",
    "che",
    "di",
    "non",
    "piano",
    "vita",
    "domani",
    "strada",
    "perché",
    "città",
    "è",
    "più",
    "così",
    "ieri",
    "tutto",
)
_NAMES = (
    "Rossi",
    "Anna",
    "Bari",
    "Mario",
    "Verdi",
    "Comune",
    "Cremlino",
    "Esposito",
    "De",
    "D'Angelo",
    "Trump",
)
_PEOPLE = (
    "sindaco",
    "presidente",
    "portavoce",
    "signora",
    "lui",
    "lei",
    "loro",
    "polizia",
    "dottor",
    "avvocato",
)
_CUES = (
    "dice",
    "disse",
    "ha",
    "detto",
    "spiega",
    "aggiunge",
    "secondo",
    "per",
    "parole",
    "nota",
    "chiede",
    "scrive",
)
_ELIDED = (
    "l'",
    "dell’",
    "c'è",
    "po'",
    "perche'",
    "un’ora",
    "'ndrangheta",
    "d'accordo",
    "L’",
    "’68",
    "5'",
    "È`",
)
_POINTS = (".", ",", ":", ";", "!", "?", "…", "...", "(", ")", "[", "]", "/", "%", "*", "•")
_DASHES = ("-", "–", "—", "―", "--", "&ndash;", "&mdash;", " - ", " – ", "\n– ", "\n— ", "\n- ")
_BLANKS = (" ", "  ", "\n", "\n\n", "\r\n", "\t", "\xa0", "\u202f", "\u2028", "\x85")
_ENTITIES = ("&laquo;", "&raquo;", "&ldquo;", "&rdquo;", "&quot;", "&amp;", "&nbsp;", "&#8220;")
_LAYOUT = ("\nD. ", "\nR. ", "\n\nROSSI: ", "\n\nVERDI: ", "\n1. ", "\n> ", "\nTitolo: ")
_ODD = (
    "\x0c",
    "e\u0301",
    "\u202e",
    "שלום ",
    "😀",
    "👩\u200d👧 ",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\0",
)
_SIGNS = (*_POINTS, *_DASHES, *_BLANKS, *_ENTITIES, *_LAYOUT, *_ODD)
_FRAMES = (
    "«{}», ha detto {}.",
    "{1} ha spiegato: “{0}”. ",
    'Secondo {1}, "{0}". ',
    "«{0} – ha aggiunto {1} – {0}». ",
    "\n– {0} – disse {1}. – {0}\n",
    "“{0} ‘{1}’ {0}”, sostiene {1}. ",
    "«{0}.\n\n»{0}», così {1}. ",
    "{1}: «{0}»\n\n",
    "Le parole di {1}: '{0}'. ",
)


def _marks() -> tuple[str, ...]:
    return tuple(row["form"] for row in datafiles.table("marks"))


def pieces() -> tuple[str, ...]:
    """Everything that texts are made of: words and names with a blank, marks, signs, layout."""
    words = [f"{word} " for word in (*_WORDS, *_NAMES, *_PEOPLE, *_CUES)]
    return (*words, *_ELIDED, *_marks(), *_SIGNS)


def _pieces() -> st.SearchStrategy[str]:
    """A word with its blank, or a sign that stands alone."""
    words = st.sampled_from([*_WORDS, *_NAMES, *_PEOPLE, *_CUES, *_ELIDED])
    signs = st.sampled_from(_SIGNS)
    return st.one_of(words, words.map("{} ".format), st.sampled_from(_marks()), signs)


def _framed(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A content in one of the usual shapes of quoting."""
    speakers = st.lists(st.sampled_from([*_NAMES, *_PEOPLE]), min_size=1, max_size=3)
    return st.builds(
        str.format, st.sampled_from(_FRAMES), content, speakers.map(lambda words: " ".join(words))
    )


def italian_like_texts() -> st.SearchStrategy[str]:
    """Texts of Italian words, all marks and dashes, apostrophes, line breaks, entities.

    Well-formed quoting, broken quoting and plain text come mixed.
    """
    loose = st.lists(_pieces(), max_size=12).map("".join)
    framed = _framed(st.lists(_pieces(), min_size=1, max_size=6).map("".join))
    return st.lists(st.one_of(loose, framed), max_size=6).map("".join)


def any_texts() -> st.SearchStrategy[str]:
    """Any ``str``: every code point, lone surrogates and NUL included."""
    characters = st.characters(exclude_categories=())
    return st.text(st.one_of(characters, st.sampled_from(["\ud800", "\udfff", "\0", "«", "\n"])))


def texts() -> st.SearchStrategy[str]:
    """Italian-like texts, any texts, and the one within the other."""
    italian, strange = italian_like_texts(), any_texts()
    return st.one_of(italian, strange, st.builds("{}{}{}".format, italian, strange, italian))
