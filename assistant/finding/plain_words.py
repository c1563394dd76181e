"""English words that are as they should be, though a letter or two away from a word of a taxonomy.

No English dictionary is at hand that could tell them from slips: `count` is no `county`.
"""

from indexing.languages import english

_NEAR = frozenset(
    english.stem(word)
    for word in (
        "architecture automatic bloom clash collision concept concrete condition constant constructor "
        "context convention convert delay duration exemplary farewell financing flask founder intrusive "
        "invocation migrate modify normal provenance rework serve spec swim "
        "activity advance advise adviser busy interest interested contact contacts allowance aware "
        "branch breach chain clarity command comment commit companion "
        "compare compete complete concern consume content contract count creation distance distinct ditch "
        "exceed expect expert exploit explore expose familiar faulty finding finish fire floating floor "
        "form frame greet head hungry inject insert integrate integration intention line link load modal "
        "mode moral movement overhead pair part party plot policy president presume price prime processor "
        "seem slack span spell spoke stall standard stem stick stock subsidiary touch track translation "
        "transpose violate wage walk word"
    ).split()
)
"""By stem, so that one form stands for all."""


def is_plain(word: str) -> bool:
    """Whether a folded word is never taken for a misspelt word of a label."""
    return word in english.STOP_WORDS or english.stem(word) in _NEAR
