"""Names that records hold in, the further ways to say them out: places in other languages, groups of towns,
funders with and without what stands in brackets, roles in a cluster."""

import re
from collections.abc import Iterator

from corpus.language import Language

_PLACES = {
    "Warszawa": "Warsaw;Varsovia", "Kraków": "Cracow;Krakow", "Łódź": "Lodz", "Wrocław": "Wroclaw;Breslau",
    "Gdańsk": "Gdansk;Danzig", "Wiedeń": "Vienna;Wien", "Praga": "Prague;Praha", "Brno": "Brünn",
    "Ostrava": "Ostrava;Ostrawa", "Bratislava": "Bratislava;Bratysława", "Košice": "Kosice;Koszyce",
    "Žilina": "Zilina;Żylina", "Poprad": "Poprad", "Budapeszt": "Budapest", "Pécs": "Pecs;Pecz",
    "Szeged": "Szeged;Segedyn", "Berlin": "Berlin", "Monachium": "Munich;München;Muenchen",
    "Drezno": "Dresden", "Kolonia": "Cologne;Köln;Koeln", "Hamburg": "Hamburg", "Dortmund": "Dortmund",
    "Lipsk": "Leipzig", "Göteborg": "Gothenburg;Goteborg", "Malmö": "Malmo;Malmoe", "Sztokholm": "Stockholm",
    "Kopenhaga": "Copenhagen;København", "Oslo": "Oslo", "Helsinki": "Helsinki;Helsinek",
    "Tallin": "Tallinn", "Ryga": "Riga", "Wilno": "Vilnius", "Kowno": "Kaunas", "Lwów": "Lviv;Lvov",
    "Użhorod": "Uzhhorod;Uzhgorod", "Kijów": "Kyiv;Kiev", "Mediolan": "Milan;Milano", "Rzym": "Rome;Roma",
    "Brescia": "Brescia;Brescja", "Turyn": "Turin;Torino", "Barcelona": "Barcelona", "Madryt": "Madrid",
    "Lizbona": "Lisbon;Lisboa", "Paryż": "Paris", "Bruksela": "Brussels;Bruxelles", "Haga": "The Hague;"
    "Hague;Den Haag",
    "Eindhoven": "Eindhoven", "Zurych": "Zurich;Zürich", "Graz": "Graz", "Linz": "Linz", "Ateny": "Athens",
    "Bukareszt": "Bucharest", "Sofia": "Sofia", "Zagrzeb": "Zagreb", "Lublana": "Ljubljana",
}  # fmt: skip

_GROUPS = {
    "Trójmiasto;Trojmiasto;aglomeracja trójmiejska;trójmiejski|Tricity;Tri-City;Tri City": "Gdańsk;"
    "Gdynia;Sopot",
    "GZM;Metropolia Górnośląsko-Zagłębiowska;aglomeracja śląska;konurbacja śląska;konurbacja górnośląska;"
    "aglomeracja górnośląska;aglomeracja katowicka;metropolia śląska;Górnośląski Okręg Przemysłowy"
    "|GZM;Silesian conurbation;Upper Silesian conurbation;Silesian metropolis;Silesian agglomeration;"
    "Katowice conurbation;Upper Silesian metropolis": "Katowice;Gliwice;Sosnowiec;Bytom;Tychy;Zabrze;Chorzów;"
    "Dąbrowa Górnicza;Ruda Śląska;Mysłowice;Siemianowice Śląskie;Piekary Śląskie;Świętochłowice;Będzin;"
    "Czeladź",
    "Zagłębie;Zagłębie Dąbrowskie|Dąbrowa Basin": "Sosnowiec;Dąbrowa Górnicza;Będzin;Czeladź",
    "Podhale;podhalański|Podhale": "Zakopane;Nowy Targ",
    "Sądecczyzna;sądecki|Sącz region": "Nowy Sącz;Limanowa;Gorlice",
}
"""Polish names | English ones: the towns."""


def exonyms(place: str) -> Iterator[tuple[Language, str]]:
    """How both languages call a place beside its name here."""
    for spelled in _PLACES.get(place, "").split(";"):
        if spelled:
            yield "en", spelled
            yield "pl", spelled


def place_groups() -> Iterator[tuple[Language, str, tuple[str, ...]]]:
    """Names of groups of towns, with their towns."""
    for names, towns in _GROUPS.items():
        polish, english = names.split("|")
        for spelled in polish.split(";"):
            yield "pl", spelled, tuple(towns.split(";"))
        for spelled in english.split(";"):
            yield "en", spelled, tuple(towns.split(";"))


def name_spellings(field: str, value: str) -> Iterator[tuple[Language, str]]:
    """A funder by its name and by what brackets add; a role in the cluster by its name in each language."""
    if field == "role":
        yield from _role(value)
        return
    bare = re.sub(r"\s*\([^)]*\)", "", value)
    for spelled in dict.fromkeys((value, bare, *re.findall(r"\(([^)]*)\)", value))):
        yield "pl", spelled
        yield "en", spelled


_BELONGING: dict[str, tuple[tuple[Language, str], ...]] = {
    "członek": (
        *(
            ("pl", f"{verb} do {owner}klastra")
            for verb in ("należy", "należący")
            for owner in ("", "waszego ")
        ),
        *(
            ("en", f"{verb} {owner} cluster")
            for verb in ("belong to", "belonging to", "joined")
            for owner in ("the", "your", "this")
        ),
    )
}
"""Further ways to say a role."""


def _role(value: str) -> Iterator[tuple[Language, str]]:
    """`member` is enough for a member; a partner, whom every question seeks, is one `of the cluster`."""
    for part in (part.strip() for part in value.split("/")):
        if not part:
            continue
        for owner in ("tego", "waszego", "naszego"):
            yield "pl", f"{part} {owner} klastra"
        for owner in ("the", "your", "our", "this"):
            for joined in ("of", "in"):
                yield "en", f"{part} {joined} {owner} cluster"
        if part == "partner":
            yield "pl", f"{part} klastra"
            yield "en", "are cluster partners"
            yield "en", "partners of cluster"
        else:
            yield "pl", f"{part} klastra"
            yield "en", f"cluster {part}"
            yield "pl", part
            yield "en", part
        if part in _BELONGING:
            yield from _BELONGING[part]
