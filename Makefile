# make demo | test | browser | check | measure | bench | docs | lock
# Needs Python >= 3.11 and make. Everything is installed into VENV, from the lock.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.sayso-ready
EXAMPLE := examples/greyfell
# What the tests of the page need besides chromium.
export SAYSO_BROWSER ?= build/browser

# One thread, on purpose: two on a busy machine are many times slower.
export OMP_NUM_THREADS ?= 1
export OPENBLAS_NUM_THREADS ?= 1
export MKL_NUM_THREADS ?= 1

.PHONY: demo test browser check measure bench docs lock clean

demo: $(READY)
	@mkdir -p build
	$(BIN)/sayso dossier $(EXAMPLE)/reports -o build/demo.html
	@echo
	@echo "The dossier is build/demo.html: open it in a browser."

test: $(READY)
	$(BIN)/python -m pytest -q -rs $(TESTS)

browser:
	@mkdir -p $(SAYSO_BROWSER)
	cp tests/browser/package.json tests/browser/package-lock.json $(SAYSO_BROWSER)
	npm ci --prefix $(SAYSO_BROWSER) --ignore-scripts --no-audit --no-fund

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q --cov --cov-report=term-missing:skip-covered

measure: $(READY)
	$(BIN)/python bench/scores.py
	$(BIN)/python bench/attributions.py

bench: $(READY)
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/annotators.py
	$(BIN)/python bench/page.py

docs: $(READY)
	@mkdir -p build
	$(BIN)/python docs/make_cli.py > build/cli.md && mv build/cli.md docs/cli.md

$(READY): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "sayso needs Python 3.11 or later: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Resolved for Python 3.11, the oldest that we run on.
COMPILE = build/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --no-strip-extras \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet pip-tools==7.6.2
	CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) -o requirements.lock pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

clean:
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
