"""Citations: do they support what they stand behind, and is each of them needed.

`citation_recall` and `citation_precision` of ALCE (Gao et al. 2023, arXiv 2305.14627) with the verdicts of
`evals.checker`. The product's own verdicts are `self_reported`, never mixed with these. Systems that cite
nothing are unscored only where they are baselines without citations; a product's sentence without a
citation is not supported.
"""

from corpus.bilingual import Text
from evals.case import Case
from evals.checker import supports
from evals.measures.measure import Measure
from evals.reply import Reply, Row, Said


def citation_recall(_case: Case, row: Row) -> float | None:
    """Share of the sentences that their citations together support; over answered cases."""
    verdicts = [verdict for said in _sentences(row) if (verdict := _supported(row.reply, said)) is not None]
    return sum(verdicts) / len(verdicts) if verdicts else None


def citation_precision(_case: Case, row: Row) -> float | None:
    """Share of the citations that help: their sentence is supported, and either the citation alone
    supports it or the others without it do not."""
    verdicts = [verdict for said in _sentences(row) for verdict in _useful(row.reply, said)]
    return sum(verdicts) / len(verdicts) if verdicts else None


def self_reported(_case: Case, row: Row) -> float | None:
    """Share of the sentences that the product itself calls supported; over answered cases."""
    verdicts = [said.supported for said in _sentences(row) if said.supported is not None]
    return sum(verdicts) / len(verdicts) if verdicts else None


def cited_gold(case: Case, row: Row) -> float | None:
    """1 where a document that holds the answer is among the cited; over answered answerable cases."""
    gold = {place.document for place in case.gold}
    if not case.answerable or not gold or not row.reply.answered:
        return None
    twins = {passage.passage_id: {passage.document, *passage.also_in} & gold for passage in row.found or ()}
    return float(any(c.document in gold or twins.get(c.passage_id) for c in row.reply.citations))


def _sentences(row: Row) -> tuple[Said, ...]:
    return row.reply.sentences if row.reply.answered else ()


def _supported(reply: Reply, said: Said) -> bool | None:
    return supports(said.text, [cited.context for cited in reply.cited_by(said)])


def _useful(reply: Reply, said: Said) -> list[bool]:
    cited = [citation.context for citation in reply.cited_by(said)]
    together = supports(said.text, cited)
    if together is None:
        return []
    if not together:
        return [False] * len(cited)
    return [
        bool(supports(said.text, [one])) or not supports(said.text, cited[:index] + cited[index + 1 :])
        for index, one in enumerate(cited)
    ]


CITATIONS: tuple[Measure, ...] = (
    Measure(
        "citation_recall",
        "citations",
        citation_recall,
        Text("zdania poparte swoimi źródłami", "sentences supported by their citations"),
    ),
    Measure(
        "citation_precision",
        "citations",
        citation_precision,
        Text("przypisy, które popierają i nie są zbędne", "citations that support and are needed"),
    ),
    Measure(
        "self_reported",
        "citations",
        self_reported,
        Text("zdania poparte według samego produktu", "sentences supported, says the product itself"),
        better=None,
    ),
    Measure(
        "cited_gold",
        "citations",
        cited_gold,
        Text("zacytowano właściwy dokument", "a right document is cited"),
        yes_no=True,
    ),
)
