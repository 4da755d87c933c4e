# Everything that is done with this project, as one word each. `make` alone lists them.

PYTHON := .venv/bin/python
ADDRESS := 127.0.0.1:8000

# Serves `make site` and `make serve`, and the tests that build. Material for MkDocs prints a notice
# about MkDocs 2 at every start; pyproject.toml keeps us below 2, so it would only hide real warnings.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- for readers and authors -------------------------------------------------------------------

.PHONY: site
site: .venv/.site ## build the site, strictly, into site/
	$(PYTHON) -m mkdocs build --strict
	@echo "The site is in $(CURDIR)/site"
	@echo "To browse it: $(PYTHON) -m http.server --bind 127.0.0.1 --directory site 8000"

.PHONY: serve
serve: .venv/.site ## preview both languages; an edit shows in the open page
	$(PYTHON) -m mkdocs serve --dev-addr $(ADDRESS)

# --- for maintainers and CI --------------------------------------------------------------------

# The browser is looked for, and fetched where it is missing, before a test runs: none is skipped.
# A file of tests stays in one process, with its one browser. Files keep their order: otherwise
# those with the fewest tests come last, which are the longest, and one process waits for the other.
define run-tests
@browser=$$($(PYTHON) tools/browser.py) && set -x && TAIKAI_CHROMIUM="$$browser" $(PYTHON) -m pytest \
	--numprocesses auto --dist loadfile --no-loadscope-reorder
endef

.PHONY: test
test: .venv/.test ## run the tests, in a real browser too
	$(run-tests) $(PYTEST_ARGS)

.PHONY: check
check: .venv/.dev lint types layers test site ## all that must hold before a change lands

.PHONY: lint
lint: .venv/.dev ## format and style
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

.PHONY: types
types: .venv/.dev ## the type checker, strict
	$(PYTHON) -m mypy

.PHONY: layers
layers: .venv/.dev ## imports point down, one heavy library per place
	.venv/bin/lint-imports

.PHONY: format
format: .venv/.dev ## rewrite the code in the one format
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix-only .

# Written aside first: a fault in the model must not leave editors with half a schema.
.PHONY: schema
schema: .venv/.site ## write the schema that editors complete and check definitions with
	$(PYTHON) -m generator schema > .venv/guide.schema.json
	mv .venv/guide.schema.json generator/guide.schema.json

.PHONY: bench
bench: .venv/.dev ## measure the speed
	@browser=$$($(PYTHON) tools/browser.py) && TAIKAI_CHROMIUM="$$browser" $(PYTHON) -m benchmarks

.PHONY: soak
soak: .venv/.test ## the heavy tests
	$(run-tests) -m soak $(PYTEST_ARGS)

# --- dependencies ------------------------------------------------------------------------------

# A stamp is as new as the installation; a changed lock or pyproject.toml installs again.
.venv/.site .venv/.test .venv/.dev: .venv/.%: requirements/%.lock pyproject.toml tools/environment.sh
	@tools/environment.sh $*

.PHONY: lock
lock: .venv/.dev ## write the locks after a change in pyproject.toml
	@tools/lock.sh

.PHONY: upgrade
upgrade: .venv/.dev ## write the locks with the newest versions that fit
	@tools/lock.sh --upgrade

.PHONY: clean
clean: ## remove what make has made
	rm -rf .venv site .site.* .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
