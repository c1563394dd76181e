"""Chainlit's messages sent and redrawn. Its own two methods bear no types; here they have them."""

from collections.abc import Awaitable
from typing import Protocol, cast

import chainlit as cl


class _Typed(Protocol):
    def send(self) -> Awaitable[object]: ...

    def update(self) -> Awaitable[object]: ...


async def send(message: cl.Message) -> None:
    """Show a new message, and store it."""
    await cast(_Typed, message).send()


async def redraw(message: cl.Message) -> None:
    """Show a message as it now is, and store that."""
    await cast(_Typed, message).update()
