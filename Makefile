# Bare `make` prints the targets. Everything runs from .venv; after `make setup` nothing here needs the network,
# but for what says so. A target is one or two commands: logic longer than that is Python.

VENV   ?= .venv
# The first interpreter on PATH that is new enough; `make setup PYTHON=python3.13` to choose another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip --disable-pip-version-check -q
# More arguments for pytest: make test ARGS="-k retry -x"
ARGS   ?=
BASE   ?= HEAD

export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

.DEFAULT_GOAL := help
.PHONY: help setup setup-all generate check-generated fmt lint types test cov check check-all demo faults fuzz \
	bench profile api-diff api-drift release-check docs docs-shots audit build lint-spec lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.ready ## environment and tools in .venv (network once, instant afterwards)
$(VENV)/.ready: requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and none was found on PATH: make setup PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV) && $(PIP) install -r requirements-dev.txt
	$(PIP) install --no-build-isolation --no-deps -e . && touch $@

setup-all: $(VENV)/.ready-all ## what `make check-all` needs on top (network once)
$(VENV)/.ready-all: $(VENV)/.ready requirements-all.txt
	$(PIP) install -r requirements-all.txt
	@# The browser tests need a Chromium. Where it cannot be installed they say so and are skipped.
	@{ command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || \
		{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get -qq update && apt-get -qq install -y chromium >/dev/null; } || \
		echo "no Chromium, and none could be installed: the browser tests will be skipped"
	@touch $@

generate: setup ## the documents listed in pyproject.toml -> their generated packages and reference pages
	$(PY) -m generator generate

check-generated: setup ## is the committed code what the spec gives? (prints the diff)
	$(PY) -m generator check

fmt: setup ## format, and fix what the linter can fix
	$(PY) -m ruff format . && $(PY) -m ruff check --fix .

lint: setup ## formatting, lint and the words of the writing style, nothing changed
	$(PY) -m ruff format --check . && $(PY) -m ruff check . && $(PY) -m tests.words

types: setup ## mypy --strict and pyright
	$(PY) -m mypy && $(PY) -m pyright

# Whole files to each process, so that a file's servers are started once.
test: setup ## the fast tests, offline: about a minute (ARGS="-k name" to choose, ARGS=-n0 for one process)
	$(PY) -m pytest -n auto --maxprocesses 8 --dist loadfile $(ARGS)

cov: setup ## the same, with the lines that no test reaches
	$(PY) -m coverage run -m pytest $(ARGS); $(PY) -m coverage combine -q && $(PY) -m coverage report

check: lint types check-generated release-check test ## all that CI runs, in its order: format, lint, types, fresh code, layers and tests

check-all: AUDIT ?= --allow-unverified
check-all: setup-all node_modules/.ready check lint-spec docs audit ## and all that is slow: builds, examples, docs, fuzzing, browser, schemathesis, the 113-operation package
	$(PY) -m pytest -m slow -o faulthandler_timeout=900 $(ARGS)
	$(MAKE) fuzz

demo: setup ## see the product against the mock server, no key needed
	@$(PY) examples/demo/demo.py

faults: setup ## the table of what goes wrong: case, expected, outcome, time
	$(PY) -m tests.faults

SECONDS ?= 60
fuzz: setup-all ## coverage-guided fuzzing of the decoders (SECONDS=60)
	$(PY) -m tests.fuzz --seconds $(SECONDS)

BENCH := .venv-bench
$(BENCH)/.ready: benchmarks/requirements.txt
	$(PYTHON) -m venv $(BENCH) && $(BENCH)/bin/python -m pip --disable-pip-version-check -q install -r benchmarks/requirements.txt && touch $@

bench: $(BENCH)/.ready ## how fast, beside other clients, in an environment of its own (network once; ARGS="--rounds 5 --only calls")
	$(BENCH)/bin/python -m benchmarks $(ARGS)

profile: $(BENCH)/.ready ## where the time of one call and one event goes
	$(BENCH)/bin/python -m benchmarks.profile $(ARGS)

FORMAT ?= text
api-diff: setup ## what changed for users since BASE=<git ref>, and the version it deserves (FORMAT=markdown: a changelog entry)
	@$(PY) -m generator diff --base $(BASE) --format $(FORMAT)

api-drift: setup ## a published document of the API (UPSTREAM=<file or URL>) against openapi.yaml: what we do not explain
	@$(PY) -m generator drift "$(UPSTREAM)"

release-check: setup ## is the version's bump as large as what changed since the last release?
	$(PY) -m generator.release

docs: setup-all ## the documentation site, strict, into site/
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs build --strict

docs-shots: docs ## screenshots of the main pages into build/shots: 1280 and 390 pixels, light and dark
	$(PY) docs/browser.py

audit: setup-all ## known vulnerabilities in what we depend on (network; what it cannot look up counts as unverified)
	$(PY) -m tests.audit requirements-dev.txt $(AUDIT)

node_modules/.ready: package.json package-lock.json
	npm ci --silent --no-audit --no-fund && touch $@

lint-spec: node_modules/.ready ## the documents against Redocly's recommended rules (npm; network once)
	npm run --silent lint-spec

build: setup ## wheel and sdist into dist/
	$(PY) -m build --no-isolation

LOCK = uv pip compile -q pyproject.toml --universal --python-version 3.11 --no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)
lock: setup ## pin the dependencies again (network; UPGRADE=--upgrade for newer ones)
	$(PIP) install uv && $(LOCK) --extra pydantic --extra aiohttp --extra otel --extra socks --extra http2 --group dev -o requirements-dev.txt
	$(LOCK) --all-extras --group slow -c requirements-dev.txt -o requirements-all.txt

clean: ## remove what was built here, the environment included
	rm -rf $(VENV) $(BENCH) dist build site htmlcov .coverage* .hypothesis .pytest_cache .mypy_cache .ruff_cache node_modules
