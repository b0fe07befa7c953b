# make demo    the sample corpus: graph, a question, a picture (needs Python 3.11+, pip, internet)
# make test    everything, with the browser tests where Chromium is
# make check   format, lint, types, tests without browser: under a minute

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check format clean

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "graphkit needs Python 3.11 or newer; set PYTHON=/path/to/python3"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(READY)

demo: $(READY)
	rm -rf demo
	$(BIN)/graphkit sample demo/cables
	$(BIN)/graphkit build demo/cables --out demo/kg
	@echo; echo "Which cables do others cite that nobody has?"
	$(BIN)/graphkit query demo/kg --name absent-cables
	$(BIN)/graphkit view demo/kg --around 07KUALALUMPUR1640 --depth 2 --out demo/thread.html
	@echo; echo "Open $(CURDIR)/demo/thread.html in a browser."

test: $(READY)
	@command -v chromium >/dev/null 2>&1 || echo "Chromium is missing (Debian: apt-get install chromium): the browser tests will be skipped."
	$(BIN)/ruff format --check graphkit tests
	$(BIN)/ruff check graphkit tests
	$(BIN)/mypy
	$(BIN)/pytest -q -n 2 --durations=5

check: $(READY)
	$(BIN)/ruff format --check graphkit tests
	$(BIN)/ruff check graphkit tests
	$(BIN)/mypy
	$(BIN)/pytest -q -n 2 -m "not browser and not slow"

format: $(READY)
	$(BIN)/ruff check --fix-only --quiet graphkit tests
	$(BIN)/ruff format graphkit tests

clean:
	rm -rf $(VENV) demo dist .mypy_cache .ruff_cache .hypothesis
