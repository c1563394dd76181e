"""Whether an Ollama on this machine already has a chat model, so that no starter model need be fetched."""

import json
import urllib.request

ADDRESS = "http://127.0.0.1:11434"
"""Where Ollama listens unless told otherwise."""

_WAIT_S = 2.0


def usable_model(address: str = ADDRESS) -> str | None:
    """The name of a chat model that runs on this machine, or None; no answer is None too."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{address}/api/tags", timeout=_WAIT_S) as reply:
            models = json.load(reply)["models"]
    except (OSError, ValueError, KeyError):
        return None
    return next((model["name"] for model in models if _chats_here(model)), None)


def _chats_here(model: dict[str, object]) -> bool:
    name, details = str(model.get("name", "")), model.get("details")
    family = str(details.get("family", "")) if isinstance(details, dict) else ""
    embeds = "bert" in family or "embed" in name or name.startswith("bge")
    elsewhere = bool(model.get("remote_host")) or name.endswith("-cloud")
    return bool(name) and not embeds and not elsewhere
