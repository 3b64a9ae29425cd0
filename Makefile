# `make serve` and `make test` are all that a fresh machine needs; `make` lists the rest.

PORT ?= 8000
FORMAT ?= text
PYTEST ?=
export PYTHON CHROMIUM
export NO_MKDOCS_2_WARNING = 1

python := .venv/bin/python
# On every core; a worker that has nothing left takes tests from another's end.
pytest := $(python) -m pytest -n auto --maxprocesses=4 --dist=worksteal
browser := CHROMIUM=$$(requirements/chromium) && export CHROMIUM
deno := DENO_DIR=.cache/deno DENO_NO_UPDATE_CHECK=1 .venv/bin/deno

.PHONY: help
help:
	@echo "Usage: make TARGET"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1@\2/p' Makefile | while IFS=@ read -r target text; do \
		printf '  %-12s %s\n' "$$target" "$$text"; done

.PHONY: serve
serve: installed history ## build and serve with live reload (PORT=8000)
	@$(python) -m macros serve --port $(PORT)

.PHONY: site
site: installed history ## build the site, strictly, to site/
	@$(python) -m macros site

.PHONY: check
check: installed ## check data and front matter only (FORMAT=text|github|json)
	@$(python) -m macros check --format $(FORMAT)

.PHONY: check-site
check-site: installed-for-tests ## check the built site in a browser (FORMAT=text|github|json)
	@$(python) -m macros check-site --format $(FORMAT)

.PHONY: status
status: installed ## what holds of the agreement, and whose turn it is (FORMAT=text|json|markdown)
	@$(python) -m macros status --format $(FORMAT)

.PHONY: status-issue
status-issue: installed ## the same into the one issue on GitHub that tells it, through gh
	@.github/status-issue

.PHONY: deep-issue
deep-issue: ## tell on GitHub that test-deep failed, through gh
	@.github/deep-issue

.PHONY: changed tested gate
changed: # what the commits since BASE touch
	@.github/changed
tested: # whether the commit's proposal passed
	@.github/tested
gate: # whether all jobs of a proposal ended well
	@.github/gate

.PHONY: test
test: installed-for-tests ## lint, types, layers and all tests, in a real browser too
	@$(MAKE) --no-print-directory lint && $(browser) && $(pytest) $(PYTEST)

.PHONY: test-fast
test-fast: installed-for-tests ## the tests that need no browser (PYTEST="-k word")
	@$(pytest) -m "not browser and not deep" $(PYTEST)

.PHONY: test-browser
test-browser: installed-for-tests ## the tests that need a browser
	@$(browser) && $(pytest) -m "browser and not deep" $(PYTEST)

.PHONY: test-deep
test-deep: installed-for-tests ## all that can be tried: weekly, and before a release
	@$(browser) && $(pytest) -m deep $(PYTEST)

.PHONY: lint
lint: installed-for-tests ## format, lint, types and layers, without changing a file
	@$(python) -m ruff check --quiet
	@$(python) -m ruff format --check --quiet
	@$(python) -m mypy --no-error-summary
	@$(deno) fmt --check --quiet
	@$(deno) lint --quiet
	@$(deno) check --quiet overrides/assets/javascripts macros/site_check/ask.js
	@layers=$$($(python) .venv/bin/lint-imports --no-logo --no-cache) \
		|| { echo "$$layers"; exit 1; }

.PHONY: format
format: installed-for-tests ## format the code and mend what ruff can mend
	@$(python) -m ruff check --fix-only --quiet
	@$(python) -m ruff format
	@$(deno) fmt --quiet

.PHONY: bench
bench: installed-for-tests ## measure the build with many pages
	@$(python) -m tests.bench

.PHONY: search-eval
search-eval: installed-for-tests ## how well the search finds in a judged set (SET=file.json)
	@$(python) -m tests.search.evaluation $(SET)

.PHONY: lock
lock: installed-for-tests ## lock the dependencies of pyproject.toml with hashes
	@requirements/lock

.PHONY: clean
clean: ## remove what the other targets made
	@rm -rf .venv .cache .hypothesis site .site*

.PHONY: installed installed-for-tests
installed:
	@requirements/install site
installed-for-tests:
	@requirements/install test

.PHONY: history
history:
	@if [ ! -e .git ] || ! command -v git >/dev/null; then \
		echo "Note: this is not a git clone (or git is missing), so pages do not show when they changed." >&2; \
	elif [ -e .git/shallow ]; then \
		echo "Note: this git clone is shallow, so pages show too late a date of change." >&2; fi
