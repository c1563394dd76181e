"""ChatModel over any server that speaks the OpenAI chat protocol: the embedded engine, vLLM, llama.cpp."""

import json
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from assistant.answer import ModelIdentity, Usage
from assistant.models.failures import died, too_slow
from assistant.models.hangup import Hangup
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from corpus.bilingual import Text
from corpus.errors import ModelError, ModelUnavailable

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

    tells_chances = True

    def start(self) -> None:
        """The server loads its model itself."""

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        """The pieces of a reply at temperature 0. Leaving early closes the connection: the model stops.
        `cancelled` is also asked, in another thread, while the server reads the prompt."""
        ends = time.monotonic() + limits.total_s
        reply = _Reply()
        hangup = Hangup()
        timeout = httpx.Timeout(limits.silence_s, connect=CONNECT_S)
        client = httpx.Client(timeout=timeout, trust_env=False, event_hooks=hangup.hooks)
        try:
            with client, hangup.when(lambda: cancelled() or time.monotonic() > ends):
                for line in self._lines(client, messages, limits):
                    if cancelled():
                        return
                    if time.monotonic() > ends:
                        raise too_slow(self.identity.name, limits.total_s)
                    yield from reply.read(line)
                if not reply.ended:
                    raise died(self.identity.name, reply.begun)
                yield Piece("", reply.usage, reply.cut)
        except (httpx.HTTPError, ValueError) as error:
            if cancelled():
                return
            if time.monotonic() > ends:
                raise too_slow(self.identity.name, limits.total_s) from error
            raise self._translated(error, limits.silence_s, reply.begun) from error

    def _lines(self, client: httpx.Client, messages: Sequence[Message], limits: Limits) -> Iterator[str]:
        address = f"{self._endpoint.url}/chat/completions"
        headers = {"Authorization": f"Bearer {self._endpoint.key}"} if self._endpoint.key else {}
        body = self._body(messages, limits)
        with client.stream("POST", address, json=body, headers=headers) as response:
            if response.status_code != 200:
                response.read()
                raise _refused(self._endpoint, response)
            yield from response.iter_lines()

    def _translated(self, error: Exception, seconds: float, begun: bool) -> ModelError:
        if isinstance(error, httpx.TimeoutException):
            return too_slow(self.identity.name, seconds)
        if isinstance(error, httpx.ConnectError):
            return _not_running(self._endpoint, self.identity)
        return died(self.identity.name, begun)

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
        if limits.chances:
            body |= {"logprobs": True, "top_logprobs": limits.chances}
        return body


@dataclass
class _Reply:
    """What has come so far. `ended`: the server said that the reply is whole; without that it broke off."""

    begun: bool = False
    ended: bool = False
    cut: bool = False
    usage: Usage = field(default_factory=Usage)

    def read(self, line: str) -> list[Piece]:
        """The pieces of one server-sent line. Raises ValueError for what no server should send."""
        if not line.startswith("data:"):
            return []
        data = line.removeprefix("data:").strip()
        if data == "[DONE]":
            self.ended = True
            return []
        event = json.loads(data)
        try:
            return self._take(event)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"not an event of a chat: {data[:80]}") from error

    def _take(self, event: dict[str, Any]) -> list[Piece]:
        if "error" in event:
            raise ValueError(str(event["error"]))
        pieces = []
        for choice in event.get("choices") or []:
            if text := (choice.get("delta") or {}).get("content"):
                pieces.append(Piece(str(text), chances=_chances(choice)))
            self.cut |= choice.get("finish_reason") == "length"
            self.ended |= bool(choice.get("finish_reason"))
        if usage := event.get("usage"):
            cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens")
            self.usage = Usage(usage.get("prompt_tokens"), cached, usage.get("completion_tokens"))
        self.begun |= bool(pieces)
        return pieces


def _chances(choice: dict[str, Any]) -> tuple[tuple[str, float], ...]:
    tokens = (choice.get("logprobs") or {}).get("content") or []
    listed = tokens[0].get("top_logprobs") or [] if tokens else []
    return tuple((str(each["token"]), math.exp(float(each["logprob"]))) for each in listed)


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
