"""The product over a real Ollama: its address stands in ASSISTANT_TEST_OLLAMA, its model is the 0.5B one.

Nothing here depends on what the model says, only on what the server does.
"""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from breaking_proxy import breaking

from assistant.answer import ModelIdentity
from assistant.models.choose import choose_model
from assistant.models.ollama import OllamaModel
from assistant.models.ollama_models import chat_models
from assistant.models.protocol import Limits, Message, Piece
from assistant.settings import Settings
from assistant.wiring import open_assistant, open_builder, open_embedder
from corpus.errors import IndexMismatch, ModelDied, ModelTimeout, ModelUnavailable
from indexing.folders import Folders
from indexing.identity import read_identity
from indexing.ollama_server import OllamaServer

pytestmark = pytest.mark.ollama

ROOT = Path(__file__).parents[2]
NAME = "qwen2.5-coder:0.5b"
COUNT = [Message("user", "Count from 1 to 3000 in digits, one number a line. Do not stop, do not explain.")]
LIMITS = Limits(output_tokens=24, silence_s=120, total_s=120)

DOCUMENTS = {
    "porozumienie.md": "# Porozumienie\n\nPorozumienie o klastrze podpisały w 2006 roku Kraków i Katowice.\n",
    "odpady.md": "# Odpady\n\nOpłata za odbiór odpadów w Gminie Przykładowej wynosi 32 zł od osoby.\n",
    "buses.md": "# Buses\n\nElectric buses run between the two towns every hour.\n",
}


@pytest.fixture(scope="module")
def url() -> str:
    """The address of the server; that it is missing is an error."""
    return os.environ["ASSISTANT_TEST_OLLAMA"]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def model(url: str, name: str = NAME) -> OllamaModel:
    server = OllamaServer(url, allow_remote=False)
    return OllamaModel(server, ModelIdentity(name, "ollama", "test"), context_tokens=4096)


def reply(url: str, limits: Limits = LIMITS) -> list[Piece]:
    messages = [Message("user", "Odpowiedz jednym słowem: jaka jest stolica Polski?")]
    return list(model(url).stream(messages, limits=limits, cancelled=lambda: False))


def test_a_reply_streams_and_ends_with_its_tokens(url: str) -> None:
    *pieces, last = reply(url)
    assert pieces
    assert all(piece.text and piece.usage is None for piece in pieces)
    assert last.text == ""
    assert last.usage is not None
    assert (last.usage.prompt or 0) > 10
    assert last.usage.output is not None
    assert 0 < len(pieces) <= last.usage.output <= 24


def test_a_reply_longer_than_allowed_is_cut_and_says_so(url: str) -> None:
    *pieces, last = model(url).stream(
        COUNT, limits=Limits(output_tokens=5, silence_s=120), cancelled=lambda: False
    )
    assert last.cut
    assert last.usage is not None
    assert last.usage.output == 5
    assert len(pieces) <= 5


def test_a_schema_is_kept(url: str) -> None:
    schema: dict[str, object] = {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
    }
    text = "".join(piece.text for piece in reply(url, Limits(output_tokens=40, silence_s=120, schema=schema)))
    assert list(json.loads(text)) == ["city"]


def test_cancelling_stops_the_model_too(url: str) -> None:
    """3,900 tokens take the server minutes, and it serves one request at a time: that the next reply
    comes within its limit shows that the server stopped."""
    stop = threading.Event()
    long = Limits(output_tokens=3_900, silence_s=120, total_s=600)
    heard = 0
    for _ in model(url).stream(COUNT, limits=long, cancelled=stop.is_set):
        heard += 1
        if heard == 5:
            stop.set()
    assert heard == 5
    assert reply(url, Limits(output_tokens=4, silence_s=20, total_s=20))


def test_leaving_the_reply_stops_the_model_too(url: str) -> None:
    pieces = model(url).stream(
        COUNT, limits=Limits(output_tokens=3_900, silence_s=120), cancelled=lambda: False
    )
    assert next(pieces).text
    pieces.close()  # type: ignore[attr-defined]
    assert reply(url, Limits(output_tokens=4, silence_s=20, total_s=20))


def test_a_question_is_given_up_while_the_model_still_reads_it(url: str) -> None:
    prompt = " ".join(f"Gmina {number} ma {number * 7} mieszkańców." for number in range(40))
    timer = threading.Timer(0.3, (stop := threading.Event()).set)
    timer.start()
    pieces = model(url).stream([Message("user", prompt)], limits=LIMITS, cancelled=stop.is_set)
    assert list(pieces) == []
    timer.join()


def test_a_model_that_takes_too_long_is_too_slow(url: str) -> None:
    with pytest.raises(ModelTimeout) as failure:
        list(
            model(url).stream(COUNT, limits=Limits(output_tokens=3_900, total_s=1.0), cancelled=lambda: False)
        )
    assert failure.value.message.pl == f"Model {NAME} nie odpowiedział w ciągu 1 s."


def test_a_missing_model_comes_with_the_one_command(url: str) -> None:
    with pytest.raises(ModelUnavailable) as failure:
        list(model(url, "bielik:4.5b").stream(COUNT, limits=LIMITS, cancelled=lambda: False))
    assert (
        failure.value.sentence.pl == "Ollama nie ma modelu bielik:4.5b. Pobierz go: ollama pull bielik:4.5b"
    )


def test_a_server_that_stops_in_the_middle_of_a_reply(url: str) -> None:
    said = []
    with breaking(url, b'"done":false', 4) as proxy:
        pieces = model(proxy.url).stream(
            COUNT, limits=Limits(output_tokens=200, silence_s=120), cancelled=lambda: False
        )
        with pytest.raises(ModelDied) as failure:
            said += list(pieces)
        with pytest.raises(ModelUnavailable, match="Ollama does not run"):
            reply(proxy.url)
    assert failure.value.message.en == f"Model {NAME} stopped in the middle of the answer."


def test_the_automatic_choice_is_a_model_of_the_server(url: str, tmp_path: Path) -> None:
    assert NAME in chat_models(url, allow_remote=False)
    chosen = choose_model(Settings(ollama_url=url, models_folder=tmp_path)).identity
    assert chosen.engine == "ollama"
    assert chosen.name in chat_models(url, allow_remote=False)


def test_embeddings_are_unit_vectors_and_the_same_for_the_same_text(url: str) -> None:
    embedder = open_embedder(Settings(embedder=f"ollama:{NAME}", ollama_url=url))
    assert (embedder.name, embedder.dimension) == (f"ollama:{NAME}", 896)
    vectors = embedder.passages(["Gmina ociepliła szkołę.", "", "Kot śpi na dachu."])
    assert vectors.shape == (3, 896)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, rtol=1e-5)
    np.testing.assert_allclose(embedder.question("Gmina ociepliła szkołę."), vectors[0], atol=1e-3)


def test_another_embedder_rebuilds_beside_the_old_index_and_swaps(
    url: str, documents: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    old = Settings(model="none")
    new = Settings(model="none", embedder=f"ollama:{NAME}", ollama_url=url)
    open_builder(old, data, lambda stage, done, total: None).run([documents])
    reader = open_assistant(old, data)
    made_by: list[str] = []

    def progress(stage: object, done: int, total: int) -> None:
        current = Folders(data).current()
        assert current is not None
        made_by.append(read_identity(current).embedder)
        if made_by[-1] == "multilingual-e5-small-q4":
            hit = reader.search("opłata za odpady", k=1).hits[0]
            assert hit.passage.document == "documents/odpady.md"

    with pytest.raises(IndexMismatch):
        open_assistant(new, data).search("opłata za odpady", k=1)
    report = open_builder(new, data, progress).run()
    assert (report.added, report.unchanged, report.failed) == (0, 3, ())
    before_the_swap = made_by.count("multilingual-e5-small-q4")
    assert before_the_swap > 3  # each file read and the first passages stored
    assert made_by[before_the_swap:] == [f"ollama:{NAME}"] * (len(made_by) - before_the_swap)
    assert made_by[-1] == f"ollama:{NAME}"
    hits = open_assistant(new, data).search("opłata za odpady", k=3).hits
    assert {hit.passage.document for hit in hits} <= {f"documents/{name}" for name in DOCUMENTS}
    assert hits[0].passage.document == "documents/odpady.md"
    with pytest.raises(IndexMismatch):
        open_assistant(old, data).search("opłata za odpady", k=1)


def command(url: str, *arguments: str, code: int = 0) -> object:
    """What `assistant … --json` prints with this server as its chat model."""
    ran = subprocess.run(
        [sys.executable, "-m", "assistant", *arguments, "--json"],
        cwd=ROOT,
        env={**os.environ, "ASSISTANT_MODEL": f"ollama:{NAME}", "ASSISTANT_OLLAMA_URL": url},
        capture_output=True,
        text=True,
        timeout=170,
    )
    assert ran.returncode == code, ran.stderr
    return json.loads(ran.stdout) if ran.stdout else ran.stderr


def test_a_question_is_answered_from_the_command_line(url: str, documents: Path) -> None:
    report = command(url, "index", str(documents))
    answer = command(url, "ask", "Ile wynosi opłata za odbiór odpadów?")
    assert isinstance(report, dict)
    assert report["added"] == 3
    assert isinstance(answer, dict)
    assert answer["outcome"] in ("answered", "partial", "no_evidence")
    assert NAME in json.dumps(answer["model"])
    assert answer["usage"]["prompt"] > 100
    assert answer["usage"]["output"] > 0


def test_doctor_names_the_models_and_tries_the_chosen_one(url: str) -> None:
    findings = command(url, "doctor", code=1)  # there is no index yet
    assert isinstance(findings, list)
    said = {finding["check"]: finding for finding in findings}
    assert NAME in said["ollama"]["message"]
    assert said["chat model"]["ok"] is True
    assert NAME in said["chat model"]["message"]
    assert said["index"]["ok"] is False
