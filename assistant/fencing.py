"""Text of documents and of people inside a prompt, where nothing of it may look like the prompt's frame."""

import re
from collections.abc import Sequence

from assistant.context import Fragment

_FENCE = re.compile(
    r"^(\s*)(fragment|pytanie|question|system|assistant|user)(\s*\d*\s*:)", re.IGNORECASE | re.MULTILINE
)
_SPECIAL = re.compile(r"<\|[^|>]*\|>")


def shown(fragments: Sequence[Fragment]) -> str:
    """Fragments as the model reads them: numbered, the fences inside them made harmless."""
    return "\n\n".join(f"Fragment {fragment.n}: {fenced(fragment.text)}" for fragment in fragments)


def fenced(text: str) -> str:
    """Text in which nothing looks like the frame of the prompt."""
    return _FENCE.sub(r"\1\2 -\3", _SPECIAL.sub(" ", text))
