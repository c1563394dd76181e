# make = make help. GNU make 3.81 and newer, any POSIX shell.
PYTHON ?= python3
MODEL ?=
Q ?=
VENV := .venv/bin
GATE := .build/gate
DEMO := .build/demo
SHIPPED := corpus/documents corpus/records
NO_PYTHON := Brak Pythona / no Python ($(PYTHON)): apt-get install python3-venv make
SETUP := command -v $(PYTHON) >/dev/null || { printf '%s\n' '$(NO_PYTHON)' >&2; exit 1; }; \
	$(PYTHON) -m assistant.setup
COMPILE = $(VENV)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command 'make lock'

# The question and the model reach the recipes through the environment, unexpanded: apostrophes, quotation
# marks and dollar signs in Q stay what they are.
ASK_QUESTION := $(value Q)
SETUP_MODEL := $(value MODEL)
export ASK_QUESTION SETUP_MODEL
unexport Q MODEL

.DEFAULT_GOAL := help
.PHONY: help setup ask chat demo test lint check gate lock

help:
	@printf '%s\n' \
	'make setup          przygotuj: środowisko, pakiety, model / prepare: environment, packages, model' \
	'make ask Q="…"      zadaj pytanie i zobacz odpowiedź / ask a question, see the answer' \
	'make chat           otwórz czat w przeglądarce / open the chat in a browser' \
	'make demo           czat z przykładami, w osobnym folderze / the chat with examples, in a folder of its own' \
	'make test           uruchom testy / run the tests' \
	'make lint           sprawdź styl i typy / check style and types' \
	'make check          lint i wszystkie testy tego komputera / lint and all tests of this machine' \
	'make gate           zadaj 12 pytań kontrolnych / ask 12 questions and check the answers' \
	'make lock           ustal na nowo wersje pakietów / choose the package versions anew' \
	'MODEL=starter|small|none|ollama   model przy / model for: setup, ask, chat, demo'

setup:
	@$(SETUP) --model "$$SETUP_MODEL"

ask:
	@test -n "$$ASK_QUESTION" || { printf '%s\n' 'Podaj pytanie / Give a question: make ask Q="…"' >&2; exit 2; }
	@$(SETUP) --if-needed --model "$$SETUP_MODEL"
	@$(VENV)/assistant index $(SHIPPED) >/dev/null
	@$(VENV)/assistant ask -- "$$ASK_QUESTION"

chat:
	@$(SETUP) --if-needed --model "$$SETUP_MODEL"
	@$(VENV)/assistant chat

demo:
	@$(SETUP) --if-needed --model "$$SETUP_MODEL"
	@$(VENV)/assistant index $(SHIPPED) corpus/examples --data $(DEMO)
	@$(VENV)/assistant chat --data $(DEMO)

test:
	@$(VENV)/python -m pytest

lint:
	@$(VENV)/ruff check
	@$(VENV)/ruff format --check
	@$(VENV)/mypy

check: lint
	@$(VENV)/python -m pytest --all-here

gate:
	@$(SETUP) --if-needed --model "$$SETUP_MODEL"
	@rm -rf $(GATE)/run
	@$(VENV)/assistant index --rebuild corpus/documents --data $(GATE)/data
	@$(VENV)/evals generate evals/cases/gate.jsonl --out $(GATE)/run --data $(GATE)/data
	@$(VENV)/evals report $(GATE)/run
	@$(VENV)/evals gate $(GATE)/run --invariants

lock:
	@$(COMPILE) --group dev --output-file assistant/setup/requirements.lock pyproject.toml >/dev/null
	@$(COMPILE) --group pyproject.toml:bootstrap --output-file assistant/setup/bootstrap.lock >/dev/null
	@$(COMPILE) --group pyproject.toml:build --output-file assistant/setup/build.lock >/dev/null
