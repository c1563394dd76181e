"""A question in, the same with misspelt months and scales of money as they are meant out.

Other readers look for these words by patterns, which know no slips. Only long words that nothing else is
near to are mended, each by one letter.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from corpus.normalise import fold
from indexing.languages import polish

_FEWEST = 6
"""Letters of the shortest word that is mended."""

_MEANT = (
    "stycznia styczniu styczen lutego marzec kwietnia kwietniu kwiecien czerwca czerwcu czerwiec sierpnia "
    "sierpniu sierpien wrzesnia wrzesniu wrzesien pazdziernika pazdzierniku pazdziernik listopada "
    "listopadzie listopad grudnia grudniu grudzien january february august september october november "
    "december tysiecy tysiace tysiac miliona milionow miliony milion million millions thousand thousands "
    "zlotych polrocze polroczu kwartale kwartalu deadline zamykajace zamykaja konczace konczacych koncza "
    "otwarte otwartych otwarty planowane wkrotce niebawem closing upcoming continuous"
).split()
_WORD = re.compile(r"[^\W\d_]+")


def mended(question: str) -> str:
    """The question, its slips mended; unchanged where there is none."""
    return _WORD.sub(lambda found: _meant(found[0]), question)


@lru_cache(maxsize=50_000)
def _meant(word: str) -> str:
    folded = fold(word)
    if len(folded) < _FEWEST or folded in _MEANT or folded in _TRUE or polish.lemmas(word.lower()):
        return word
    near = [meant for meant in _MEANT if OSA.distance(folded, meant, score_cutoff=1) <= 1]
    return near[0] if near else word


_TRUE = frozenset("billion billions losing cloning closings".split())
"""Words of their own, a letter away from others."""
