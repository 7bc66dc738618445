"""The web service: what it answers, and what it refuses."""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT

import quoteattr
from quoteattr.options import Options

pytest.importorskip("fastapi", reason="no FastAPI: pip install 'quoteattr[service]'")
pytest.importorskip("httpx2", reason="no client: pip install httpx2")

from fastapi.testclient import TestClient

SERVICE = runpy.run_path(str(ROOT / "examples" / "service.py"))
JSON = {"content-type": "application/json"}
TEXT = (
    "😀 «Partiamo domani», ha detto il sindaco Anna Rossi dopo aver letto «La strada lunga». "
    "L’assessore Luca Bianchi non ha detto che la strada riaprirà."
)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(SERVICE["app"]) as client:
        yield client


def _detail(answer: Any) -> list[list[str | int]]:
    assert answer.status_code == 422
    return [each["loc"] for each in answer.json()["detail"]]


def test_the_answer_is_the_record_of_the_document(client: TestClient) -> None:
    answer = client.post("/attribute", json={"text": TEXT})
    assert answer.status_code == 200
    assert answer.json() == quoteattr.attribute(TEXT).to_dict()


def test_options_are_those_of_the_request(client: TestClient) -> None:
    options = {"min_confidence": 1, "genre": "fiction", "statements": False}
    answer = client.post("/attribute", json={"text": TEXT, "options": options})
    expected = quoteattr.attribute(TEXT, options=Options(**options))
    assert quoteattr.Document.from_dict(answer.json()) == expected


def test_known_speakers_and_extra_cues_are_those_of_the_request(client: TestClient) -> None:
    options = {
        "known_speakers": [
            {"name": "Giulia Serra", "roles": ["premier"], "ids": {"wikidata": "Q1"}}
        ],
        "extra_cues": [
            {"infinitive": "predicozzare", "like": "dire"},
            {"singular": "lenzuolata", "plural": "lenzuolate", "gender": "f", "like": "lettera"},
        ],
    }
    text = "La premier ha predicozzato che la strada riaprirà."
    record = client.post("/attribute", json={"text": text, "options": options}).json()
    assert record == quoteattr.attribute(text, options=Options.from_dict(options)).to_dict()
    assert [speaker["ids"] for speaker in record["speakers"]] == [[["wikidata", "Q1"]]]
    assert len(record["statements"]) == 1


@pytest.mark.parametrize(
    "options",
    [
        {"known_speakers": [{"name": " "}]},
        {"extra_cues": [{"infinitive": "predicozzare", "like": "bere"}]},
        {"extra_cues": [{"infinitive": "PARLARE", "like": "dire"}]},
    ],
)
def test_options_that_the_library_refuses_are_refused(
    client: TestClient, options: dict[str, Any]
) -> None:
    for place, texts in (("", {"text": TEXT}), ("/batch", {"texts": [TEXT]})):
        answer = client.post(f"/attribute{place}", json={**texts, "options": options})
        assert _detail(answer) == [["body", "options"]]


def test_a_batch_is_answered_in_order(client: TestClient) -> None:
    texts = [TEXT, "", "«Piove», disse Carla."]
    answer = client.post("/attribute/batch", json={"texts": texts, "options": {"genre": "news"}})
    options = Options(genre="news")
    assert answer.json() == [quoteattr.attribute(each, options=options).to_dict() for each in texts]


def test_the_service_says_that_it_is_well(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}


def test_a_text_may_be_as_long_as_allowed_and_no_longer(client: TestClient) -> None:
    longest = "a" * SERVICE["LONGEST_TEXT"]
    assert client.post("/attribute", json={"text": longest}).status_code == 200
    assert _detail(client.post("/attribute", json={"text": longest + "a"})) == [["body", "text"]]


def test_a_batch_may_be_as_large_as_allowed_and_no_larger(client: TestClient) -> None:
    texts = [""] * SERVICE["MOST_TEXTS"]
    assert client.post("/attribute/batch", json={"texts": texts}).status_code == 200
    assert _detail(client.post("/attribute/batch", json={"texts": [*texts, ""]})) == [
        ["body", "texts"]
    ]


def _pieces() -> Iterator[bytes]:
    yield b'{"text": "'
    for _ in range(SERVICE["LARGEST_BODY"] // 1000):
        yield b"a" * 1000


@pytest.mark.parametrize("content", [b"".join(_pieces()), _pieces])
def test_a_large_body_is_refused_with_or_without_its_length(
    client: TestClient, content: Any
) -> None:
    body = content() if callable(content) else content
    answer = client.post("/attribute", content=body, headers=JSON)
    assert answer.status_code == 413


def test_a_body_that_is_not_utf_8_is_refused(client: TestClient) -> None:
    answer = client.post("/attribute", content=b'{"text": "\xff"}', headers=JSON)
    assert answer.status_code == 400
    assert set(answer.json()) == {"detail"}


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        ({}, ["text"]),
        ({"text": None}, ["text"]),
        ({"text": 7}, ["text"]),
        ({"text": "\ud800"}, ["text"]),
        ({"text": "", "testo": ""}, ["testo"]),
        ({"text": "", "\ud800": ""}, []),
        ({"text": "", "options": {"min_confidence": 1.5}}, ["options", "min_confidence"]),
        ({"text": "", "options": {"genre": "poesia"}}, ["options", "genre"]),
        ({"text": "", "options": {"statements": "no"}}, ["options", "statements"]),
        ({"text": "", "options": {"soglia": 1}}, ["options", "soglia"]),
        (
            {"text": "", "options": {"known_speakers": [{"nome": "Ada", "name": "Ada"}]}},
            ["options", "known_speakers", 0, "nome"],
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(
    client: TestClient, sent: dict[str, Any], place: list[str]
) -> None:
    answer = client.post("/attribute", content=json.dumps(sent), headers=JSON)
    assert _detail(answer) == [["body", *place]]


def test_a_refusal_does_not_repeat_what_was_sent(client: TestClient) -> None:
    answer = client.post("/attribute", json={"text": ["segreto"]})
    assert "segreto" not in answer.text


def test_the_page_shows_the_real_answer(client: TestClient) -> None:
    page = (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8")
    sent, shown = map(json.loads, re.findall(r"^```json\n(.*?)^```$", page, re.M | re.S))
    answer = client.post("/attribute", json=sent).json()
    for part, items in shown.items():
        assert len(items) == len(answer[part])
        assert all(
            item.items() <= real.items() for item, real in zip(items, answer[part], strict=True)
        )


def test_the_description_names_limits_and_answers(client: TestClient) -> None:
    description = client.get("/openapi.json").json()
    text = description["components"]["schemas"]["OneText"]["properties"]["text"]
    assert text["maxLength"] == SERVICE["LONGEST_TEXT"]
    assert set(description["paths"]["/attribute"]["post"]["responses"]) == {
        "200",
        "400",
        "413",
        "422",
    }
    assert client.get("/docs").status_code == 200
