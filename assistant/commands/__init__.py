"""The commands of `assistant`, one module each: `arguments(parser)`, `run(options, data, settings)`."""

from corpus.bilingual import Text

COMMANDS: dict[str, Text] = {
    "index": Text("czyta dokumenty i odświeża indeks", "read documents and refresh the index"),
    "search": Text("szuka fragmentów", "find passages"),
    "show": Text("pokazuje dokument tak, jak go odczytano", "show a document as it was read"),
    "ask": Text("odpowiada na pytanie i podaje źródła", "answer a question and cite its sources"),
    "find": Text("znajduje partnerów i finansowanie", "find partners and funding"),
    "records": Text(
        "wczytuje, zapisuje i sprawdza organizacje i finansowanie",
        "import, export and check organisations and funding",
    ),
    "news": Text("mówi, co nowego w rekordach", "say what is new among the records"),
    "chat": Text("uruchamia czat w przeglądarce", "start the chat in the browser"),
    "status": Text(
        "mówi, co jest w indeksie i jak jest świeże", "say what the index holds and how fresh it is"
    ),
    "doctor": Text("sprawdza instalację i mówi, co naprawić", "check the installation and say what to mend"),
    "settings": Text("wypisuje albo zmienia ustawienia", "list or change the settings"),
}
