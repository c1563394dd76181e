"""The sentences of the chat's own pages, in Polish and English side by side."""

from corpus.bilingual import Text

BACK = Text("Wróć do rozmowy", "Back to the chat")
IN_THE_OTHER = {"pl": "Polski", "en": "English"}
UNKNOWN = Text("brak danych", "unknown")
TROUBLE = Text("Tego nie da się teraz pokazać", "This cannot be shown now")

ABOUT = Text("Co wie asystent", "What it knows")
ABOUT_INTRO = Text(
    "Asystent odpowiada wyłącznie na podstawie dokumentów, które zaindeksowano na tym komputerze.",
    "The assistant answers only from the documents that were indexed on this computer.",
)
DOCUMENTS = Text("Dokumenty", "Documents")
PASSAGES = Text("Fragmenty w indeksie", "Passages in the index")
LANGUAGES = Text("Języki", "Languages")
KINDS = Text("Rodzaje", "Kinds")
OLDEST = Text("Najstarszy dokument z", "Oldest document of")
NEWEST = Text("Najnowszy dokument z", "Newest document of")
REFRESHED = Text("Ostatnie odświeżenie indeksu", "Index last refreshed")
MODEL = Text("Model językowy", "Language model")
LANGUAGE_NAMES = {
    "pl": Text("polski", "Polish"),
    "en": Text("angielski", "English"),
    "other": Text("inne", "other"),
}
KIND_NAMES = {
    "document": Text("dokument", "document"),
    "meeting": Text("notatka ze spotkania", "meeting notes"),
    "minutes": Text("protokół", "minutes"),
    "partner": Text("partner", "partner"),
    "programme": Text("program", "programme"),
    "project": Text("projekt", "project"),
    "strategy": Text("strategia", "strategy"),
    "glossary": Text("słownik", "glossary"),
    "profile": Text("profil", "profile"),
    "organisation": Text("organizacja", "organisation"),
    "taxonomy": Text("klasyfikacja", "taxonomy"),
    "page": Text("strona", "page"),
}
LIMITS_TITLE = Text("Czego się spodziewać", "What to expect")
LIMITS = (
    Text(
        "Każde zdanie odpowiedzi jest sprawdzane z fragmentami dokumentów; przy zdaniu stoją numery źródeł.",
        "Every sentence of an answer is checked against passages of the documents and carries their numbers.",
    ),
    Text(
        "Gdy dokumenty o czymś nie mówią, asystent to przyznaje i podaje najbliższe fragmenty.",
        "Where the documents do not say, the assistant says so and offers the nearest passages.",
    ),
    Text(
        "Dokumenty się starzeją: przy każdym źródle stoi dzień, na który jest aktualne.",
        "Documents age: each source names the day for which it holds.",
    ),
    Text(
        "Odpowiedź układa model językowy i może się on mylić. Przed decyzją zajrzyj do źródła.",
        "A language model writes the answer and may be wrong. Open the source before you decide.",
    ),
)

STORED = Text(
    "Zapisane rozmowy: {n}. Rozmowa bez nowych pytań jest usuwana po {days} dniach.",
    "Stored conversations: {n}. A conversation without new questions is deleted after {days} days.",
)
STORED_WHERE = Text(
    "Rozmowy leżą w folderze danych na tym komputerze. Pojedynczą rozmowę usuniesz z listy po lewej.",
    "Conversations lie in the data folder on this computer. A single one is deleted in the list on the left.",
)
SURE = Text("Tak, chcę usunąć wszystkie rozmowy na zawsze", "Yes, delete all conversations for ever")
DELETE_ALL = Text("Usuń wszystkie rozmowy", "Delete all conversations")
DELETED = Text("Usunięto wszystkie rozmowy.", "All conversations were deleted.")

ACCESSIBILITY = (
    Text(
        "Czat da się obsłużyć samą klawiaturą, na ekranie od 390 pikseli szerokości, w jasnym i ciemnym "
        "wyglądzie. Kontrast tekstu odpowiada poziomowi AA wytycznych WCAG 2.1.",
        "The chat can be used with the keyboard alone, on screens from 390 pixels of width, in a light and a "
        "dark look. The contrast of text meets level AA of WCAG 2.1.",
    ),
    Text(
        "Czytniki ekranu słyszą, że trwa wyszukiwanie, że odpowiedź powstaje i że jest gotowa. Każdy "
        "dokument można otworzyć także jako zwykłą stronę bez skryptów, a odpowiedź zapisać jako DOCX.",
        "Screen readers are told when a search runs, an answer is being written, and it is ready. Each "
        "document also opens as a plain page without scripts, and an answer can be saved as DOCX.",
    ),
    Text(
        "Nie sprawdzono jeszcze czatu z użytkownikami czytników ekranu. Trudności zgłoś administratorowi.",
        "The chat has not been tried by users of screen readers yet. Tell the administrator of difficulties.",
    ),
)
