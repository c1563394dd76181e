"""Messages that are no question about the documents: greetings, thanks, wishes about the last answer."""

import re
from typing import Literal

from corpus.normalise import fold

Signal = Literal["greeting", "thanks", "farewell", "abilities", "wrong", "shorter", "again", "sources"]
"""`wrong`: the last answer is rejected without saying what is right; `shorter`, `again` and `sources` ask
for the last answer in fewer words, once more, and where it comes from."""

# Written without diacritics, as people type them; all of the message must match one form.
_SIGNALS: dict[Signal, tuple[str, ...]] = {
    "greeting": (
        r"(?:czesc|hej|hejka|siema|witam|witaj|witajcie)(?: serdecznie| wszystkim)?",
        r"dzien dobry(?: panstwu)?|dobry wieczor",
        r"(?:hello|hi|hey)(?: there| everyone)?|good (?:morning|afternoon|evening)",
    ),
    "thanks": (
        r"(?:wielkie |bardzo |serdecznie )?(?:dzieki|dziekuje)(?: wielkie| bardzo| serdecznie| slicznie)?"
        r"(?: ci)?(?: za (?:pomoc|odpowiedz|informacj[ea]|wszystko))?",
        r"(?:many )?(?:thanks|thx|thank you|cheers)(?: a lot| so much| very much)?"
        r"(?: for (?:your |the |all )?(?:help|answer|information|everything))?",
        r"to (?:juz )?wszystko|that(?:'s|’s| is| will be) all",
        r"super|swietnie|ok|okej|okay|great|perfect",
    ),
    "farewell": (r"do widzenia|do zobaczenia|na razie|pa|pa pa|(?:good)?bye|see you(?: later)?",),
    "abilities": (
        r"co (?:ty )?(?:potrafisz|umiesz|wiesz)(?: zrobic)?|co mozesz (?:dla mnie )?zrobic",
        r"(?:w czym|jak) (?:mi )?mozesz (?:mi )?pomoc|kim jestes|czym jestes|jak (?:ty )?dzialasz",
        r"o co moge (?:cie )?(?:za)?pytac|pomoc|pomoz(?: mi)?",
        r"what can you do(?: for me)?|what do you (?:do|know)|who are you|what are you|how do you work",
        r"how can you help(?: me)?|what can i ask(?: you)?(?: about)?|help(?: me)?",
    ),
    "wrong": (
        r"(?:to )?(?:nieprawda|nie prawda|blad|zle|bzdura)|to (?:jest )?(?:zla|bledna) odpowiedz",
        r"nie|no|nie o to (?:mi )?(?:chodzi(?:lo)?|pytal[ea]m)|nie chodzi(?:lo)? mi o [^,;–-]+",
        r"(?:that(?:'s|’s| is) |you are |you're )?(?:wrong|incorrect|not (?:right|true|correct))",
        r"(?:that(?:'s|’s| is) )?not what i (?:asked|meant)(?: for)?",
    ),
    "shorter": (
        r"(?:(?:powiedz|napisz|odpowiedz|stresc) (?:mi )?(?:to )?)?(?:krocej|w skrocie)",
        r"(?:czy )?mozna (?:to )?krocej|skroc(?: to)?|stresc(?: to)?|(?:to )?za dlugie",
        r"(?:(?:make|say|put) (?:it|that) )?(?:shorter|briefly|in short)",
        r"shorten (?:it|that)|(?:it is )?too long",
        r"in brief|tl;?dr|sum (?:it|that) up|summari[sz]e (?:it|that|this)",
    ),
    "again": (
        r"powtorz(?: to)?|(?:powiedz |napisz )?(?:to )?jeszcze raz|(?:czy )?mozesz (?:to )?powtorzyc",
        r"(?:say |tell me )?(?:it |that )?(?:once )?again|repeat(?: it| that)?|once more|come again",
    ),
    "sources": (
        r"skad (?:to|ty to|o tym|te informacje|te dane) (?:wiesz|masz|wiadomo)",
        r"skad (?:wiesz|wiadomo)(?: to| o tym)?|skad to",
        r"skad (?:masz|pochodz[ai]) (?:te |ta )?(?:informacj[ea]|dane|odpowiedz)",
        r"(?:podaj |pokaz |jakie (?:jest|sa) )?(?:mi )?zrodl[oa](?: (?:tej odpowiedzi|tego|tych danych))?",
        r"(?:a )?gdzie (?:to |jest to )(?:jest )?(?:napisane|zapisane)",
        r"na jakiej podstawie(?: tak (?:twierdzisz|mowisz))?",
        r"how do you know(?: that| this| it)?|where (?:does|do|did) (?:this|that|it) come from|says who",
        r"(?:what(?:'s|’s| is| are) |show me )?(?:the |your )?sources?(?: (?:of|for) (?:that|this))?",
        r"where (?:did|do) you (?:get|have) (?:this|that|it)(?: from)?",
        r"where is (?:this|that|it) (?:written|stated)",
    ),
}
_POLITE = r"(?:prosze|poprosze|please|ok|okej|okay|super|swietnie|great|a|no|and|then|to)"
_AFTER = rf"(?:{_POLITE}|dzieki|dziekuje|thanks|thank you)"
_PATTERNS = {
    name: re.compile(rf"(?:{_POLITE}[\s,.!]+)*(?:{'|'.join(forms)})(?:[\s,.!]+{_AFTER})*")
    for name, forms in _SIGNALS.items()
}
_AROUND = " \t.,;:!?…–-()\"'„”“"


def signal(text: str) -> Signal | None:
    """What the message is, where all of it is such a sign; `None` for a question."""
    said = fold(text).strip(_AROUND)
    return next((name for name, pattern in _PATTERNS.items() if pattern.fullmatch(said)), None)
