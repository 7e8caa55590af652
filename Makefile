# Lantern: everything starts here. A fresh machine needs Python 3.11 or newer, and make.
PYTHON ?= python3
IN = .venv/bin/

.PHONY: help run build test prove bench lint format pins

help:
	@echo "make run     install what is pinned, build the app, serve the demonstration on http://localhost:8000/"
	@echo "make build   the same, without starting anything"
	@echo "make test    the whole proof"
	@echo "make prove   the long proofs (crash, fault, random phones, clocks, restore)"
	@echo "make bench   measure, and print a table"
	@echo "make lint    style, types and the ladder only"
	@echo "make format  lay the Python out as the house does"
	@echo "make pins    compile requirements/*.in into pinned, hashed files"

build:
	@$(PYTHON) tools/ready.py run
	@$(IN)python tools/app.py

run: build
	@$(IN)lantern migrate
	@LANTERN_DEMO=$${LANTERN_DEMO-1} exec $(IN)lantern serve

test: ready-to-test
	@$(IN)python tools/chromium.py
	@$(IN)python tools/proof.py test

prove: ready-to-test
	@$(IN)python tools/chromium.py
	@$(IN)python tools/app.py
	@$(IN)python -m pytest -m prove -s $(ARGS)
	@$(IN)python -m pytest -q --hypothesis-profile=long tests/server/visits/test_due_properties.py \
		tests/server/visits/test_review_properties.py

bench: ready-to-test
	@$(IN)python tools/app.py
	@$(IN)python -m tests.bench $(ARGS)

lint: ready-to-test
	@$(IN)python tools/proof.py lint

format: ready-to-test
	@$(IN)ruff check --quiet --fix . ; $(IN)ruff format .

.PHONY: ready-to-test
ready-to-test:
	@$(PYTHON) tools/ready.py test

# The compiled files name versions and hashes, never where they came from.
COMPILE = $(IN)uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make pins"
pins: ready-to-test
	@for one in build run test; do $(COMPILE) requirements/$$one.in --output-file requirements/$$one.txt || exit 1; done
