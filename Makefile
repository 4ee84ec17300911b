# `make` lists what there is. Needs Python 3.11 or later with venv and pip, git and make; everything else is installed into .venv.
.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
STAMP := .venv/.installed
PYTEST := $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.PHONY: train plants planted bench-extraction bench-matching bench-incremental help install run server deploy worker test check format score score-gold golden rules-doc torture lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(STAMP) ## Install into .venv what requirements.lock names, checked by hash

# Done once, and again when the lock or the package's own metadata change. The lock is its own constraint too: for a
# requirement with extras (sqlalchemy[asyncio]) pip looks at the newest version, not at the pinned one, unless a constraint says so.
$(STAMP): requirements.lock pyproject.toml
	@set -e; \
	if ! $(BIN)/python -c '' 2>/dev/null; then \
	  for python in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo "Python 3.11 or later is needed, and none was found. If it has another name: make install PYTHON=/path/to/python" >&2; exit 1; \
	  fi; \
	  $$found -m venv --clear .venv || { rm -rf .venv; \
	    echo "$$found cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }; \
	fi; \
	echo "Installing into .venv; the first time this takes some minutes."; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock -c requirements.lock; \
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .; \
	touch $(STAMP)

run: install ## The main job on the seeds: collect, extract, match, check, publish
	@$(BIN)/claimtrack run

server: install ## Prefect's server, with its UI at http://127.0.0.1:4200 (docs/operations.md)
	@$(BIN)/python -m flows.prefect_cli server start

deploy: install ## Tell the server what prefect.yaml deploys: the hourly run, and decisions from a form
	@$(BIN)/python -m flows.prefect_cli work-pool inspect claimtrack >/dev/null 2>&1 || \
	  $(BIN)/python -m flows.prefect_cli work-pool create claimtrack --type process
	@$(BIN)/python -m flows.prefect_cli --no-prompt deploy --all

worker: install ## A worker, which runs what the server schedules in this folder
	@$(BIN)/python -m flows.prefect_cli worker start --pool claimtrack

test: install ## All tests, a file to a core
	@$(PYTEST)

check: install ## Everything that CI runs: format, lint, types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST)

format: install ## Format the code and sort imports
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

score: install ## Score the corpora of ../shared, one column each
	@$(BIN)/python benchmarks/score.py

score-gold: install ## Score the checks alone, on the corpora's own claims
	@$(BIN)/python benchmarks/score_gold.py

golden: install ## Claims gained, lost and changed against the last commit (or REV=...)
	@$(BIN)/python benchmarks/golden.py --rev $(or $(REV),HEAD)

bench-extraction: install ## Time extraction beside quantulum3 and spaCy, on the texts of ../shared
	@$(BIN)/python benchmarks/extraction.py

bench-matching: install ## Match made-up claims beside Splink (CLAIMS=1000000 for more)
	@$(BIN)/python benchmarks/matching.py --claims $(or $(CLAIMS),100000)

bench-incremental: install ## Add a hundred documents to a small and to a large warehouse (takes an hour the first time)
	@$(BIN)/python benchmarks/incremental.py

plants: install ## Score the checks on texts written with one contradiction each
	@$(BIN)/python benchmarks/plants.py

planted: install ## Plant errors in clean texts and count what is found (TEXTS=... for other texts)
	@$(BIN)/python benchmarks/planted.py $(TEXTS)

rules-doc: install ## Write docs/rules.md and docs/rules/ from the rules
	@$(BIN)/python docs/make_rules.py

train: install ## Learn all weights anew, where the texts lie beside this repository
	@set -e; texts="tests/corpus ../shared/corpus ../shared/corpus-press $$($(BIN)/python benchmarks/annotated.py) $(patsubst %/docs,%,$(wildcard benchmarks/texts/*/docs))"; \
	$(BIN)/python benchmarks/train_figures.py $$texts --write; $(BIN)/python benchmarks/train_subjects.py $$texts --write; \
	$(BIN)/ruff format --quiet claims

torture: install ## Kill batches, loads and publishes at a hundred seeded moments
	$(BIN)/python tests/warehouse/torture.py --rounds 100

lock: ## Renew requirements.lock (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --extra dev \
	  --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements.lock

clean: ## Remove .venv and caches; the warehouse stays
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build scores *.egg-info
