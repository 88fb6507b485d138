# Everything a maintainer runs. `make` alone lists it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
TOOLS  := .work/node
PEERS  := .work/peers
CRM    := .work/crm
DBT    := .work/dbt
PIP    := $(BIN)/python -m pip -qq

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help build test style types layers unit content golden bench soak serve picture tools constraints clean

help:  ## list the recipes
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(VENV)/.run  ## install, then check, generate and build the site
	$(BIN)/lexicon build

test: style types layers unit content  ## everything CI runs

style: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.test
	$(BIN)/mypy

layers: $(VENV)/.test
	$(BIN)/lint-imports --no-logo

unit: $(VENV)/.test
	$(BIN)/pytest -n auto --dist loadgroup

content: $(VENV)/.run
	$(BIN)/lexicon check
	$(BIN)/lexicon generate --check
	$(BIN)/lexicon schema --check

golden: $(VENV)/.test  ## rewrite every committed file that is made; read the diff before you commit it
	LEXICON_GOLDEN=1 $(BIN)/pytest -n auto -q -k golden
	$(BIN)/lexicon schema
	$(BIN)/lexicon generate

bench: $(VENV)/.run $(PEERS)/.installed  ## measure against the peers, into benchmarks/results.md
	$(BIN)/python -m benchmarks

soak: $(VENV)/.test  ## answer for an hour while the store is killed again and again; MINUTES=5 for less
	mkdir -p .work/soak
	$(BIN)/python -m tests.soak.answers sqlite:///.work/soak/answers.sqlite $(or $(MINUTES),60)

serve: $(VENV)/.run  ## build the site and show it on this machine
	$(BIN)/lexicon site --serve

picture: $(VENV)/.run $(TOOLS)/.installed  ## take the README's picture of the site again
	$(BIN)/lexicon site
	NODE_PATH=$(TOOLS)/node_modules node tests/node/picture.cjs "$$(command -v chromium)" \
	  "file://$(CURDIR)/site/index.html" docs/picture.png

tools: $(TOOLS)/.installed $(CRM)/.installed $(DBT)/.installed  ## the tests' tools from npm, and those from PyPI that need a place of their own

constraints:  ## pin the newest versions that work together
	rm -rf .work/pins && $(PYTHON) -m venv .work/pins
	.work/pins/bin/python -m pip install -qq --upgrade -e '.[test]'
	.work/pins/bin/python -m pip list --format=freeze \
	  --exclude pip --exclude setuptools --exclude smarketing-lexicon > constraints.txt

clean:  ## remove what the recipes made
	rm -rf $(VENV) .work .cache .hypothesis site build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "lexicon needs Python 3.11 or newer; '$(PYTHON)' is not. Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/.run

$(TOOLS)/.installed: tests/node/package.json
	mkdir -p $(TOOLS) && cp $< $(TOOLS)/
	cd $(TOOLS) && npm install --silent --ignore-scripts --no-package-lock --no-audit --no-fund
	@touch $@

$(CRM)/.installed: tests/crm/requirements.txt
	$(PYTHON) -m venv $(CRM)
	$(CRM)/bin/python -m pip install -qq -r $<
	@touch $@

$(DBT)/.installed: tests/targets/dbt/requirements.txt
	$(PYTHON) -m venv $(DBT)
	$(DBT)/bin/python -m pip install -qq -r $<
	@touch $@

$(PEERS)/.installed: benchmarks/peers/requirements.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install -qq -r $<
	@touch $@
