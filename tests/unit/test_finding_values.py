"""Every value of every taxonomy is understood by its name alone in whole questions of both languages, and
pairs of values together."""

import pytest
from wishes_to_read import understood

from assistant.finding.fields import FIELDS
from assistant.finding.wish import Finder
from corpus.language import Language
from corpus.schema.taxonomy import Term, taxonomy

FRAMES: dict[tuple[Finder, str], tuple[str, str]] = {
    ("partners", "themes"): ("Kto nam pomoże, chodzi o temat: {}?", "Who could help us? The topic: {}"),
    ("partners", "organisation_kind"): ("Potrzebny kontakt: {}", "We are looking for: {}"),
    ("partners", "country"): ("Jakich partnerów macie z takiego kraju: {}", "Partners, country: {}"),
    ("partners", "region"): ("Proszę o listę partnerów, {}", "Show partners, {} please"),
    ("funding", "themes"): ("Skąd pieniądze, temat: {}?", "Calls on this topic: {}"),
    ("funding", "applicants"): ("Nabory, wnioskodawca: {}", "Calls, applicant: {}"),
    ("funding", "form"): ("Interesuje nas taka forma: {}", "The form we want: {}"),
    ("funding", "countries"): ("Nabory, kraj: {}", "Calls, country: {}"),
    ("funding", "regions"): ("Nabory, {}", "Calls, {}"),
}
ALSO_ORGANISATIONS = {"energy_communities"}
"""Themes whose names are those of organisations, which are meant where nobody else is named."""


def terms(finder: Finder, field: str) -> list[Term]:
    return [
        term
        for term in taxonomy(FIELDS[finder][field]).terms.values()
        if field != "themes" or term.key not in ALSO_ORGANISATIONS
    ]


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(("finder", "field"), FRAMES)
def test_each_value_is_understood_by_its_name_and_nothing_else_is(
    finder: Finder, field: str, language: Language
) -> None:
    frame = FRAMES[finder, field][language == "en"]
    missed = {
        term.key: found
        for term in terms(finder, field)
        if (found := understood(frame.format(term.label.to(language)), finder)) != {field: term.key}
    }
    assert missed == {}


PAIRS: list[tuple[Finder, str, str, Language, str]] = [
    ("partners", "country", "themes", "pl", "Partnerzy, kraj: {}; temat: {}"),
    ("partners", "country", "themes", "en", "Partners, country: {}; topic: {}"),
    ("funding", "applicants", "form_not", "pl", "{}, tylko nie {}"),
    ("funding", "applicants", "form_not", "en", "{}, but not a {}"),
]


@pytest.mark.parametrize(("finder", "first", "second", "language", "frame"), PAIRS)
def test_two_values_are_understood_together(
    finder: Finder, first: str, second: str, language: Language, frame: str
) -> None:
    others = terms(finder, second.removesuffix("_not"))
    missed = {}
    for place, one in enumerate(terms(finder, first)):
        other = others[place % len(others)]
        question = frame.format(one.label.to(language), other.label.to(language))
        if (found := understood(question, finder)) != {first: one.key, second: other.key}:
            missed[question] = found
    assert missed == {}
