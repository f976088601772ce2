"""Whatever keeps a record from being saved has its sentence."""

import re

from app.web import saving
from app.web.assets import STATIC

PROBLEM = re.compile(r'(?:(?<=kind: )|(?<=return )|(?<=[?] )|(?<=" : ))"(\w+)"')


def test_every_problem_that_a_script_names_has_a_sentence(app):
    scripts = [STATIC / "shared" / name for name in ("api.js", "outbox.js")]
    named = {kind for path in scripts for kind in PROBLEM.findall(path.read_text())}
    assert {"network", "portal", "server", "failed", "access", "refused", "diary", "busy"} <= named
    with app.test_request_context():
        assert named <= set(saving.words())
