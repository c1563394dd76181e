"""Embedder over any server that speaks the OpenAI embeddings protocol: vLLM, llama.cpp, TEI."""

from collections.abc import Sequence

import httpx

from corpus.bilingual import Text
from corpus.errors import ModelUnavailable
from indexing.embedders.served import (
    CONNECT_S,
    SILENCE_S,
    ServedEmbedder,
    broke_off,
    too_slow,
    wrong_vectors,
)


def openai_embedder(url: str, model: str, key: str = "") -> ServedEmbedder:
    """The embedder of `model` at the server whose base address, ending in `/v1`, is `url`. The index
    remembers the model's name, not the address, so that a server may move."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    timeout = httpx.Timeout(SILENCE_S, connect=CONNECT_S)
    client = httpx.Client(timeout=timeout, headers=headers, trust_env=False)
    address = f"{url.rstrip('/')}/embeddings"

    def compute(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        body = {"model": model, "input": list(texts), "encoding_format": "float"}
        try:
            reply = client.post(address, json=body)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.InvalidURL) as error:
            raise _not_running(model, url) from error
        except httpx.TimeoutException as error:
            raise too_slow(model) from error
        except httpx.HTTPError as error:
            raise broke_off(model) from error
        if reply.status_code != 200:
            raise _refused(model, reply.status_code)
        try:
            entries = sorted(reply.json()["data"], key=lambda entry: entry["index"])
            return [entry["embedding"] for entry in entries]
        except (ValueError, KeyError, TypeError) as error:
            raise wrong_vectors(model) from error

    return ServedEmbedder(f"url:{model}", model, compute, close=client.close)


def _not_running(model: str, url: str) -> ModelUnavailable:
    return ModelUnavailable(
        Text(
            f"Serwer modelu wektorowego {model} nie odpowiada.",
            f"The server of the embedding model {model} does not answer.",
        ),
        Text(
            f"Sprawdź, czy działa pod adresem {url} (ustawienie embedder_url).",
            f"Check that it runs at {url} (setting embedder_url).",
        ),
    )


def _refused(model: str, status: int) -> ModelUnavailable:
    return ModelUnavailable(
        Text(
            f"Serwer modelu wektorowego odmówił (HTTP {status}).",
            f"The server of the embedding model refused (HTTP {status}).",
        ),
        Text(
            f"Sprawdź nazwę „{model}” i klucz: ustawienia embedder_name, embedder_key.",
            f"Check the name “{model}” and the key: settings embedder_name, embedder_key.",
        ),
    )
