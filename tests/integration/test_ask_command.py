"""DESIGN's contract for programs: `assistant ask`, one question or a batch, keys, spans and exit codes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from collection import ANSWER_KEYS, CITATION_KEYS, CommandLine
from tiny_server import TinyServer, serving, speaking

pytestmark = pytest.mark.usefixtures("without_a_model")
ASKED = "Kiedy podpisano Porozumienie Przykładowe?"
SAID = "Porozumienie Przykładowe podpisano 21 marca 2018 r. w Krakowie."


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyServer]:
    """A chat model behind an address on this machine."""
    with serving(speaking(SAID)) as server:
        monkeypatch.setenv("ASSISTANT_MODEL", "url")
        monkeypatch.setenv("ASSISTANT_MODEL_URL", f"{server.url}/v1")
        monkeypatch.setenv("ASSISTANT_MODEL_NAME", "scripted")
        yield server


def test_ask_keeps_the_contract_and_quotes_what_stands_there(indexed: CommandLine, model: TinyServer) -> None:
    done = indexed("ask", ASKED, "--json")
    answer = done.json
    assert done.code == 0
    assert answer.keys() == ANSWER_KEYS
    assert answer["outcome"] == "answered"
    assert answer["answer"] == SAID
    assert (answer["question"], answer["rewritten"]) == (ASKED, ASKED)
    assert (answer["question_language"], answer["answer_language"]) == ("pl", "pl")
    assert answer["model"] == {"name": "scripted", "engine": "openai", "reason": f"model_url={model.url}/v1"}
    # asked twice: whether the fragments state the answer, and for the answer
    assert answer["usage"] == {"prompt": 100, "cached": None, "output": 18}
    assert answer["timings_ms"].keys() == {"search", "first_sentence", "total"}
    assert 0 < answer["timings_ms"]["search"] <= answer["timings_ms"]["first_sentence"]
    (sentence,) = answer["sentences"]
    assert sentence.keys() == {"text", "citations", "supported", "support"}
    assert sentence["supported"] is True
    assert sentence["citations"] == [1]
    assert [citation["n"] for citation in answer["citations"]] == [1]
    for citation in answer["citations"]:
        assert citation.keys() == CITATION_KEYS
        text = indexed("show", citation["document"], "--json").json["text"]
        assert text[citation["start"] : citation["end"]] == citation["quote"]
    assert answer["citations"][0]["document"] == "zbior/pl/porozumienie.md"
    assert "21 marca 2018" in answer["citations"][0]["quote"]
    assert answer["reading"]
    assert {item["passage_id"] for item in answer["reading"]}.isdisjoint(
        {citation["passage_id"] for citation in answer["citations"]}
    )


def test_ask_prints_sentences_sources_and_the_model(indexed: CommandLine, model: TinyServer) -> None:
    done = indexed("ask", "--", ASKED)
    assert done.code == 0
    assert done.out.startswith(f"{SAID} [1]\n")
    assert "[1] Porozumienie Przykładowe (zbior/pl/porozumienie.md)" in done.out
    assert "scripted" in done.out


def test_ask_answers_in_the_language_asked_for(indexed: CommandLine, model: TinyServer) -> None:
    answer = indexed("ask", "--language", "en", ASKED, "--json").json
    assert (answer["question_language"], answer["answer_language"]) == ("pl", "en")
    assert "in English" in model.asked[-1][2]["messages"][0]["content"]


def test_ask_answers_from_the_documents_that_fit_and_says_which_filter_leaves_none(
    indexed: CommandLine,
) -> None:
    narrowed = indexed("ask", ASKED, "--kind", "note", "--lang", "pl", "--json").json
    assert narrowed["outcome"] == "answered"
    assert {item["document"] for item in narrowed["citations"]} == {"zbior/pl/porozumienie.md"}
    emptied = indexed("ask", ASKED, "--country", "Czechy", "--json").json
    assert emptied["outcome"] == "no_evidence"
    assert emptied["reason"].startswith("Filtr kraj=Czechy niczego nie zostawia")


def test_batch_answers_line_by_line_in_order(indexed: CommandLine, model: TinyServer, tmp_path: Path) -> None:
    history = [{"role": "user", "text": ASKED}, {"role": "assistant", "text": "21 marca 2018 r."}]
    lines = [
        {"id": "a", "question": ASKED},
        {"id": "b", "question": "A kto?", "history": history},
        {"id": "c", "question": "?!"},
        {"id": "d", "question": "Kiedy\u2028podpisano Porozumienie?", "role": "public", "language": "en"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    done = indexed("ask", "--json", "--batch", str(file))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [row["id"] for row in rows] == ["a", "b", "c", "d"]
    assert all(row.keys() == ANSWER_KEYS | {"id"} for row in rows)
    assert rows[1]["rewritten"] == "Kto podpisał Porozumienie Przykładowe?"
    assert [rows[2]["outcome"], rows[3]["answer_language"]] == ["clarification", "en"]


@pytest.mark.parametrize(
    "line", ['{"question": "?"}', "not json", '{"id": 1, "question": "?", "colour": "red"}', "[]"]
)
def test_a_wrong_line_of_a_batch_is_named_before_anything_is_asked(
    indexed: CommandLine, tmp_path: Path, line: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f'{{"id": 1, "question": "Co?"}}\n{line}\n', encoding="utf-8")
    done = indexed("ask", "--batch", str(file))
    assert (done.code, done.out) == (2, "")
    assert "Line 2 of" in done.err


def test_a_model_that_cannot_be_had_is_a_failed_answer_and_exit_code_one(
    indexed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "/absent/model.gguf")
    done = indexed("ask", ASKED, "--json")
    assert done.code == 1
    assert done.json["outcome"] == "failed"
    assert "/absent/model.gguf" in done.json["reason"]
    assert "/absent/model.gguf" in done.err
