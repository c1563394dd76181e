"""A message in, the kind of list that it wishes for out: partners, funding, what is new, or none.

Rules only, and cautious ones: a question about a fact is answered from the documents, and every list offers
that too. Words are compared without diacritics; `\\w*` stands for endings, `_` for a space.
"""

import re
from typing import Literal

from corpus.normalise import fold

Listed = Literal["partners", "funding", "news"]

MOST_WORDS_OF_NEWS = 8
SHORT = range(3, 16)
"""Words of a wish that only names what is wanted, such as `Finnish universities, circular economy`."""


def _either(words: str) -> str:
    """A pattern for any of `words`."""
    return f"(?:{'|'.join(words.split())})".replace("_", " ")


_NEWS = re.compile(
    r"\b"
    + _either(
        "co_nowego co_jest_nowego co_tam_nowego co_sie_zmienilo co_sie_ostatnio_zmienilo nowosci "
        "what's_new what_is_new whats_new what_has_changed what's_changed what_changed any_news"
    )
    + r"\b"
)
_FACT = re.compile(
    "^"
    + _either(
        r"co_to co_oznacza co_wiadomo co_znaczy co_mowi czym kiedy dlaczego ile ilu jak gdzie_jest gdzie_ma "
        r"kto_podpisal kto_kieruje kto_jest kto_byl kto_zalozyl kto_zostal "
        r"what_is what_does what_did what_was what_were what_are_the when why how where_is who_is who_was "
        r"who_signed who_leads who_founded who_chairs"
    )
    + r"\b"
)
_MONEY = _either(
    r"dofinansowa\w* dofinasowa\w* finansowani\w* sfinansow\w* dotacj\w* grant\w* pozyczk\w* nabor\w* "
    r"subwencj\w* porecze\w* pieniadz\w* kas[aey] srodk\w*_na srodk\w*_dla fundusze_na fundusze_dla bon_dla "
    r"program\w*_(?:dla|na|wspolprac|wspier|wspar|unijn|pomoc)\w* "
    r"fun?ding loans? calls call_pays call_for money cash subsid\w+ guarantees? equity programmes? programs?"
)
_PAYS = re.compile(
    r"\bkto (?:\w+ ){0,2}(?:sfinansuj\w*|dofinansuj\w*|zaplaci|doplaci|wesprze)|\bco sie konczy do\b|"
    r"\bwho (?:can|could|would|will|might) (?:\w+ )?(?:fund|finance|pay|support)|\bwho pays for"
)
_SEEKS = _either(
    r"znajdz\w* szuka\w* poszukuj\w* wskaz\w* pokaz\w* wymien\w* lista potrzebn\w* potrzebuj\w* "
    r"find search\w* look_for looking_for seek\w* list show need\w* recommend suggest"
)
_WHICH = _either(
    "jakie jakich ktore ktorych ktorzy skad gdzie czy_sa sa_jakies w_ktorym "
    "which what where any anything are_there is_there your"
)
_BODY = _either(
    r"partner\w* klast\w* organizacj\w* firm\w* uczeln\w* instytut\w* gmin\w* spoldzieln\w* szpital\w* "
    r"podmiot\w* wykonawc\w* kogos ktos "
    r"clusters? organi[sz]ations? compan\w+ universit\w+ institut\w+ municipalit\w+ cooperatives? hospitals? "
    r"ngos? hubs? someone somebody folks"
)
_DOES = _either(
    r"zajmuj\w* pracuj\w* dziala\w* oferuj\w* potrzebuj\w* specjalizuj\w* zna_sie ma_doswiadczenie "
    r"works? working deals? dealing offers? needs? speciali[sz]e\w* knows? active"
)
_MONEY_UNIT = _either(r"eur pln zl\w* tys mln million euro")
_CALLS = _either("open_calls closing_calls upcoming_calls rolling_calls")
_FUNDING = re.compile(
    rf"^{_MONEY}\b|\b(?:{_SEEKS}|{_WHICH})\b.{{0,80}}?\b{_MONEY}\b|\b{_MONEY}\b.{{0,60}}\b{_SEEKS}\b|"
    rf"\b{_SEEKS}\b.{{0,40}}?\b{_MONEY_UNIT}\b|\b{_CALLS}\b"
)
_PARTNERS = re.compile(
    rf"\b{_SEEKS}\b.{{0,60}}?\b{_BODY}\b|\b(?:kto|who)\b.{{0,50}}?\b{_DOES}\b|"
    rf"\b{_WHICH}\b.{{0,30}}?\b{_BODY}\b.{{0,60}}?\b{_DOES}\b|^{_BODY}\b.{{0,60}}?\b{_DOES}\b"
)
_OPENS_A_QUESTION = re.compile(
    "^"
    + _either(
        r"a i oraz kto kogo komu co czego czy jak\w* ile ilu kiedy gdzie skad dlaczego ktor\w* w we na za z "
        r"podaj opisz opowiedz wyjasnij stresc and or but who\w* what which when where why how do does did "
        r"is are was were can could should has have tell in on at by summari\w* describe explain give"
    )
    + r"\b"
)
_NAMES_MONEY = re.compile(rf"\b(?:{_MONEY}|wsparci\w*|support for)\b")
_NAMES_BODY = re.compile(rf"\b{_BODY}\b")


def wished(message: str) -> Listed | None:
    """The list that `message` asks for, `None` where it asks for an answer."""
    text = " ".join(fold(message).lower().split())
    if _NEWS.search(text) and len(text.split()) <= MOST_WORDS_OF_NEWS:
        return "news"
    if _PAYS.search(text):
        return "funding"
    if _FACT.search(text):
        return None
    if _FUNDING.search(text):
        return "funding"
    return "partners" if _PARTNERS.search(text) else _named(text)


def _named(text: str) -> Listed | None:
    """The wish of a few words without any verb of asking."""
    if len(text.split()) not in SHORT or text.endswith("?") or _OPENS_A_QUESTION.search(text):
        return None
    if _NAMES_MONEY.search(text):
        return "funding"
    return "partners" if _NAMES_BODY.search(text) else None
