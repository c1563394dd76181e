"""A folded question in, whether the firm that it tells of is a large one by its staff."""

import re

LARGE_FROM = 250
"""Staff from which a firm is no longer small or medium-sized (Commission Recommendation 2003/361/EC)."""

_STAFF = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,3}(?:[ .,]\d{3})*)\s*(?:\+\s*)?(?:osob\w*|pracownik\w*|zatrudnion\w*|etat\w*|"
    r"ludzi|"
    r"people|employees?|staff|workers?|persons?)\b"
)


def is_large(text: str) -> bool:
    """Whether a number of staff in `text` makes a firm large."""
    return any(int(re.sub(r"\D", "", found["n"])) >= LARGE_FROM for found in _STAFF.finditer(text))
