# `make help` lists the targets. Every target installs what it needs first; a second run starts at once.
.DEFAULT_GOAL := help
SHELL := /bin/bash
bin := .venv/bin

.PHONY: help setup dev demo desk screenshots test check format fixtures mutants fuzz audit bench score clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

setup: ## install the program: tesseract with its languages, .venv/bin/dossier
	@scripts/setup

dev:
	@scripts/setup dev

demo: setup ## check the sample dossiers, print the text report, name the HTML report
	@scripts/demo

desk: setup ## open the desk in the browser with copies of the sample dossiers
	@scripts/desk

screenshots: dev ## make the pictures of the desk in docs/pictures anew (needs Chromium)
	@$(bin)/python scripts/screenshots

test: check ## everything: format, lint, strict types, import contracts, tests
	@$(bin)/python -m pytest -n auto --dist loadgroup

check: dev ## format, lint, strict types and import contracts only
	@$(bin)/ruff format --check --quiet . && $(bin)/ruff check --quiet . && $(bin)/mypy && $(bin)/lint-imports

format: dev ## format and mend what can be mended
	@$(bin)/ruff format --quiet . && $(bin)/ruff check --quiet --fix .

fixtures: dev ## make the sample dossiers anew (deterministic; needs the Debian fonts it names)
	@$(bin)/python -m fixtures.make

mutants: dev ## change every figure of the law by one step and see that a case notices
	@$(bin)/python scripts/mutants

fuzz: dev ## put some seven hundred bad files through the real door (OCR left out)
	@$(bin)/python scripts/fuzz

audit: dev ## ask the known-vulnerability service about every locked package (needs the network)
	@scripts/audit

bench: dev ## measure judging, reading against OCRmyPDF, batches, and zones of passports against their readers, in one run
	@$(bin)/python -m bench.judging
	@scripts/bench-peers
	@$(bin)/python -m bench.run
	@$(bin)/python -m bench.batch
	@$(bin)/python -m bench.memory
	@$(bin)/python -m bench.passport_photos
	@OPENBLAS_NUM_THREADS=1 $(bin)/python -m bench.mrz

N ?= 300
SPLIT ?= held
score: dev ## read N=300 generated pages of the SPLIT=held half, write docs/accuracy.md, compare with bench/floors.yaml
	@nice -n 10 $(bin)/python -m bench.score --pages $(N) --bundles $$(( ($(N) + 59) / 60 )) --split $(SPLIT) $(SCORE)

clean: ## remove the virtual environment and everything that was produced
	@rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
