"""Puts the environment and the locked packages into `.venv`.

Each step leaves a stamp: a hash of what it was made from. A step with its stamp is skipped without starting
a process; a step that was cut off has none, and is done again.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.setup.messages import Message, SetupError, say
from assistant.setup.wheels import child_environment

DOWNLOAD_BYTES = 450_000_000
DISK_BYTES = 2_700_000_000
"""Of all locked packages on Linux: what is downloaded, and what they take unpacked, compiled and cached."""

_LOCKS = Path("assistant/setup")

_UV_NAMES = {
    "index-url": ("UV_DEFAULT_INDEX", "UV_INDEX_URL"),
    "cert": ("SSL_CERT_FILE",),
    "proxy": ("ALL_PROXY", "HTTPS_PROXY", "https_proxy"),
}
"""Settings of pip, and the variables that say the same to uv; the first is set where none is."""


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the project at `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.program("python")

    def program(self, name: str) -> Path:
        """A program of the environment."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin") / name

    def stamp(self, step: str) -> Path:
        """Where the stamp of a step lies; gone with the environment."""
        return self.folder / ".setup" / step


@dataclass(frozen=True)
class Step:
    """One step: `run` brings about what `inputs` describe."""

    name: str
    inputs: bytes
    run: Callable[[Environment], None]


def steps_of(root: Path) -> tuple[Step, ...]:
    """The steps, in order, each building on those before."""
    locks = root / _LOCKS
    version = f"{sys.version_info.major}.{sys.version_info.minor}".encode()
    packages = (locks / "requirements.lock").read_bytes() + (locks / "build.lock").read_bytes()
    project = (root / "pyproject.toml").read_bytes() + str(root).encode()
    return (
        Step("environment", version, _make_environment),
        Step("uv", (locks / "bootstrap.lock").read_bytes(), _install_uv),
        Step("packages", packages, _install_packages),
        Step("project", project, _install_project),
    )


def pending(environment: Environment, steps: Sequence[Step]) -> Sequence[Step]:
    """The steps still to do: from the first without its stamp on."""
    for index, step in enumerate(steps):
        stamp = environment.stamp(step.name)
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != _digest(steps[: index + 1]):
            return steps[index:]
    return ()


def install(environment: Environment, steps: Sequence[Step]) -> None:
    """Do what is pending. Raises SetupError."""
    todo = pending(environment, steps)
    for step in todo:
        environment.stamp(step.name).unlink(missing_ok=True)
    for done, step in enumerate(todo, start=len(steps) - len(todo) + 1):
        step.run(environment)
        stamp = environment.stamp(step.name)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        fresh = stamp.with_suffix(".new")
        fresh.write_text(_digest(steps[:done]), encoding="utf-8")
        fresh.replace(stamp)


def _digest(steps: Sequence[Step]) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(step.inputs).digest() for step in steps)).hexdigest()


def _make_environment(environment: Environment) -> None:
    """Make `.venv`, or keep the one that is there if it was made whole and by this version of Python."""
    unfinished = environment.root / ".build" / "environment-unfinished"
    if not unfinished.exists() and _works(environment):
        return
    say(Message(pl="Tworzenie środowiska .venv …", en="Making the environment .venv …"))
    unfinished.parent.mkdir(exist_ok=True)
    unfinished.touch()
    command = [sys.executable, "-m", "venv", "--clear", str(environment.folder)]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
    if done.returncode or not _works(environment):
        shutil.rmtree(environment.folder, ignore_errors=True)
        raise SetupError(
            Message(
                pl="Nie można utworzyć środowiska Pythona. W Debianie i Ubuntu brakuje zwykle: "
                "apt-get install python3-venv make",
                en="The Python environment cannot be made. On Debian and Ubuntu this is usually missing: "
                "apt-get install python3-venv make",
            )
        )
    unfinished.unlink()


def _works(environment: Environment) -> bool:
    wanted = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    command = [str(environment.python), "-c", wanted]
    try:
        return (
            subprocess.run(command, env=child_environment(), capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


def _install_uv(environment: Environment) -> None:
    say(Message(pl="Instalowanie instalatora pakietów (uv) …", en="Installing the package installer (uv) …"))
    lock = environment.root / _LOCKS / "bootstrap.lock"
    command = [str(environment.python), "-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps"]
    _run([*command, "--only-binary=:all:", "--require-hashes", "-r", str(lock)], child_environment())


def _install_packages(environment: Environment) -> None:
    """Bring the packages to the lock. After an interruption everything is put in anew (downloads are kept):
    a package whose files were being copied looks installed and is not."""
    locks = environment.root / _LOCKS
    lock = locks / "requirements.lock"
    count = len(re.findall(r"^\S+==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    say(
        Message(
            pl=f"Instalowanie {count} pakietów w wersjach z blokady, ze sprawdzeniem sum (1–3 minuty) …",
            en=f"Installing {count} packages at their locked versions, hashes checked (1 to 3 minutes) …",
        )
    )
    begun = environment.stamp("packages-begun")
    command = [str(environment.program("uv")), "pip", "sync", "--quiet", "--python", str(environment.python)]
    command += ["--require-hashes", "--compile-bytecode", "--build-constraints", str(locks / "build.lock")]
    if begun.exists():
        command.append("--reinstall")
    begun.parent.mkdir(exist_ok=True)
    begun.touch()
    _run([*command, str(lock)], _uv_environment(environment))
    begun.unlink()


def _install_project(environment: Environment) -> None:
    """Put `assistant` and `evals` in, editable. uv's built-in backend builds this: nothing is fetched."""
    command = [
        str(environment.program("uv")),
        "pip",
        "install",
        "--quiet",
        "--python",
        str(environment.python),
    ]
    command += ["--no-deps", "--offline", "--reinstall", "--editable", str(environment.root)]
    _run(command, _uv_environment(environment))


def _uv_environment(environment: Environment) -> dict[str, str]:
    """What uv needs: files copied, not linked (nltk refuses to read files with several links), and pip's
    registry, certificates and proxy, since uv does not read pip's configuration."""
    values = {**child_environment(), "UV_LINK_MODE": "copy", "UV_PYTHON_DOWNLOADS": "never"}
    command = [str(environment.python), "-m", "pip", "config", "list"]
    listed = subprocess.run(command, env=values, capture_output=True, text=True, check=False).stdout
    return {**values, **uv_settings(listed, values)}


def uv_settings(listed: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that tell uv what `pip config list` printed; those already set are left as they are."""
    settings = dict(re.findall(r"^(?:global|install|:env:)\.([\w-]+)='(.*)'$", listed, re.MULTILINE))
    told = {
        names[0]: settings[key]
        for key, names in _UV_NAMES.items()
        if key in settings and not any(name in environment for name in names)
    }
    if "no-index" in settings:
        told |= {"UV_NO_INDEX": "1", "UV_FIND_LINKS": settings.get("find-links", "").replace(" ", ",")}
    return told


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        reason = " ".join(lines[-6:])
        raise SetupError(
            Message(
                pl=f"Instalacja nie powiodła się: {reason} Sprawdź połączenie i uruchom ponownie: make setup",
                en=f"The installation failed: {reason} Check the connection and run again: make setup",
            )
        )
