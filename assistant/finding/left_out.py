"""A word as typed in, whether letters or diacritics of it were only left out, out: `grnt`, `pomoze`."""

from functools import lru_cache
from itertools import combinations, product

from indexing.languages import polish

_VOWELS = frozenset("aeiouy")
_MARKED = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "żź"}
"""Letters typed for those with a diacritic."""


def lacks_vowel(typed: str, spelled: str) -> bool:
    """Whether only a vowel was left out: `grnt`, `gmna`."""
    return len(spelled) == len(typed) + 1 and any(
        spelled[place] in _VOWELS and spelled[:place] + spelled[place + 1 :] == typed
        for place in range(1, len(spelled))
    )


@lru_cache(maxsize=20_000)
def is_unmarked(typed: str) -> bool:
    """Whether a folded word is a Polish one but for its diacritics, which is then not misspelt: `pomoze` is
    `pomoże`, not `Pomorze`."""
    spots = [place for place, sign in enumerate(typed) if sign in _MARKED]
    for size in (1, 2):
        for chosen in combinations(spots, size):
            for signs in product(*(_MARKED[typed[place]] for place in chosen)):
                marked = dict(zip(chosen, signs, strict=True))
                word = "".join(marked.get(place, sign) for place, sign in enumerate(typed))
                if polish.lemmas(word):
                    return True
    return False
