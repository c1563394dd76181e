"""Every measure by its name, in the order of the tables: one literal list of families."""

from evals.measures.answer import ANSWER
from evals.measures.behaviour import BEHAVIOUR
from evals.measures.citations import CITATIONS
from evals.measures.cost import COST
from evals.measures.figures import FIGURES
from evals.measures.language import LANGUAGE
from evals.measures.measure import Measure
from evals.measures.ranking import RANKING
from evals.measures.safety import SAFETY

MEASURES: tuple[Measure, ...] = (
    *ANSWER,
    *CITATIONS,
    *FIGURES,
    *LANGUAGE,
    *BEHAVIOUR,
    *SAFETY,
    *RANKING,
    *COST,
)

MEASURE_NAMES: dict[str, Measure] = {measure.name: measure for measure in MEASURES}
