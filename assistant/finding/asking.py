"""Words of asking (`szukam`, `funding`, `partner`), which name no subject: of both languages, and a look-up.

A word counts in any inflected form, typed without diacritics, or, a word that no dictionary knows, with one
wrong letter.
"""

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from assistant.finding.tokens import Token
from assistant.finding.vocabulary import folded_forms
from corpus.normalise import fold
from indexing.languages import english

POLISH = tuple(
    (
        "szukać poszukiwać znaleźć wskazać pokazać wyświetlić podać wymienić lista zestawienie partner "
        "partnerka partnerski organizacja podmiot program nabór konkurs dofinansowanie dofinansować "
        "finansowanie finansować sfinansować środek fundusz wsparcie wspierać wesprzeć pieniądz kasa "
        "projekt inwestycja przedsięwzięcie dotyczyć zajmować działać pracować robić specjalizować "
        "skorzystać ubiegać dostać otrzymać uzyskać zdobyć istnieć dostępny móc chcieć interesować "
        "potrzebny kraj województwo region teren obszar zakres dziedzina branża temat tematyka kwota "
        "wysokość wartość koszt maksymalny minimalny minimum maksimum termin data wniosek składać złożyć "
        "aplikować aplikacja wnioskować przyjmować nasz mój współpracować współpraca kontakt "
        "zainteresowany udział poziom procent wkład własny forma rodzaj typ przeznaczony skierowany "
        "dedykowany kierowany pochodzić mieć siedziba zagraniczny unijny złotówka euro oferować oferta "
        "dostarczać świadczyć potrzebować kończyć zakończyć zamykać zamknąć otwierać otworzyć upływać "
        "rozpoczynać zaczynać ruszać startować mijać ostateczny dowolny jakikolwiek sprawdzić planować "
        "realizować platforma kwalifikować występować starać pokryć pokrywać przewidywać zwrotny zwrot "
        "potencjalny nowy ktoś coś doświadczenie wiedza możliwość okazja wybrać polecić dobry dobrze "
        "więcej wzwyż włącznie "
        "najlepiej rozwiązanie znać byle wziąć brać ogólny rozmawiać zeszły ubiegły rok prosić pomoc pomóc "
        "można być tylko wyłącznie jedynie obecnie teraz najmniej przynajmniej powyżej ponad poniżej około "
        "wynosić rozwijać wspólny napisać prowadzić kupić zrobić dać lub osoba człowiek ludzie zespół "
        "klient dane nazwa kontaktowy poznać szczegół liczyć zamierzać planowany min należeć płacić "
        "problem skupiać stawiać zaprosić ogromny poprosić pytać zapytać dopytywać podesłać przesłać wysłać "
        "rozglądać zapłacić"
    ).split()
)
"""Lemmas."""

ENGLISH = frozenset(
    (
        "find search seek look show list give recommend suggest identify locate partner organisation "
        "organization entity programme program call fund funding finance money support project invest "
        "investment work active deal specialise specialize available apply application applicant get "
        "obtain receive exist want interest interested country region area field topic theme sector amount "
        "value cost maximum minimum deadline date submit submission proposal accept collaborate cooperate "
        "contact level rate contribution form kind type aim target eligible platform come base locate "
        "offer provide supply need require close end open start launch expire plan check cover expertise "
        "experience potential new opportunity scheme only just current now pay us our my do solution know "
        "folk someone anybody somebody cash general talk care right last year help preferably prefer joint "
        "run try together across least most over under about regarding dealing interest person people team "
        "onward onwards buy write name names concerned introduce meet grateful client list busy involved "
        "think mean min problem focus ideally one point"
    ).split()
)
"""Words; those of the same stem count, too."""

_SLIP_FROM = 6
"""Letters from which a word may have one wrong."""


def is_asking(token: Token) -> bool:
    """Whether a word belongs to asking and names no subject."""
    if any(key in _keys() for key in token.keys):
        return True
    return not token.known and _is_form(token.folded)


@cache
def _keys() -> frozenset[str]:
    stems = {f"en:{fold(english.stem(word))}" for word in ENGLISH}
    return frozenset(stems | {f"pl:{fold(word)}" for word in POLISH})


@lru_cache(maxsize=20_000)
def _is_form(folded: str) -> bool:
    """Whether an unknown word is a form of a word of asking without diacritics, or such a word misspelt."""
    if len(folded) < 4 or not folded.isalpha():
        return False
    near = [word for word in POLISH if fold(word)[:3] == folded[:3]]
    if any(folded in folded_forms(word) for word in near):
        return True
    if len(folded) < _SLIP_FROM:
        return False
    slips = (form for word in near for form in folded_forms(word))
    return any(OSA.distance(folded, form, score_cutoff=1) <= 1 for form in (*slips, *ENGLISH))
