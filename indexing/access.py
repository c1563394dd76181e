"""Which documents a role may read."""

from corpus.document import Access

ROLES: tuple[Access, ...] = ("public", "member", "staff", "evaluator", "admin")


def readable(role: Access) -> tuple[Access, ...]:
    """Accesses that a role may read: its own and all before it."""
    return ROLES[: ROLES.index(role) + 1]
