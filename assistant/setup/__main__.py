"""`python3 -m assistant.setup [--model starter|small|none|ollama] [--if-needed]`, called by `make setup`."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python gets as far as this line)
    sys.exit(
        "Potrzebny jest Python 3.11 lub nowszy (make setup PYTHON=python3.12). "
        "Python 3.11 or newer is needed (make setup PYTHON=python3.12)."
    )

from assistant.setup.command import main

sys.exit(main())
