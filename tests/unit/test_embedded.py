"""The embedded model where its process is gone."""

from pathlib import Path

import pytest

from assistant.answer import ModelIdentity
from assistant.models.embedded import EmbeddedModel
from assistant.models.openai_compatible import Endpoint
from assistant.models.protocol import Limits, Message
from corpus.errors import ModelDied


def test_a_process_that_ended_between_two_replies_has_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    model = EmbeddedModel(
        Path("tiny.gguf"), ModelIdentity("tiny", "embedded", "test"), context_tokens=512, threads=1
    )
    closed = Endpoint("http://127.0.0.1:9/v1", "tiny")  # the discard port, where nothing listens
    monkeypatch.setattr(model, "_ready", lambda: closed)
    with pytest.raises(ModelDied) as caught:
        list(model.stream([Message("user", "OK?")], limits=Limits(), cancelled=lambda: False))
    assert "przestał działać przed odpowiedzią" in caught.value.message.pl
    assert "stopped before it answered" in caught.value.message.en
