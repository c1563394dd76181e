"""What steps work with, where a test needs no documents."""

from collections.abc import Callable
from typing import Any

from scripted_model import ScriptedModel

from assistant.context import Tools
from assistant.models.protocol import Limits
from indexing.calibration import Calibration
from indexing.glossary import Glossary
from indexing.passage import Evidence


def bare_tools(
    model: Any = None, *, search: Callable[..., Evidence] | None = None, embedder: Any = None
) -> Tools:
    """Tools that find nothing; without an embedder nothing may be embedded."""
    return Tools(
        search or (lambda query, language, filters: Evidence(query, ())),
        model or ScriptedModel("Nic."),
        embedder,
        Glossary([]),
        lambda: Calibration(unit=0.02, gap=0.0),
        Limits(),
        lambda: False,
    )
