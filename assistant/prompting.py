"""Prompts from files: `prompts/NAME.LANGUAGE.md`, found beside the code, not by the working folder.

A file holds the system part, a line `---`, and the user part. `$name` stands for a value; a missing or a
superfluous value is an error. System parts hold no values, so that the model's prefix cache serves them.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from assistant.models.protocol import Message
from corpus.bilingual import Text
from corpus.errors import PromptError
from corpus.language import Language

FOLDER = Path(__file__).resolve().parents[1] / "prompts"
_SEPARATOR = "\n---\n"


@dataclass(frozen=True)
class Prompt:
    """A prompt file as read. `hash` identifies its content in every answer."""

    name: str
    system: str
    user: str
    hash: str

    def filled(self, values: Mapping[str, str]) -> list[Message]:
        """The messages with `values` put in. Raises PromptError where names do not fit."""
        template = Template(self.user)
        wanted = set(template.get_identifiers())
        if wanted != set(values):
            off = ", ".join(sorted(wanted ^ set(values)))
            raise PromptError(
                Text(
                    f"Plik poleceń {self.name} i program różnią się w: {off}.",
                    f"Prompt file {self.name} and the program differ in: {off}.",
                ),
                Text("Przywróć plik z folderu prompts.", "Restore the file in the prompts folder."),
            )
        return [Message("system", self.system), Message("user", template.substitute(values))]


@cache
def load_prompt(name: str, language: Language) -> Prompt:
    """The prompt `name` in a language. Raises PromptError where the file is absent or malformed."""
    path = FOLDER / f"{name}.{language}.md"
    try:
        text = path.read_text(encoding="utf-8")
        system, user = text.split(_SEPARATOR)
    except (OSError, ValueError) as error:
        raise PromptError(
            Text(
                f"Nie można użyć pliku poleceń {path.name}.", f"The prompt file {path.name} cannot be used."
            ),
            Text("Przywróć go w folderze prompts.", "Restore it in the prompts folder."),
        ) from error
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Prompt(path.name, system.strip(), user.strip(), digest)
