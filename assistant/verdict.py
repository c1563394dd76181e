"""What the check says of one sentence."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """`supported`: may be shown. `support` in [0, 1]. `fragments`: indices of the least set that supports
    the sentence. `missing`: figures and names that no fragment holds; `held`: how many they hold."""

    supported: bool
    support: float
    fragments: tuple[int, ...]
    missing: tuple[str, ...]
    held: int
