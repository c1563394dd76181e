"""`python tests/browser/scripted_server.py DATA PORT [PAUSE [remote]]`: the real chat over the scripted
assistant; `remote`: as if its model stood outside the local network."""

import sys
from pathlib import Path

from scripted import ScriptedAssistant

from assistant.answer import ModelIdentity
from assistant.chat.destination import LOCAL, destination
from assistant.chat.server import ChatSettings, serve
from assistant.settings import Settings

OUTSIDE = Settings(model_url="https://203.0.113.7/v1", allow_remote_models=True)

if __name__ == "__main__":
    data, port, *more = sys.argv[1:]
    where = LOCAL
    if "remote" in more:
        where = destination(OUTSIDE, ModelIdentity("m", "openai", "test"), private=lambda host: False)
    assistant = ScriptedAssistant(pause_s=float(more[0]) if more else 0.15)
    settings = ChatSettings(Path(data), port=int(port), open_browser=False, destination=where)
    serve(assistant, settings, say=lambda text: print(text.en, flush=True))
