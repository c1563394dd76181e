"""`python tests/integration/chat_load.py ADDRESS [CHATS [ASKING]]`: many open chats, some of them asking.

Prints how long candidates, first sentences and ends took, and fails when an answer failed or somebody
waited without being told.
"""

import asyncio
import sys
from statistics import median

from chat_client import ChatClient

QUESTION = "Kto podpisał porozumienie?"


async def load(address: str, chats: int, asking: int) -> bool:
    """Whether all went well."""
    clients = [ChatClient(address) for _ in range(chats)]
    await asyncio.gather(*(client.open() for client in clients))
    print(f"open chats: {chats}")
    busy = clients[:asking]
    await asyncio.gather(*(client.ask(QUESTION) for client in busy))
    ended = await asyncio.gather(
        *(client.until("done", "failed", "stopped", timeout_s=900) for client in busy)
    )
    firsts = {
        "something said": lambda view: bool(view["status"]),
        "candidates": lambda view: bool(view["candidates"]),
        "first sentence": lambda view: bool(view["sentences"]),
        "end": lambda view: view["state"] == "done",
    }
    for name, reached in firsts.items():
        seconds = [
            next((at for at, view in zip(c.at, c.shown, strict=True) if reached(view)), float("nan"))
            for c in busy
        ]
        print(f"{name}: median {median(seconds):.2f} s, longest {max(seconds):.2f} s")
    waited = sum(any(view["state"] == "waiting" for view in client.shown) for client in busy)
    print(f"outcomes: {[view['outcome'] for view in ended]}; told to wait: {waited}")
    await asyncio.gather(*(client.close() for client in clients))
    told = all(client.shown[0]["status"] for client in busy)
    return told and all(view["state"] == "done" for view in ended)


if __name__ == "__main__":
    where, chats, asking = [*sys.argv[1:], *("60", "5")[len(sys.argv) - 2 :]]
    sys.exit(0 if asyncio.run(load(where, int(chats), int(asking))) else 1)
