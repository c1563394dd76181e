"""Guard: near which other words of a question an ambiguous word has its meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.finding.tokens import Token, keys_of
from corpus.normalise import fold

NEAR = 4
"""Words on either side that count as near."""

_SPELLED = "="


@dataclass(frozen=True)
class Guard:
    """Keys of words of which one must be near (`beside`) and none may be (`unless`), and folded spellings
    that the word itself may not have (`never`)."""

    beside: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()

    def lets(self, asked: Sequence[Token], first: int, last: int) -> bool:
        """Whether the words `first` to `last` (excluded) have their meaning here."""
        if any(token.folded in self.never for token in asked[first:last]):
            return False
        around = [*asked[max(0, first - NEAR) : first], *asked[last : last + NEAR]]
        near = {key for token in around for key in token.keys}
        return not (near & self.unless) and (not self.beside or bool(near & self.beside))


ANYWHERE = Guard()


def guard_of(beside: Iterable[str], unless: Iterable[str]) -> Guard:
    """The guard that two lists of words make; `=word` in the second is a spelling."""
    unless = tuple(unless)
    spelled = {fold(word.removeprefix(_SPELLED)) for word in unless if word.startswith(_SPELLED)}
    return Guard(
        _keys(beside), _keys(word for word in unless if not word.startswith(_SPELLED)), frozenset(spelled)
    )


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in keys_of(word))
