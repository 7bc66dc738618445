"""What Stanza made of some invented texts, recorded so that tests need neither it nor torch.

``python tests/recorded.py FOLDER`` parses the texts again with the models in a folder.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from quoteattr.attribution.scene import Scene
from quoteattr.language.model import Source
from quoteattr.language.stanza_documents import Parsed, read_document
from quoteattr.models import shipped
from quoteattr.quotations.detection import detect_quoted
from quoteattr.text.paragraphs import paragraphs
from quoteattr.training.parsing import Remembering
from quoteattr.training.speakers import scene_of

FILE = Path(__file__).resolve().parent / "language" / "recorded.json"

STRADA = "Il sindaco della città ha detto che la strada riaprirà lunedì, e ha lasciato l’aula."
ACCORDO = "Ugo Neri, che guida la giunta dal 2019, nega di aver firmato l’accordo con Bari."
PRONTI = "«Siamo pronti. Partiamo domani», ha dichiarato ieri a Bari la sindaca Anna Rossi."
DISASTRO = "Secondo Anna Rossi, il piano è “un disastro” che nessuno vuole dirgli di rifare."
LETTO = "Ada Conti ha letto la nota e ha aggiunto che il ponte, secondo i tecnici, è sicuro."
NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti."
WHOLE = f"{STRADA} {NESTED}\n\n{PRONTI}"
TEXTS = (STRADA, ACCORDO, PRONTI, DISASTRO, LETTO, NESTED, WHOLE)


@cache
def _records() -> dict[str, Any]:
    return dict(json.loads(FILE.read_text(encoding="utf-8")))


def recorded(texts: Sequence[str]) -> list[Parsed]:
    """A parser that knows the units of the texts above, and these as wholes."""
    return [read_document(_records()[text]) for text in texts]


def source_of(text: str) -> Source:
    """What an analyzer is given for a text."""
    parts = paragraphs(text)
    return Source(text, parts, detect_quoted(text, parts))


def parsed_scene(text: str) -> Scene:
    """The scene of one of the texts with its parse."""
    return scene_of(text, shipped(), Remembering(recorded))


def record(folder: str) -> None:
    """Parse all units of the texts, and the texts themselves, and write what comes out."""
    import stanza

    options = {"dir": folder, "download_method": None, "device": "cpu"}
    cutting = stanza.Pipeline("it", **options)
    whole = stanza.Pipeline("it", tokenize_no_ssplit=True, **options)
    made: dict[str, Any] = {text: cutting(text).to_dict() for text in (WHOLE,)}

    def kept(texts: Sequence[str]) -> list[Parsed]:
        made.update({text: whole(text).to_dict() for text in texts})
        return [read_document(made[text]) for text in texts]

    Remembering(kept).analyze_many([source_of(text) for text in TEXTS])
    lines = (
        f"{json.dumps(text, ensure_ascii=False)}: {json.dumps(words, ensure_ascii=False)}"
        for text, words in made.items()
    )
    FILE.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    record(sys.argv[1])
