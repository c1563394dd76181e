"""`python tests/browser/product_server.py DATA PORT`: the chat over the real assistant of a data folder."""

import os
import sys
from pathlib import Path

from assistant.chat.product import Product, chat_settings
from assistant.chat.server import serve
from assistant.settings import read_settings
from assistant.wiring import open_assistant

if __name__ == "__main__":
    folder, port = Path(sys.argv[1]), sys.argv[2]
    os.environ["ASSISTANT_PORT"] = port
    assistant = open_assistant(read_settings(folder), folder)
    settings = chat_settings(assistant, folder, open_browser=False)
    serve(Product(assistant), settings, say=lambda text: print(text.en, flush=True))
