"""ChatModel over llama.cpp in a child process: started when first needed, restarted when it died."""

import contextlib
import secrets
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import IO

from assistant.answer import ModelIdentity
from assistant.models.failures import died
from assistant.models.openai_compatible import Endpoint, OpenAICompatible
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from assistant.models.threads import best_threads
from corpus.bilingual import Text
from corpus.errors import ModelDied, ModelTimeout, ModelUnavailable

START_S = 180.0
"""Seconds that loading a model may take."""

ROOT = Path(__file__).resolve().parents[2]


class EmbeddedModel:
    """A GGUF file answered by a child process. One reply at a time; the others wait for the lock."""

    tells_chances = True

    def __init__(self, file: Path, identity: ModelIdentity, *, context_tokens: int, threads: int) -> None:
        self._file = file
        self.identity = identity
        self._context_tokens = context_tokens
        self._threads = threads
        self._process: subprocess.Popen[str] | None = None
        self._endpoint: Endpoint | None = None
        self._key = ""
        self._starting = Lock()
        self._replying = Lock()
        self.threads_used: int | None = None

    def start(self) -> None:
        """Begin loading without waiting for it."""
        with self._starting:
            self._spawn()

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        """See ChatModel. A model that died is started again for the next question."""
        with self._replying:
            server = OpenAICompatible(self._ready(), self.identity)
            try:
                yield from server.stream(messages, limits=limits, cancelled=cancelled)
            except ModelUnavailable as error:  # its process had answered a moment ago
                self.stop()
                raise died(self.identity.name, begun=False) from error
            except (ModelDied, ModelTimeout):
                self.stop()
                raise

    def stop(self) -> None:
        """End the child process."""
        with self._starting:
            process, self._process, self._endpoint = self._process, None, None
        if process is not None:
            _end(process)

    @property
    def pid(self) -> int | None:
        """Process number of the child, `None` when none runs."""
        return None if self._process is None else self._process.pid

    def _spawn(self) -> subprocess.Popen[str]:
        if self._process is not None and self._process.poll() is not None:
            _end(self._process)
            self._process = self._endpoint = None
        if self._process is None:
            command = [sys.executable, "-m", "assistant.models.engine_process"]
            self.threads_used = self._threads or best_threads()  # here, where nothing else runs yet
            self._process = subprocess.Popen(
                [*command, str(self._file), str(self._context_tokens), str(self.threads_used)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                cwd=ROOT,
            )
            self._key = secrets.token_urlsafe(24)
            _pipe(self._process.stdin).write(f"{self._key}\n")
            _pipe(self._process.stdin).flush()
        return self._process

    def _ready(self) -> Endpoint:
        with self._starting:
            process = self._spawn()
            if self._endpoint is None:
                line = _first_line(process, START_S)
                if not line:
                    raise self._not_started()
                self._endpoint = Endpoint(f"{line.strip()}/v1", self.identity.name, self._key)
            return self._endpoint

    def _not_started(self) -> ModelUnavailable:
        process, self._process = self._process, None
        if process is not None:
            _end(process)
        return ModelUnavailable(
            Text(
                f"Nie udało się uruchomić modelu {self.identity.name}.",
                f"Model {self.identity.name} could not be started.",
            ),
            Text(
                "Sprawdź plik modelu i wolną pamięć: assistant doctor.",
                "Check the model file and the free memory: assistant doctor.",
            ),
        )


def _end(process: subprocess.Popen[str]) -> None:
    """Kill a child, if it still runs, and close what connects us with it."""
    with contextlib.suppress(OSError):
        process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


def _pipe(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise RuntimeError("the child process was started without pipes")
    return stream


def _first_line(process: subprocess.Popen[str], seconds: float) -> str:
    """The first line of a process, empty when it ended or `seconds` passed."""
    lines: Queue[str] = Queue()
    reader = Thread(target=lambda: lines.put(_pipe(process.stdout).readline()), daemon=True)
    reader.start()
    try:
        return lines.get(timeout=seconds)
    except Empty:
        return ""
