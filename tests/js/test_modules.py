"""The browser's own modules, tested alone under Node."""

import shutil
import subprocess
from pathlib import Path

from tests.js.node import NODE

ROOT = Path(__file__).parent.parent.parent


def test_every_module_does_what_its_tests_say(tmp_path):
    for folder in ("static", "tests/js", "tests/contract"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    tests = sorted(str(path) for path in (tmp_path / "tests/js").glob("*.test.js"))
    done = subprocess.run([NODE, "--test", *tests], capture_output=True, text=True, check=False)
    assert tests
    assert done.returncode == 0, done.stdout
