"""Words around a negation or a mention that take its force away, in both languages. Data, no logic."""

import re

ANY = frozenset("any anything anyone anybody anywhere all every everything everyone everybody".split())
"""Before `but` where it means `except`."""

NO_LIMIT = re.compile(
    r"\b(?:nie tylko|nie wylacznie|nie jedynie|niekoniecznie|nie koniecznie|nie ograniczon\w+ do|"
    r"nie ograniczaj\w+ sie do|not (?:only|just|merely|exclusively|necessarily)|"
    r"(?:not|isn t|aren t) (?:limited|restricted|confined) to)"
    r"(?: (?:z|ze|w|we|dla|do|o|na|from|in|for|to|the|a|an))*$"
)
"""Before what is no limit."""

ALSO = re.compile(
    r"^(?: ?\w+){0,2}? ?(?:ale|lecz|but)(?: \w+)?? (?:i|tez|takze|rowniez|also|too)\b|^ ?ale i\b"
)
"""After it, where it is wanted as well as something else."""

DOUBTED = re.compile(
    r"\b(?:podobno|ponoc|rzekomo|chyba nie|pewnie nie|zapewne nie|slyszal\w* ze|mowia ze|naprawde|to prawda|"
    r"nie ma(?:cie|my|ja)?(?: \w+){0,3} (?:zadn|ani jedn|nikogo)\w*|nie ma(?:cie)?(?: \w+){0,2} w "
    r"(?:bazie|klastrze)|"
    r"czy (?:naprawde )?nie ma(?:cie|ja)?|nie znalazl\w*|nie widz\w+|"
    r"is it true|i (?:was told|heard|hear|believe|think|suppose|guess|bet|understand|assume)|surely|"
    r"apparently|"
    r"supposedly|there (?:is|are|s) (?:no|not|none)|(?:is|are|isn|aren) (?:t )?there (?:no|not|really no)|"
    r"you (?:have|list|know|got) (?:no|none|nothing)|could(?: not|n t) find|cannot find|can t find)\b"
)
"""Sentences whose negation is not the asker's wish."""
