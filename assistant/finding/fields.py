"""Fields of records whose values are those of a taxonomy, for each finder."""

from assistant.finding.wish import Finder
from corpus.schema.taxonomy import TaxonomyName

FIELDS: dict[Finder, dict[str, TaxonomyName]] = {
    "partners": {
        "country": "countries",
        "region": "regions",
        "organisation_kind": "organisation_kinds",
        "themes": "themes",
        "platforms": "platforms",
        "sdgs": "sdgs",
        "green_deal": "green_deal",
    },
    "funding": {
        "countries": "countries",
        "regions": "regions",
        "applicants": "applicants",
        "form": "forms",
        "themes": "themes",
        "platforms": "platforms",
        "sdgs": "sdgs",
        "green_deal": "green_deal",
    },
}
"""Field -> taxonomy, for each finder. Of fields that one phrase could mean, the first is meant."""
