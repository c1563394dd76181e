"""ChatModel over any server that speaks the OpenAI chat protocol: the embedded engine, vLLM, llama.cpp."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from assistant.answer import ModelIdentity, Usage
from assistant.models.failures import died, too_slow
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from corpus.bilingual import Text
from corpus.errors import ModelUnavailable

CONNECT_S = 5.0


@dataclass(frozen=True)
class Endpoint:
    """Where a server is reached: base address ending in `/v1`, model name, key (may be empty)."""

    url: str
    model: str
    key: str = ""


class OpenAICompatible:
    """Streams replies of one model. Raises ModelUnavailable, ModelTimeout or ModelDied."""

    def __init__(self, endpoint: Endpoint, identity: ModelIdentity) -> None:
        self._endpoint = endpoint
        self.identity = identity

    def start(self) -> None:
        """The server loads its model itself."""

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        """The pieces of a reply at temperature 0. Leaving early closes the connection: the model stops."""
        headers = {"Authorization": f"Bearer {self._endpoint.key}"} if self._endpoint.key else {}
        timeout = httpx.Timeout(limits.silence_s, connect=CONNECT_S)
        started = time.monotonic()
        reply = _Reply()
        try:
            with (
                httpx.Client(timeout=timeout, trust_env=False) as client,
                client.stream(
                    "POST",
                    f"{self._endpoint.url}/chat/completions",
                    json=self._body(messages, limits),
                    headers=headers,
                ) as response,
            ):
                if response.status_code != 200:
                    response.read()
                    raise _refused(self._endpoint, response)
                for line in response.iter_lines():
                    if cancelled():
                        return
                    if time.monotonic() - started > limits.total_s:
                        raise too_slow(self.identity.name, limits.total_s)
                    for text in reply.read(line):
                        yield Piece(text)
                if not reply.ended:
                    raise died(self.identity.name, reply.begun)
                yield Piece("", reply.usage, reply.cut)
        except httpx.TimeoutException as error:
            raise too_slow(self.identity.name, limits.silence_s) from error
        except httpx.ConnectError as error:
            raise _not_running(self._endpoint, self.identity) from error
        except (httpx.HTTPError, ValueError) as error:
            raise died(self.identity.name, reply.begun) from error

    def _body(self, messages: Sequence[Message], limits: Limits) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self._endpoint.model,
            "messages": [{"role": message.role, "content": message.content} for message in messages],
            "max_tokens": limits.output_tokens,
            "temperature": 0,
            "seed": 1,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        if limits.schema is not None:
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "reply", "schema": limits.schema},
            }
        return body


@dataclass
class _Reply:
    """What has come so far. `ended`: the server said that the reply is whole; without that it broke off."""

    begun: bool = False
    ended: bool = False
    cut: bool = False
    usage: Usage = field(default_factory=Usage)

    def read(self, line: str) -> list[str]:
        """The texts of one server-sent line. Raises ValueError for what no server should send."""
        if not line.startswith("data:"):
            return []
        data = line.removeprefix("data:").strip()
        if data == "[DONE]":
            self.ended = True
            return []
        event = json.loads(data)
        try:
            return self._take(event)
        except (AttributeError, TypeError) as error:
            raise ValueError(f"not an event of a chat: {data[:80]}") from error

    def _take(self, event: dict[str, Any]) -> list[str]:
        if "error" in event:
            raise ValueError(str(event["error"]))
        texts = []
        for choice in event.get("choices") or []:
            if text := (choice.get("delta") or {}).get("content"):
                texts.append(str(text))
            self.cut |= choice.get("finish_reason") == "length"
            self.ended |= bool(choice.get("finish_reason"))
        if usage := event.get("usage"):
            cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens")
            self.usage = Usage(usage.get("prompt_tokens"), cached, usage.get("completion_tokens"))
        self.begun |= bool(texts)
        return texts


def _not_running(endpoint: Endpoint, identity: ModelIdentity) -> ModelUnavailable:
    return ModelUnavailable(
        Text(
            f"Serwer modelu {identity.name} nie odpowiada.",
            f"The server of model {identity.name} does not answer.",
        ),
        Text(
            f"Sprawdź, czy działa pod adresem {endpoint.url}, albo wybierz inny model: assistant settings.",
            f"Check that it runs at {endpoint.url}, or choose another model: assistant settings.",
        ),
    )


def _refused(endpoint: Endpoint, response: httpx.Response) -> ModelUnavailable:
    return ModelUnavailable(
        Text(
            f"Serwer modelu odmówił odpowiedzi (HTTP {response.status_code}).",
            f"The model server refused to answer (HTTP {response.status_code}).",
        ),
        Text(
            f"Sprawdź nazwę modelu „{endpoint.model}” i klucz: assistant doctor.",
            f"Check the model name “{endpoint.model}” and the key: assistant doctor.",
        ),
    )
