# make run: serve Steady. make test: everything that is checked. Both set up all they need.
.DELETE_ON_ERROR:
PYTHON ?= python3
STAMP := .venv/.with

.PHONY: run test bench lock clean

run: $(STAMP)-app
	.venv/bin/steady run $(ARGS)

test: $(STAMP)-dev
	.ci/chromium
	.ci/test

bench: $(STAMP)-dev
	.venv/bin/python -m tests.benchmarks

$(STAMP)-app: pyproject.toml requirements.lock
	.ci/venv "$(PYTHON)" .
	@touch $@

$(STAMP)-dev: pyproject.toml requirements.lock
	.ci/venv "$(PYTHON)" ".[dev,figures,postgres,server]"
	@touch $@ $(STAMP)-app

# Renew the exact versions from the lower bounds in pyproject.toml.
lock:
	rm -rf .venv
	LOCK= .ci/venv "$(PYTHON)" ".[dev,figures,postgres,server]"
	.venv/bin/python -m pip freeze --exclude-editable > requirements.lock

clean:
	rm -rf .venv
