"""Wish: what a question asks of records. Conditions that can be checked, and words that only rank."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from corpus.language import Language

Finder = Literal["partners", "funding"]
"""What is looked for: organisations or funding programmes."""

Value = str | int
"""A key of a taxonomy, a day as YYYY-MM-DD, a whole number of money or per cent."""

Origin = Literal["rules", "model", "given"]
"""Who put a condition into the wish: the rules, the chat model, or the person by `--filter`."""

EXCLUDED = "_not"
"""Ends the name of a field whose values are unwanted."""


@dataclass(frozen=True)
class Condition:
    """One thing that a record must meet: any of `values` in `field`, or none of them when `excluded`.

    `words` is what the question says, `""` where nobody said it in words.
    """

    field: str
    values: tuple[Value, ...]
    words: str = ""
    excluded: bool = False
    origin: Origin = "rules"

    @property
    def name(self) -> str:
        """The name that people and programs see: the field, with `_not` where it excludes."""
        return f"{self.field}{EXCLUDED}" if self.excluded else self.field


@dataclass(frozen=True)
class Wish:
    """A question as understood. `meaning` holds its content words that are no condition, in their order;
    `unread` words whose condition cannot be met beside another one, or that tell no number."""

    question: str
    language: Language
    finder: Finder
    today: date
    conditions: tuple[Condition, ...] = ()
    meaning: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def understood(self) -> dict[str, Value | list[Value]]:
        """Field -> value, or the list of values where there are several."""
        return {
            condition.name: condition.values[0] if len(condition.values) == 1 else list(condition.values)
            for condition in self.conditions
        }

    def without(self, names: frozenset[str]) -> "Wish":
        """The wish without the conditions of these names."""
        return replace(self, conditions=tuple(found for found in self.conditions if found.name not in names))

    def given(self, filters: Mapping[str, tuple[Value, ...]]) -> "Wish":
        """The wish with these conditions in the place of those of the same name."""
        added = tuple(
            Condition(name.removesuffix(EXCLUDED), values, excluded=name.endswith(EXCLUDED), origin="given")
            for name, values in filters.items()
        )
        return replace(self, conditions=(*self.without(frozenset(filters)).conditions, *added))
