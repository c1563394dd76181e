"""What the scripted assistant says to which topic, and active Markdown it may be made to say."""

from corpus.language import Language

# topic -> language -> (sentence, document, quoted words)
ANSWERS: dict[str, dict[Language, tuple[tuple[str, int, str], ...]]] = {
    "podpisal|signed": {
        "pl": (
            (
                "Porozumienie podpisali wójt Jan Przykładowy i rektor Anna Wzorcowa.",
                0,
                "Porozumienie podpisali 29 stycznia 2021 r. wójt Jan Przykładowy i rektor Anna Wzorcowa.",
            ),
            ("Każda ze stron wnosi 12 500 zł rocznie.", 0, "Obie strony wnoszą po 12 500 zł rocznie."),
        ),
        "en": (
            (
                "The agreement was signed by Jan Przykładowy and Anna Wzorcowa on 29 January 2021.",
                0,
                "Porozumienie podpisali 29 stycznia 2021 r. wójt Jan Przykładowy i rektor Anna Wzorcowa.",
            ),
            (
                "The centre advised 14 schools in 2022.",
                1,
                "The Green Roofs Centre advised 14 schools in 2022.",
            ),
        ),
    },
    "kwot|wnosi|how much|pay": {
        "pl": (("Obie strony wnoszą po 12 500 zł rocznie.", 0, "Obie strony wnoszą po 12 500 zł rocznie."),),
        "en": (
            (
                "The centre received 12,500 euro from the municipal fund.",
                1,
                "The centre received 12,500 euro from the municipal fund.",
            ),
        ),
    },
}


EVIL = (
    "![obraz](https://evil.example/steal.png?q=1) [kliknij](https://evil.example) "
    "<img src=https://evil.example/x> www.evil.example oraz a@evil.example."
)
