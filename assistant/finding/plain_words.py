"""English words that are as they should be, though near a word of a taxonomy: a letter or two away from it
(`count` is no `county`), or of the same stem by chance (`apart` is no `apartment`, `busy` no `business`).

No English dictionary is at hand that could tell them.
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

_SAME_STEM = frozenset(
    (
        "accelerate accelerated accelerates accelerating acceleration access accessed accesses "
        "accessing advisable advise advised advises advising apart arch associate associated associates "
        "associating augment binned busy clinical clustering commercial commercially commutative "
        "consult consultation consultations consulted consults convention conventional conventions "
        "cooperate cooperated cooperates cooperating couple coupled coupling course cycle cycles "
        "demonstrate demonstrated demonstrates demonstrating develop developed developing development "
        "developments develops digit digits disable disables disabling exclude excludes excluding "
        "exclusive exclusively factorial federal financial financially flatly fund funded funding "
        "grained granted granting historically hospitality house housed houses individually install "
        "installation installations installed installing installs institution institutional "
        "institutions learn learned learns lecture lectures manufacture manufactured manufactures "
        "manufacturing mobile mobiles natural naturally networked networking parking polishing produce "
        "produced produces producing refusal refused refuses refusing regional research researched "
        "researches researching reside resides residing skilled traditional traditionally trailing "
        "train trains universal universally utilization utilize utilized utilizes utilizing zone zoned "
        "zones"
    ).split()
)


def is_plain(word: str) -> bool:
    """Whether a folded word is never taken for a misspelt word of a label."""
    return word in english.STOP_WORDS or word in _SAME_STEM or english.stem(word) in _NEAR


def forms(word: str) -> tuple[str, ...]:
    """How a folded English word of a label is written in the singular and the plural."""
    return (word, f"{word}s", word.removesuffix("s"), f"{word.removesuffix('y')}ies")


def stands_for(typed: str, word: str) -> bool:
    """Whether a folded word stands for a label's English word of the same stem."""
    return typed not in _SAME_STEM or typed in forms(word)
