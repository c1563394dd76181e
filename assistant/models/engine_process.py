"""The child process that holds an embedded model: llama.cpp's own server on a loopback port.

Started as `python -m assistant.models.engine_process MODEL CONTEXT THREADS`. The key of the port comes
on standard input and the address goes to standard output, one line each, so that neither stands in the
process list; the process ends when its standard input closes, that is, when its parent is gone, even while it
loads the model.
"""

import os
import sys

BATCH = 256
"""Tokens of a prompt that are read before the engine looks whether the asker has gone. With llama.cpp's own
2,048 a stopped question of 1,200 tokens held the next one up until it was read to its end; reading was not
measurably slower."""


def main() -> None:
    """Serve until standard input closes."""
    import xllamacpp

    model, context, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    key = sys.stdin.readline().strip()
    parameters = xllamacpp.CommonParams()
    parameters.model.path = model
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.api_keys = [key]
    parameters.n_ctx = context
    parameters.n_parallel = 1  # the context is divided by it
    parameters.n_batch = BATCH
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.ui = False
    parameters.verbosity = 0
    server = xllamacpp.Server(parameters)
    try:
        print(server.listening_address, flush=True)
        while sys.stdin.readline():
            pass
    finally:
        os._exit(0)  # the server's threads may never let the interpreter end by itself


if __name__ == "__main__":
    main()
