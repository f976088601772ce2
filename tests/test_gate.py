"""The rules of the house for the code itself: style, types, direction of imports, size."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST = 200
SHORT = (".py", ".html", ".js", ".css", ".toml")
DRAWN = ("static/figures/", "migrations/")


def files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def ran(name: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name(name)
    return subprocess.run(
        [command, *options], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "--no-cache", "."),
        ("ruff", "format", "--check", "--no-cache", "."),
        ("mypy",),
        ("lint-imports", "--no-cache"),
    ],
    ids=["style", "format", "types", "imports"],
)
def test_the_code_keeps_the_rules(command):
    done = ran(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_part_of_the_web_stands_for_itself():
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = rules["tool"]["importlinter"]["contracts"]
    apart = next(
        contract["modules"] for contract in contracts if contract["type"] == "independence"
    )
    parts = {
        f"app.web.{path.parent.name}"
        for path in (ROOT / "app/web").glob("*/__init__.py")
        if "Blueprint(" in path.read_text()
    }
    assert set(apart) == parts


def test_no_file_is_longer_than_two_hundred_lines():
    long = {
        name: lines
        for name in files()
        if name.endswith(SHORT) and not name.startswith(DRAWN)
        if (lines := len((ROOT / name).read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_scripts_write_text_and_attributes_never_markup():
    forbidden = (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "localStorage",
        "eval(",
    )
    found = [
        (name, word)
        for name in files()
        if name.startswith("static/") and name.endswith(".js")
        for word in forbidden
        if word in (ROOT / name).read_text()
    ]
    assert found == []
