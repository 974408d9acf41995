# make demo   set up, check corpus/, write reports/corpus/
# make test   set up, lint, run the tests
# make lint   ruff, mypy
# make browser-test   the report's pages in Debian's chromium (installs it where it may; make test skips these)
# make cluster-test   reading on a Dask cluster of this machine, with a worker that dies (make test skips these)
# make nli-test   the second opinion with a real, tiny model (installs torch and transformers; make test skips these)
# make integration-test   pre-commit installs the hook from a clone, actionlint reads the workflow (network; make test skips these)
# make faults   10,000 bad inputs, 240 kill points, full disks, races: how many were survived (some ten minutes)
# make fuzz   coverage-guided fuzzing of every reader, FUZZ_SECONDS=60 each (installs the fuzzer, Linux only)
# make repin  after a change of what is found: write floors, figures, README and reports/corpus anew, to be reviewed
# make bench  every stage beside bare spaCy, on made archives of SIZES and on LABELLED files of articles (half an hour)
# make lock   resolve pyproject.toml into the two lock files (needs the network)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FUZZ_SECONDS ?= 60
SIZES ?= 100 1000 10000
LABELLED ?= $(wildcard ../shared/eval/*.jsonl)
# all but nli, whose libraries are larger than everything else together
EXTRAS := html feed docx pdf warc archive postgres parquet dask build test lint
READERS := .txt .md .html .json .jsonl .xml .rss .docx .pdf .warc
AXE := 4.14.1
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test repin picture browser-test cluster-test integration-test nli-test faults fuzz lint lock bench clean

demo: $(VENV)/run.stamp
	$(BIN)/claimcheck check corpus --html reports/corpus --output jsonl=reports/corpus/findings.jsonl --fail-on never

test: $(VENV)/dev.stamp $(VENV)/server.stamp lint
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

# What tests hold to the code and the code may rightly change; a lower floor is written too, so read the diff.
repin: $(VENV)/dev.stamp
	$(BIN)/python -m pytest --update-floors --allow-regression --update-golden \
	  tests/test_corpus.py tests/extract/test_claim_floors.py tests/test_quality.py tests/test_readme.py tests/test_example_report.py tests/formats/test_schemas.py tests/scale/test_benchmark_page.py; \
	failed=$$?; $(MAKE) picture || echo "no browser here: docs/report.png is as it was"; exit $$failed

picture: $(VENV)/browser.stamp
	$(BIN)/python tests/report/browser/picture.py reports/corpus/index.html docs/report.png

browser-test: $(VENV)/browser.stamp
	$(BIN)/python -m pytest -m browser -rs tests/report/browser

cluster-test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -m cluster -rs tests/scale

nli-test: $(VENV)/dev.stamp
	$(PIP) install torch==2.13.0 'transformers>=4.40,<6'
	$(BIN)/python -m pytest -m nli -rs tests/test_second_opinion.py

integration-test: $(VENV)/dev.stamp
	$(PIP) install pre-commit
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -m network -rs tests/test_integrations.py

faults: $(VENV)/dev.stamp
	$(BIN)/python tests/robustness/faults.py --inputs 10000 --kills 240

fuzz: $(VENV)/dev.stamp
	$(PIP) install atheris==3.0.0
	for reader in $(READERS); do \
	  $(BIN)/python tests/robustness/fuzz_readers.py $$reader build/fuzz$$reader -max_total_time=$(FUZZ_SECONDS) || exit 1; \
	done

bench: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks $(SIZES) $(LABELLED)

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict claimcheck

# A stamp holds what was installed, so a second run installs nothing.
$(VENV)/run.stamp: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	$(PIP) install --require-hashes -r requirements-dev.lock
	touch $@

# The archive is tested on a server, too; where Debian's cannot be installed, those tests are skipped and say so.
$(VENV)/server.stamp: $(VENV)/dev.stamp
	command -v pg_ctl >/dev/null || ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1 \
	  || { apt-get update -qq && apt-get install -y -qq postgresql; } >/dev/null 2>&1 || echo "PostgreSQL cannot be installed here"
	touch $@

# Without a network, root, apt or npm the tests that need them are skipped, and pytest says which; the next run tries again.
$(VENV)/browser.stamp: tests/report/browser/requirements.lock $(VENV)/dev.stamp
	$(PIP) install --require-hashes -r tests/report/browser/requirements.lock || echo "playwright cannot be installed here"
	command -v chromium >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation fonts-dejavu-core >/dev/null; } || echo "chromium cannot be installed here"
	mkdir -p $(VENV)/axe && cd $(VENV)/axe && npm pack --silent axe-core@$(AXE) && tar -xzf axe-core-$(AXE).tgz || echo "axe-core cannot be fetched here"
	! { $(BIN)/python -c "import playwright" && command -v chromium && test -f $(VENV)/axe/package/axe.min.js; } >/dev/null 2>&1 || touch $@

lock:
	uv pip compile --quiet --generate-hashes --python-version 3.11 --extra build pyproject.toml -o requirements.lock
	uv pip compile --quiet --generate-hashes --python-version 3.11 tests/report/browser/requirements.in -o tests/report/browser/requirements.lock
	uv pip compile --quiet --generate-hashes --python-version 3.11 $(EXTRAS:%=--extra %) -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
