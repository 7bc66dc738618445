"""A Document as a Label Studio task with a prediction to start from.

Offsets are code points, end exclusive: those that the editor of Label Studio stores, which
converts them to the UTF-16 units of its browser itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from quoteattr.document import Document
from quoteattr.results import Quotation, Statement
from quoteattr.spans import Span

CONFIGURATION = """\
<View>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Relations>
    <Relation value="said by"/>
    <Relation value="reported by"/>
    <Relation value="goes on"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="direct" background="#1d4ed8"/>
    <Label value="partial" background="#0f766e"/>
    <Label value="dialogue" background="#6d28d9"/>
    <Label value="headline" background="#a21caf"/>
    <Label value="statement" background="#b45309"/>
    <Label value="mention" background="#15803d"/>
    <Label value="cue" background="#57606a"/>
  </Labels>
  <Text name="text" value="$text"/>
  <TextArea name="speaker" toName="text" perRegion="true" editable="true"/>
</View>
"""
"""The labelling configuration that the predictions are made for."""


def to_labelstudio(document: Document) -> dict[str, Any]:
    """A task with one prediction, to be imported in a list of tasks.

    Regions are the spans of quotations and statements, labelled by kind, with the speaker's
    name as their text area and ids as its notes, and mentions and cues; relations lead to
    mention and cue, and from a span of a quotation to the next. Each region has the
    ``confidence`` of its speaker as ``score``, the prediction their mean (none without
    regions). ``data`` holds the text with the document's ``id`` and ``source``, where known.
    Time grows linearly with what was found.

    >>> import quoteattr
    >>> task = to_labelstudio(quoteattr.attribute("«Vado», disse Anna."))
    >>> value = task["predictions"][0]["result"][0]["value"]
    >>> value["start"], value["end"], value["text"], value["labels"]
    (1, 5, 'Vado', ['direct'])
    """
    about = {"id": document.id, "source": document.source}
    data = {"text": document.text} | {key: value for key, value in about.items() if value}
    items: tuple[Quotation | Statement, ...] = (*document.quotations, *document.statements)
    regions = _Regions(document.text)
    for number, item in enumerate(items, start=1):
        regions.add(number, item)
    prediction: dict[str, Any] = {"model_version": "quoteattr", "result": regions.made}
    if items:
        prediction["score"] = sum(item.confidence for item in items) / len(items)
    return {"data": data, "predictions": [prediction]}


class _Regions:
    """The regions and relations made so far; a mention or cue is one for all that share it."""

    def __init__(self, text: str) -> None:
        self.made: list[dict[str, Any]] = []
        self._text = text
        self._shared: dict[tuple[str, Span], str] = {}

    def add(self, number: int, item: Quotation | Statement) -> None:
        """Take in a quotation or statement with what belongs to it."""
        kind = item.kind if isinstance(item, Quotation) else "statement"
        names = [f"i{number}-{at}" for at in range(1, len(item.spans) + 1)]
        for name, span in zip(names, item.spans, strict=True):
            self._label(name, kind, span, item.confidence)
            if item.speaker is not None:
                place = {"start": span.start, "end": span.end}
                value = {**place, "text": [item.speaker.name]}
                self._region(name, "speaker", "textarea", value, item.confidence)
                if item.speaker.ids:
                    self.made[-1]["meta"] = {"text": list(map(":".join, item.speaker.ids))}
        for name, following in pairwise(names):
            self._relation(name, following, "goes on")
        self._related(names[0], "said by", "mention", item.mention)
        self._related(names[0], "reported by", "cue", item.cue)

    def _related(self, name: str, relation: str, kind: str, span: Span | None) -> None:
        if span is None:
            return
        if (kind, span) not in self._shared:
            self._shared[kind, span] = f"{kind}-{len(self._shared) + 1}"
            self._label(self._shared[kind, span], kind, span)
        self._relation(name, self._shared[kind, span], relation)

    def _label(self, name: str, kind: str, span: Span, score: float | None = None) -> None:
        value = {
            "start": span.start,
            "end": span.end,
            "text": span.of(self._text),
            "labels": [kind],
        }
        self._region(name, "label", "labels", value, score)

    def _region(
        self, name: str, control: str, kind: str, value: dict[str, Any], score: float | None
    ) -> None:
        region = {
            "id": name, "from_name": control, "to_name": "text", "type": kind, "value": value,
        }  # fmt: skip
        self.made.append(region if score is None else region | {"score": score})

    def _relation(self, name: str, other: str, label: str) -> None:
        self.made.append(
            {
                "type": "relation", "from_id": name, "to_id": other,
                "direction": "right", "labels": [label],
            }
        )  # fmt: skip
