"""The language of short, mixed and mistyped questions, labelled by hand, and of the cases."""

from pathlib import Path

import pytest

from assistant.answer import Question, Turn
from assistant.context import Context
from assistant.steps.language import language
from corpus.language import Language, detect_question
from evals.case import load_cases

CASES = Path(__file__).parents[2] / "evals" / "cases"
LOOKED_AT = ("seeds_tune", "seeds_holdout", "minutes", "ksef", "corpus", "gate")
"""Not the files that are kept back: a test on them would steer."""

POLISH = """
porozumienie
porozumienia
dofinansowanie
budzet
budżet
skladka
terminy naborow
partnerzy projektu
sklad konsorcjum
lista platform
platformy wspolpracy
dziewięć platform
dziewiec platform
kto podpisal?
kto to?
a w 2019?
a kiedy
gdzie
dlaczego?
ile?
i co dalej?
wymień je
wymien je
podaj date
jaki termin
krócej
krocej prosze
skąd to wiesz?
dzieki
dzień dobry
czesc
co potrafisz
smart city co to
co to jest green deal
green deal dla gmin
deadline na wnioski
budget projektu V4
call for proposals kiedy
kto robi smart grid
e-mobility w malopolsce
klastry cleantech w austrii
UrbanHub kontakt z biurem
adres Circular Economy Centre
czlonkowie ICEI Alliance
step 5 pilotażu
kto jest CEO SPCleantech
ECO World Styria ile firm
czego dotyczy G07
G07 znaczenie
G01-G07 lista
marszalek wojewodztwa
spotkanie w brukseli
strategia rozwoju
krajowa polityka miejska
gospodarka obiegu zamknietego
niskoemisyjne budynki
dotacje na fotowoltaike
kto podpsial porozumenie
jakie sa korzysic z czlonkostwa
fundusz wyszehradzki
nie chodzilo mi o Kraków
malopolskie centrum transferu wiedzy
ludnosc malopolski
zabytki unesco
turysci rocznie
""".strip().splitlines()

ENGLISH = """
agreement
funding
budget
membership
members
the budget?
and the budget?
and in 2019?
what about Tarnów?
who signed?
signatories
when?
why
where exactly
how many
list them
shorter please
shorter
thanks
hello
good morning
what can you do
sources?
nine platforms
collaboration platforms
circular economy investment
low-emission buildings
deadline for applications
application deadline
Green Deal rules
smart city cluster
Czech Smart City Cluster
Małopolska population
population of Małopolska
Kraków UNESCO sites
Dom Polski Południowej meaning
what is Dom Polski Południowej
who is Janusz Kahl
Janusz Kahl position
Wieliczka salt mine year
województwo śląskie in English?
meaning of KPM
G07 meaning
step 5 details
wich cities are in teh consorcium
how meny steps
benifits of membership
Brussels office tasks
marshal of Opole region
Visegrad Fund support
foreign investment figures
export value
tourists per year
signed when and where
recommendation planes
urban policy meeting
""".strip().splitlines()

SILENT = [
    "G07",
    "2019",
    "SPCleantech",
    "BLOXHUB",
    "Janusz Kahl",
    "V4",
    "?",
    "termin naboru",
    "municipal waste",
]
"""What spelling alone leaves open: the conversation or the interface decides."""


def said_in(text: str, *, ui: Language, history: tuple[Turn, ...] = ()) -> Language:
    context = Context(Question(text, history, ui_language=ui), query=text)
    list(language(context, None))  # type: ignore[arg-type]  # this step uses no tool
    return context.question_language


@pytest.mark.parametrize("text", POLISH)
def test_polish_is_recognised_whatever_the_interface(text: str) -> None:
    assert said_in(text, ui="en") == "pl"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_recognised_whatever_the_interface(text: str) -> None:
    assert said_in(text, ui="pl") == "en"


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(set(POLISH)) >= 40
    assert len(set(ENGLISH)) >= 40


@pytest.mark.parametrize("text", SILENT)
def test_what_tells_nothing_takes_the_language_of_the_conversation_or_the_interface(text: str) -> None:
    polish, english = (Turn("user", "Kto podpisał umowę?"),), (Turn("user", "Who signed the contract?"),)
    assert [said_in(text, ui=ui) for ui in ("pl", "en")] == ["pl", "en"]
    assert said_in(text, ui="en", history=polish) == "pl"
    assert said_in(text, ui="pl", history=english) == "en"


def test_at_most_one_question_of_two_hundred_is_taken_for_the_other_language() -> None:
    cases = [case for name in LOOKED_AT for case in load_cases(CASES / f"{name}.jsonl")]
    wrong = [case.question for case in cases if detect_question(case.question) not in (case.lang, None)]
    silent = [case.question for case in cases if detect_question(case.question) is None]
    assert len(cases) >= 350
    assert len(wrong) <= len(cases) / 200, wrong
    assert len(silent) <= len(cases) / 100, silent
