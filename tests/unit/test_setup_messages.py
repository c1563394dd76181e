"""What the set-up says: language, sizes, progress; and whether an Ollama is there."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from assistant.setup.messages import Message, SetupError, locale_language, say, size
from assistant.setup.needs import Needs
from assistant.setup.ollama import usable_model
from assistant.setup.progress import Progress, duration, progress_line


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "pl_PL.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "pl"}, "pl"),
        ({"LANG": "pl_PL.UTF-8", "LC_ALL": ""}, "pl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_language_follows_the_locale(environment: dict[str, str], expected: str) -> None:
    assert locale_language(environment) == expected


def test_messages_are_said_in_that_language(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    say(Message("Gotowe.", "Ready."), stream=stream)
    monkeypatch.setenv("LC_ALL", "pl_PL.UTF-8")
    say(Message("Gotowe.", "Ready."), stream=stream)
    assert stream.getvalue() == "Ready.\nGotowe.\n"


@pytest.mark.parametrize(
    ("size_bytes", "expected"),
    [
        (0, Message("0 MB", "0 MB")),
        (20_000, Message("1 MB", "1 MB")),
        (491_400_064, Message("491 MB", "491 MB")),
        (1_117_320_768, Message("1,1 GB", "1.1 GB")),
        (999_600_000, Message("1,0 GB", "1.0 GB")),
    ],
)
def test_sizes_are_written_as_in_each_language(size_bytes: int, expected: Message) -> None:
    assert size(size_bytes) == expected


def test_sizes_are_announced_with_what_the_disk_must_hold() -> None:
    said = Needs(450_000_000, 2_700_000_000, 1_117_320_768).announcement(50_000_000_000)
    assert said is not None
    assert said.pl == (
        "Do pobrania: pakiety 450 MB, model językowy 1,1 GB. "
        "Miejsce na dysku: potrzeba 3,8 GB, wolne 50,0 GB."
    )
    assert said.en == (
        "To download: packages 450 MB, chat model 1.1 GB. Disk space: 3.8 GB needed, 50.0 GB free."
    )


def test_only_what_is_downloaded_is_announced() -> None:
    assert Needs().announcement(1) is None
    model_only = Needs(model=100_000_000).announcement(2_000_000_000)
    assert model_only is not None
    assert model_only.en == "To download: chat model 100 MB. Disk space: 100 MB needed, 2.0 GB free."


def test_a_disk_too_small_for_the_packages_ends_the_set_up_with_one_sentence() -> None:
    with pytest.raises(SetupError, match=r"the packages need 2\.7 GB, 900 MB is free"):
        Needs(450_000_000, 2_700_000_000).check(900_000_000)
    Needs(450_000_000, 2_700_000_000).check(2_700_000_000)


@pytest.mark.parametrize(("seconds", "expected"), [(0.4, "0 s"), (59.4, "59 s"), (65, "1 min 05 s")])
def test_time_left_is_short(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected


def test_progress_line_holds_percent_size_and_time() -> None:
    line = progress_line("Qwen", 500_000_000, 2_000_000_000, seconds_left=90)
    assert line.pl == "Qwen: 25% z 2,0 GB, pozostało 1 min 30 s"
    assert line.en == "Qwen: 25% of 2.0 GB, 1 min 30 s left"
    assert progress_line("Qwen", 0, 1, seconds_left=None).en == "Qwen: 0% of 1 MB"


def test_progress_in_a_log_is_at_most_ten_lines() -> None:
    stream = io.StringIO()
    progress = Progress("m", 1000, start=250, stream=stream)
    for done in range(250, 1001):
        progress.at(done)
    percents = [line.split(":")[1].split("%")[0].strip() for line in stream.getvalue().splitlines()]
    assert percents == ["30", "40", "50", "60", "70", "80", "90", "100"]


@contextmanager
def ollama_with(models: list[dict[str, object]]) -> Iterator[str]:
    """A server that answers /api/tags as Ollama does; its address."""

    class Tags(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps({"models": models}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Stay silent."""

    server = HTTPServer(("127.0.0.1", 0), Tags)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("models", "expected"),
    [
        ([], None),
        ([{"name": "bge-m3:latest", "details": {"family": "bert"}}], None),
        ([{"name": "nomic-embed-text", "details": {"family": "nomic-bert"}}], None),
        ([{"name": "gpt-oss:120b-cloud", "details": {"family": "gptoss"}}], None),
        ([{"name": "far", "remote_host": "https://elsewhere.example", "details": {"family": "x"}}], None),
        (
            [{"name": "bge-m3", "details": None}, {"name": "bielik:11b", "details": {"family": "llama"}}],
            "bielik:11b",
        ),
    ],
)
def test_only_a_chat_model_that_runs_here_is_usable(
    models: list[dict[str, object]], expected: str | None
) -> None:
    with ollama_with(models) as address:
        assert usable_model(address) == expected


def test_no_ollama_is_no_model() -> None:
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.server_close()
    assert usable_model(f"http://127.0.0.1:{server.server_port}") is None
