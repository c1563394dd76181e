"""Are a case's gold documents there, and do they hold its quotes and vital facts? Problems out.

A case whose answer is not in its gold document measures nothing; the tests run this over every case
file, and so can whoever adds cases. The comparison is deliberately coarse (words agree when their
beginnings do), so that it shares no code with the measures that it guards.
"""

import re
from collections.abc import Callable

from corpus.bilingual import Text
from evals.case import Case, Nugget

_WORD = re.compile(r"\w+")
_STEM = 5


def gold_problems(case: Case, read: Callable[[str], str | None]) -> list[Text]:
    """What is wrong with the gold of `case`; empty when all of it holds.

    `read` gives the text of a document by its name, `None` where it does not exist. Each quote must occur
    in its document, white space aside; each vital fact in every gold document, since they are alternatives.
    """
    problems: list[Text] = []
    for gold in case.gold:
        text = read(gold.document)
        if text is None:
            problems.append(
                Text(f"{case.id}: brak dokumentu {gold.document}", f"{case.id}: no document {gold.document}")
            )
            continue
        if gold.quote and _squeezed(gold.quote) not in _squeezed(text):
            problems.append(
                Text(
                    f"{case.id}: w {gold.document} nie ma „{gold.quote}”",
                    f"{case.id}: {gold.document} does not hold “{gold.quote}”",
                )
            )
        words = _words(text)
        problems.extend(
            Text(
                f"{case.id}: {gold.document} nie podaje {nugget.id}",
                f"{case.id}: {gold.document} does not state {nugget.id}",
            )
            for nugget in case.vital
            if not _states(words, nugget)
        )
    return problems


def _states(words: list[str], nugget: Nugget) -> bool:
    return any(_occurs(_words(spelling), words) for spelling in nugget.accept)


def _occurs(wanted: list[str], words: list[str]) -> bool:
    """Whether `wanted` stands in `words` as one unbroken run."""
    last = len(words) - len(wanted)
    return any(
        all(_same_word(one, two) for one, two in zip(wanted, words[start:], strict=False))
        for start in range(last + 1)
        if _same_word(wanted[0], words[start])
    )


def _same_word(one: str, two: str) -> bool:
    """Equal, or words with the same beginning: 5 letters, of short words all but the last, at least 3."""
    if one == two:
        return True
    if not (one.isalpha() and two.isalpha()):
        return False
    shared = min(_STEM, max(3, min(len(one), len(two)) - 1))
    return one[:shared] == two[:shared] and len(one) >= shared and len(two) >= shared


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _squeezed(text: str) -> str:
    return " ".join(text.split())
