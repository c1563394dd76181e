"""Polish: abbreviations that end no sentence, stop words, lemmas by Morfeusz 2."""

from functools import cache, lru_cache
from threading import Lock

import morfeusz2

from corpus.normalise import fold

ABBREVIATIONS = frozenset(
    "al art bd bm bp br cd cz dn doc dot dr ds dyr dz ew gen godz hab ha im in inż jw kard kl kol kpt ks "
    "lek lic lit lok ltd m m.in mec med mgr mies mjr mld mln mn n nb ndst nl np nr ob ok os p p.o pl pkt "
    "płk pn po poch poj pok por poz pow pp ppor ppoż prof prok prot przew przyp ps pt r rej rozdz rozp ry "
    "s sp spółdz st str sygn św szt t tab tel tj tys tzn tzw ub ul ur ust w wg wiceprzew wł woj wsch "
    "współ ww wyd zach zam zast zat zł zm zob".split()
)
"""Lower case, without the dot. `r.` and `w.` may end a sentence: see ENDING."""

ENDING = frozenset("r w m zł itd itp etc in br n.e o.o s.a".split())
"""Abbreviations after which a capital letter begins a new sentence (`w 2018 r. Rada …`)."""

_AS_WRITTEN = frozenset(
    (
        "a aby akurat albo ale ani aż bardzo bez bo bowiem by być był była było były bądź będzie będą "
        "chce chciałabym chciałbym chcę chodzi ci ciągu co coś czasie czasu czy czyli czym często daj "
        "dajcie dane dla dlaczego do dokładnie dotyczy dotyczące dotyczący dużo działo gdy gdyż gdzie "
        "gdzieś go i ich ile ilu im inne innego inny innych ja jak jaka jakby jaki jakich jakichś jakie "
        "jakiego jakiej jakiejś jakieś jakim jakimi jakiś jako jakoś jakość jaką jakąś je jeden jedna "
        "jednak jedno jego jej jest jestem jeszcze jeśli jeżeli już każda każdy kiedy kilka kim kogo "
        "kolei kolejne kolejno komu krótka krótki krótkie krótko kto która które którego której który "
        "których którym którymi którzy którą którędy lub ma mają mam mi mieć mnie mogą mogę może można "
        "mu musi muszą muszę mówi mówią na nad nam napisz naprawdę nas nasz natomiast nawet nich nie "
        "niej niemu nim nimi nią niż o obie oboje obu od około omów on ona one oni opisz opowiedz oprócz "
        "oraz pan pani pewien po pod podaj podać podsumowanie podsumuj pokaż pomiędzy ponadto ponieważ "
        "poniżej poproszę potem potrzebuję powiedz powiedzieć powinien powinna powinno proszę przed "
        "przedstaw przez przy przybliż później raczej razem rozwiń rzecz sam sama same samo się skąd "
        "sobie sprawie streszczenie streść swoich swoje swojego swój są ta tak takie także tam tamten te "
        "tego tej ten też to tu ty tych tyle tylko tym tymi tą tę u upewnij w wam warto was wasz "
        "wcześniej we według wiele więc wobec wskaż wszystkich wszystkie wszystko wtedy wyjaśnij wylicz "
        "wymienia wymienić wymień wypisać wypisz wytłumacz właśnie właściwie z za zamiast zanim zawsze "
        "ze znaczy znów żaden żadnych że żeby"
    ).split()
)
STOP_WORDS = _AS_WRITTEN | {fold(word) for word in _AS_WRITTEN} - {"maja"}
"""Also as typed without diacritics; `maja` is a month."""


_ONE_AT_A_TIME = Lock()  # Morfeusz keeps state between calls; the chat searches from several threads


@cache
def _analyser() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=False)


@lru_cache(maxsize=200_000)
def lemmas(word: str) -> tuple[str, ...]:
    """All lemmas of `word`, lower case, most readings first; empty where the dictionary lacks it."""
    found: dict[str, int] = {}
    with _ONE_AT_A_TIME:
        readings = _analyser().analyse(word)
    for _, _, (_, lemma, tag, *_) in readings:
        if tag != "ign":
            name = lemma.split(":")[0].lower()
            found[name] = found.get(name, 0) + 1
    return tuple(sorted(found, key=lambda name: -found[name]))


@lru_cache(maxsize=50_000)
def spellings(word: str) -> tuple[str, ...]:
    """All lemmas of `word` as the dictionary spells them, capitals kept (`Małopolsce` is Małopolska)."""
    with _ONE_AT_A_TIME:
        readings = _analyser().analyse(word)
    found = (lemma.split(":")[0] for _, _, (_, lemma, tag, *_) in readings if tag != "ign")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def inflected(lemma: str) -> tuple[str, ...]:
    """Every form of a lemma as the dictionary spells it; empty where the dictionary lacks it."""
    with _ONE_AT_A_TIME:
        readings = _analyser().generate(lemma)
    return tuple(dict.fromkeys(form for form, _, tag, *_ in readings if tag != "ign"))
