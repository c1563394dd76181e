"""Polish: abbreviations that end no sentence, stop words, lemmas by Morfeusz 2."""

from functools import cache, lru_cache
from threading import Lock

import morfeusz2

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

STOP_WORDS = frozenset(
    "a aby albo ale ani aż bo by być była było były był będzie będą bez bardzo chce chcę ci co czy czym dla "
    "do gdy gdzie go i ich ile im inny ja jak jaka jaki jakie jakich jakim jako jakiej jakiego jaką je jego "
    "jej jest jestem jeszcze już kiedy kim kogo komu kto która które którego której których który którzy "
    "którą którym lub ma mają mam mi mnie może można mu na nad nam nas nasz nie nich nim niż o od on ona one "
    "oni oraz pan pani po pod podaj ponieważ proszę przed przez przy są się skąd ta tak takie tam te tego "
    "tej ten też to tu ty tych tylko tym u w we wiele wymień według z za ze że żeby".split()
)


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
