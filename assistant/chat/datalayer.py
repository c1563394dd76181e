"""Chainlit's data layer on the SQLite file of `conversations`.

Chainlit's own layer is made for PostgreSQL and an object store: here lists and dictionaries are stored
as JSON and come back as such, and the answer's element is kept in its row, without any file.
"""

import json
import logging
from pathlib import Path
from typing import Any

from chainlit.data.sql_alchemy import SQLAlchemyDataLayer
from chainlit.element import CustomElement, Element

_JSON_COLUMNS = ("tags", "metadata", "generation", "props", "modes")


class LocalLayer(SQLAlchemyDataLayer):
    """One layer for one server."""

    def __init__(self, path: Path) -> None:
        chainlit_log = logging.getLogger("chainlit")
        level = chainlit_log.level
        chainlit_log.setLevel(logging.ERROR)  # it warns that no object store is set, which is meant
        super().__init__(f"sqlite+aiosqlite:///{path}")
        chainlit_log.setLevel(level)

    async def execute_sql(self, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]] | int | None:
        stored = {
            name: json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
            for name, value in parameters.items()
        }
        rows = await super().execute_sql(query, stored)
        if isinstance(rows, list):
            return [{name: _from_json(name, value) for name, value in row.items()} for row in rows]
        return rows

    async def update_thread(
        self,
        thread_id: str,
        name: str | None = None,
        user_id: str | None = None,
        metadata: dict[str, Any] | None = None,
        tags: list[str] | None = None,
    ) -> None:
        """Only a first message, which brings a name and an owner, creates a conversation: otherwise a
        browser leaving a deleted one would bring it back without an owner."""
        if name is None and user_id is None:
            known = await self.execute_sql('SELECT "id" FROM threads WHERE "id" = :id', {"id": thread_id})
            if not known:
                return
        await super().update_thread(thread_id, name, user_id, metadata, tags)

    async def get_element(self, thread_id: str, element_id: str) -> None:
        """Elements have no page of their own here."""

    async def create_element(self, element: Element) -> None:
        """Store the answer's element, whole, in its row; nothing else is stored."""
        if not isinstance(element, CustomElement) or not element.for_id:
            return
        row = {name: value for name, value in element.to_dict().items() if value is not None}
        columns = ", ".join(f'"{name}"' for name in row)
        values = ", ".join(f":{name}" for name in row)
        updates = ", ".join(f'"{name}" = :{name}' for name in row if name != "id")
        await self.execute_sql(
            f"INSERT INTO elements ({columns}) VALUES ({values}) ON CONFLICT (id) DO UPDATE SET {updates}",
            row,
        )


def _from_json(name: str, value: Any) -> Any:
    if not name.endswith(_JSON_COLUMNS) or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
