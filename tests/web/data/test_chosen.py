"""Every part of the settings is known to the import."""

import re

from app.config import PACKAGE
from app.web.data.chosen import PARTS


def test_every_part_that_can_be_chosen_can_be_brought_back():
    code = "\n".join(path.read_text() for path in sorted((PACKAGE / "web").rglob("*.py")))
    assert set(re.findall(r'^PART = "(\w+)"', code, re.MULTILINE)) == set(PARTS)
