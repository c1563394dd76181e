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


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_country_and_a_theme_are_understood_together(language: Language) -> None:
    frame = {"pl": "Partnerzy, kraj: {}; temat: {}", "en": "Partners, country: {}; topic: {}"}[language]
    countries, themes = terms("partners", "country"), terms("partners", "themes")
    missed = {}
    for place, country in enumerate(countries):
        theme = themes[place % len(themes)]
        question = frame.format(country.label.to(language), theme.label.to(language))
        if (found := understood(question, "partners")) != {"country": country.key, "themes": theme.key}:
            missed[question] = found
    assert missed == {}


@pytest.mark.parametrize("language", ["pl", "en"])
def test_an_applicant_and_an_unwanted_form_are_understood_together(language: Language) -> None:
    frame = {"pl": "{}, tylko nie {}", "en": "{}, but not a {}"}[language]
    applicants, forms = terms("funding", "applicants"), terms("funding", "form")
    missed = {}
    for place, applicant in enumerate(applicants):
        form = forms[place % len(forms)]
        question = frame.format(applicant.label.to(language), form.label.to(language))
        found = understood(question, "funding")
        if found != {"applicants": applicant.key, "form_not": form.key}:
            missed[question] = found
    assert missed == {}
