# `make serve` and `make test` are all that a fresh machine needs; `make` lists the rest.

format = $(or $(FORMAT),text)
export PYTHON CHROMIUM
export NO_MKDOCS_2_WARNING = 1
# Another folder, other modules, other rules of Python, all compiled anew by each command: none of
# these is meant for the portal.
unexport CDPATH PYTHONHOME PYTHONINSPECT PYTHONOPTIMIZE PYTHONPATH PYTHONSAFEPATH PYTHONSTARTUP
unexport PYTHONWARNINGS PYTHONDONTWRITEBYTECODE

python := .venv/bin/python
# On every core; a worker that has nothing left takes tests from another's end.
pytest := $(python) -m pytest -n auto --maxprocesses=4 --dist=worksteal
browser := CHROMIUM=$$(sh requirements/chromium) && export CHROMIUM
deno := DENO_DIR=.cache/deno DENO_NO_UPDATE_CHECK=1 .venv/bin/deno

.PHONY: help
help:
	@echo "Usage: make TARGET"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1@\2/p' Makefile | while IFS=@ read -r target text; do \
		printf '  %-12s %s\n' "$$target" "$$text"; done

.PHONY: serve
serve: installed ## build and serve with live reload (PORT=8000)
	@$(python) -m macros serve

# The portal that tests stand on, as of the day that tests/triad_count.py counts it for. Its year is
# not today's, so what warns of today is left out.
.PHONY: demo
demo: installed ## a fictional portal in full use, to see it alive (PORT=8000)
	@rm -rf .cache/demo/data .cache/demo/docs && mkdir -p .cache/demo
	@cp -r tests/triad/data tests/triad/docs mkdocs.yml .cache/demo/
	@ln -sfn ../../macros ../../overrides .cache/demo/
	@cd .cache/demo && SOURCE_DATE_EPOCH=1820998800 PORTAL_WORDS=../search \
		../../$(python) -m macros serve 2>&1 | grep -v --line-buffered ' varoitus: '

.PHONY: start-portal
start-portal: installed ## a portal of two fictional parties to fill, into an empty folder (DIR=…)
	@$(python) -m tests.starting "$(DIR)"

.PHONY: site
site: installed ## build the site, strictly, to site/ (PUBLISH=1: the one that is published)
	@$(python) -m macros site

.PHONY: check
check: installed ## check data and front matter only (FORMAT=text|github|json)
	@$(python) -m macros check --format $(format)

.PHONY: offline
offline: installed ## the built site as .cache/offline.zip, which works by double click, search too
	@$(python) -m macros offline

.PHONY: check-site
check-site: installed-for-tests ## check the built site in a browser (FORMAT=text|github|json)
	@$(python) -m macros check-site --format $(format)

.PHONY: check-language
check-language: installed ## advice on spelling (Voikko), long sentences and officialese
	@$(python) -m macros language --format $(format)

.PHONY: codeowners
codeowners: installed ## .github/CODEOWNERS of what the records say
	@$(python) -m macros codeowners

.PHONY: schemas
schemas: installed ## JSON Schemas of the records' files for VS Code, to .vscode/schemas/
	@$(python) -m macros schemas

.PHONY: status
status: installed ## what holds of the agreement, and whose turn it is (FORMAT=text|json|markdown)
	@$(python) -m macros status --format $(format)

.PHONY: changes
changes: installed ## what changes for readers since BASE, in plain Finnish (FORMAT=text|markdown)
	@$(python) -m macros changes --format $(format) -- "$(or $(BASE),main)"

.PHONY: rename remove
rename: installed ## another name for a page or a record, and all that refers to it (FROM=… TO=…)
	@$(python) -m macros rename -- "$(FROM)" "$(TO)"
remove: installed ## a page or a record goes, when nothing refers to it (FILE=…)
	@$(python) -m macros remove -- "$(FILE)"

.PHONY: status-issue
status-issue: installed ## the same into the one issue on GitHub that tells it, through gh
	@sh .github/status-issue

.PHONY: deep-issue
deep-issue: ## tell on GitHub that test-deep failed, through gh
	@sh .github/deep-issue

.PHONY: told change-comment changed tested gate
told: installed # what the commits since BASE change, for the job's summary and a comment
	@sh .github/told
change-comment: # the same into one comment of the proposal, through gh
	@sh .github/change-comment
changed: # what the commits since BASE touch
	@sh .github/changed
tested: # whether the commit's proposal passed
	@sh .github/tested
gate: # whether all jobs of a proposal ended well
	@sh .github/gate

.PHONY: test
test: installed-for-tests ## lint, types, layers and all tests, in a real browser too
	@$(MAKE) --no-print-directory lint && $(browser) && $(pytest) $(PYTEST)

.PHONY: test-fast
test-fast: installed-for-tests ## the tests that need neither a built site nor a browser (PYTEST="-k word")
	@$(pytest) -m "not (browser or built or deep)" $(PYTEST)

.PHONY: test-built
test-built: installed-for-tests ## the tests that need a built site or a browser
	@$(browser) && $(pytest) -m "(browser or built) and not deep" $(PYTEST)

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
	@sh requirements/lock

.PHONY: clean
clean: ## remove what the other targets made
	@rm -rf .venv .cache .hypothesis site .site*

.PHONY: installed installed-for-tests
installed:
	@sh requirements/install site
installed-for-tests:
	@sh requirements/install test
