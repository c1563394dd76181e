"""The sentences of the chat's lists of partners, funding and news, in Polish and English side by side."""

from corpus.bilingual import Text

LOOKING = Text("Przeglądam organizacje i programy…", "Looking through organisations and programmes…")
FOUND = {
    "partners": Text("Organizacje, które pasują: {fitting}", "Organisations that fit: {fitting}"),
    "funding": Text("Programy i nabory, które pasują: {fitting}", "Programmes and calls that fit: {fitting}"),
}
PERHAPS = Text(", mogą pasować: {unknown}", ", that may fit: {unknown}")
NOTHING = Text("Nic nie spełnia wszystkich warunków.", "Nothing meets every condition.")
NEAREST = Text("Poniżej najbliższe temu, o co pytasz.", "Below is what comes nearest to your wish.")
EMPTY = Text(
    "W indeksie nie ma niczego, co by temu odpowiadało.", "The index holds nothing that answers to this."
)
MEANING = Text("Kolejność według słów: {words}", "Ordered by the words: {words}")
NOT_UNDERSTOOD = Text("Tego nie zrozumiałem: {words}", "I did not understand: {words}")
ASK_ABOUT = Text("Co wiadomo o: {title}?", "What is known about {title}?")
CALL = Text("Nabór: {status}", "Call: {status}")
SINCE = Text("od {day}", "from {day}")
UNTIL = Text("do {day}", "until {day}")
CALL_ENDS = Text("Koniec naboru: {title}", "Call closes: {title}")
NEWS = Text("Co nowego od {since}", "What is new since {since}")
NO_NEWS = Text("Od {since} nic nowego.", "Nothing new since {since}.")
FILE_NAMES = {
    "csv": Text("lista", "list"),
    "xlsx": Text("lista", "list"),
    "ics": Text("terminy", "deadlines"),
}

STANDING = {
    "unknown": Text("może pasować", "may fit"),
    "near": Text("nie spełnia wszystkiego", "does not meet everything"),
}

FACTS = {
    "funder": Text("kto finansuje", "funder"),
    "opens": Text("początek naboru", "call opens"),
    "period": Text("okres programu", "period of the programme"),
    "legal_basis": Text("podstawa prawna", "legal basis"),
    "role": Text("rola w klastrze", "role in the cluster"),
    "contact": Text("kontakt", "contact"),
    "website": Text("strona", "website"),
    "source": Text("źródło", "source"),
    "as_of": Text("stan na", "as of"),
}

COLUMNS = {
    "title": Text("nazwa", "name"),
    "standing": Text("dopasowanie", "match"),
    "fits": Text("pasuje", "fits"),
    "misses": Text("nie spełnia", "does not meet"),
    "unknown": Text("nie wiadomo", "not known"),
    "call": Text("nabór", "call"),
    "deadline": Text("termin", "deadline"),
    "contact": FACTS["contact"],
    "website": FACTS["website"],
    "marks": Text("uwagi", "remarks"),
    "source": FACTS["source"],
    "as_of": FACTS["as_of"],
}
"""Columns of a saved list, in their order."""

FITS = Text("pasuje", "fits")

INTERFACE: dict[str, Text] = {
    "understood": Text("Zrozumiałem tak", "Understood as"),
    "noCondition": Text("żadnego warunku", "no condition"),
    "dropCondition": Text("Usuń warunek", "Remove the condition"),
    "addCondition": Text("Przywróć warunek", "Put the condition back"),
    "relax": Text("Bez tego byłoby więcej", "Without these there would be more"),
    "fits": Text("Pasuje", "Fits"),
    "misses": Text("Nie spełnia", "Does not meet"),
    "notKnown": Text("Nie wiadomo", "Not known"),
    "compare": Text("Porównaj", "Compare"),
    "compareUpTo": Text("Zaznacz od dwóch do czterech, aby porównać.", "Choose two to four to compare."),
    "comparison": Text("Porównanie", "Comparison"),
    "closeComparison": Text("Zamknij porównanie", "Close the comparison"),
    "notGiven": Text("nie podano", "not given"),
    "more": Text("Pokaż więcej", "Show more"),
    "askAbout": Text("Zapytaj o to", "Ask about this"),
    "askDocuments": Text("Odpowiedz raczej z dokumentów", "Rather answer from the documents"),
    "saveCsv": Text("Zapisz CSV", "Save CSV"),
    "saveXlsx": Text("Zapisz XLSX", "Save XLSX"),
    "saveIcs": Text("Terminy do kalendarza (ICS)", "Deadlines for a calendar (ICS)"),
    "website": Text("Strona", "Website"),
    "list": Text("Lista", "List"),
    "working": Text("Szukam jeszcze raz…", "Searching again…"),
    "listReady": Text("Lista gotowa.", "The list is ready."),
}
"""Labels of the list in the browser, by the name under which it asks for them."""
