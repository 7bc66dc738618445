"""Who said what, as a web service that describes itself at ``/docs``.

Run as ``uvicorn --app-dir examples service:app`` after ``pip install 'quoteattr[service]'``.
Texts come in as JSON, with the options of the library if need be; each answer is the record
that ``Document.to_dict`` makes. A body that is too large is refused with 413 before it is read
to its end; a text that is too long, or anything else unexpected, with 422.
"""

from typing import Annotated, Literal

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

import quoteattr
from quoteattr.errors import OptionError

LARGEST_BODY = 1_000_000
"""Bytes of one request."""
LONGEST_TEXT = 100_000
"""Code points of one text."""
MOST_TEXTS = 100
"""Texts of one request."""
MOST_KNOWN = 1_000
"""Known speakers, and extra cues, of one request."""

Place = Annotated[
    list[Annotated[int, Field(ge=0)]],
    Field(min_length=2, max_length=2, description="start and end, code points, half-open"),
]
Probability = Annotated[float, Field(ge=0, le=1)]
Words = Annotated[str, Field(max_length=200)]
Text = Annotated[str, Field(max_length=LONGEST_TEXT, examples=["«Sì», ha detto Anna Rossi."])]


class Sent(BaseModel):
    """Something sent: the fields named and no others, of the types named and no others."""

    model_config = ConfigDict(extra="forbid", strict=True)


class KnownSpeaker(Sent):
    """Somebody whom texts may call by an alias, a role or a surname alone."""

    name: Words
    aliases: list[Words] = []
    gender: Literal["m", "f"] | None = None
    roles: list[Words] = []
    ids: dict[Words, Words] = {}


class CueVerb(Sent):
    """A verb that reports words as another one does."""

    infinitive: Words
    like: Words


class CueNoun(Sent):
    """A noun that announces words as another one does."""

    singular: Words
    plural: Words
    gender: Literal["m", "f"]
    like: Words


class Settings(Sent):
    """The options of one request, as in ``quoteattr.Options``."""

    min_confidence: Probability = 0.0
    genre: Literal["news", "interview", "fiction"] | None = None
    statements: bool = True
    known_speakers: Annotated[list[KnownSpeaker], Field(max_length=MOST_KNOWN)] = []
    extra_cues: Annotated[list[CueVerb | CueNoun], Field(max_length=MOST_KNOWN)] = []


class OneText(Sent):
    """A text to attribute."""

    text: Text
    options: Settings = Settings()


class ManyTexts(Sent):
    """Texts to attribute with the same options."""

    texts: Annotated[list[Text], Field(max_length=MOST_TEXTS)]
    options: Settings = Settings()


class Speaker(BaseModel):
    id: str
    name: str
    aliases: list[str]
    kind: Literal["person", "organization", "group", "unknown"]
    gender: Literal["m", "f"] | None
    roles: list[str]
    mentions: list[Place]
    ids: list[Annotated[list[str], Field(min_length=2, max_length=2)]]


class Candidate(BaseModel):
    speaker: str | None
    probability: Probability


class Reason(BaseModel):
    name: str
    value: float
    evidence: Place | None


class Said(BaseModel):
    """What quotations and statements have in common; ``speaker`` is the id of a speaker."""

    spans: list[Place]
    speaker: str | None
    mention: Place | None
    cue: Place | None
    confidence: Probability
    candidates: list[Candidate]
    reasons: list[Reason]


class Quotation(Said):
    kind: Literal["direct", "partial", "dialogue", "headline"]
    span_confidence: Probability


class Statement(Said):
    quotations: list[int]
    negated: bool
    hedged: bool


class MarkedSpan(BaseModel):
    span: Place
    kind: str
    span_confidence: Probability


class Record(BaseModel):
    """A text and what was found in it, as ``quoteattr.Document.from_dict`` reads it."""

    record_schema: Annotated[int, Field(alias="schema")]
    id: str | None
    genre: str | None
    source: str | None
    license: str | None
    text: str
    speakers: list[Speaker]
    other_candidates: list[Speaker]
    quotations: list[Quotation]
    other_marked: list[MarkedSpan]
    statements: list[Statement]


class Health(BaseModel):
    status: Literal["ok"]


class Refusal(BaseModel):
    detail: str


app = FastAPI(
    title="quoteattr",
    summary="Who said what, in Italian text.",
    version="1",
    max_body_size=LARGEST_BODY,
)
REFUSALS = {
    400: {"description": "The body is not UTF-8.", "model": Refusal},
    413: {
        "description": f"The body has more than {LARGEST_BODY} bytes.",
        "model": Refusal,
        "content": {"text/plain": {"schema": {"type": "string"}}},
    },
}


@app.post("/attribute", responses=REFUSALS)
def attribute(sent: OneText) -> Record:
    """The quotations and statements of one text and who said them."""
    return _record(_attributor(sent.options)(sent.text))


@app.post("/attribute/batch", responses=REFUSALS)
def attribute_batch(sent: ManyTexts) -> list[Record]:
    """The same for several texts, in their order."""
    return [_record(document) for document in _attributor(sent.options).pipe(sent.texts)]


@app.get("/health")
def health() -> Health:
    """That the service answers."""
    return Health(status="ok")


@app.exception_handler(RequestValidationError)
def refuse(_request: Request, error: RequestValidationError) -> JSONResponse:
    """What is wrong with the request and where, without what was sent, which may be long."""
    wrong = [{key: each[key] for key in ("loc", "msg", "type")} for each in error.errors()]
    return JSONResponse({"detail": wrong}, 422)


@app.exception_handler(OptionError)
def refuse_options(_request: Request, error: OptionError) -> JSONResponse:
    """What the library does not take: a known speaker without a name, a cue like no known one."""
    wrong = {"loc": ["body", "options"], "msg": str(error), "type": "option_error"}
    return JSONResponse({"detail": [wrong]}, 422)


def _attributor(settings: Settings) -> quoteattr.Attributor:
    return quoteattr.Attributor(options=quoteattr.Options.from_dict(settings.model_dump()))


def _record(document: quoteattr.Document) -> Record:
    return Record.model_validate(document.to_dict())
