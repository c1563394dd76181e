"""`python tests/browser/scripted_server.py DATA PORT [PAUSE]`: the real chat over the scripted assistant."""

import sys
from pathlib import Path

from scripted import ScriptedAssistant

from assistant.chat.server import ChatSettings, serve

if __name__ == "__main__":
    data, port, *pause = sys.argv[1:]
    assistant = ScriptedAssistant(pause_s=float(pause[0]) if pause else 0.15)
    settings = ChatSettings(Path(data), port=int(port), open_browser=False)
    serve(assistant, settings, say=lambda text: print(text.en, flush=True))
