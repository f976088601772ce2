import shutil
from pathlib import Path

import pytest

from app.content import FOLDER, ContentError, load


class Copy:
    """A copy of the content files that a test may spoil."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in ("amounts", "words"):
            shutil.copytree(FOLDER / part, folder / part)

    def change(self, file: str, old: str, new: str) -> None:
        text = (self.folder / file).read_text("utf-8")
        assert old in text, f"{file} has no {old!r}"
        self.write(file, text.replace(old, new, 1))

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, "utf-8")

    def refusal(self, language: str = "en") -> str:
        with pytest.raises(ContentError) as refused:
            load(language, self.folder)
        line = str(refused.value)
        assert "\n" not in line
        return line


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


@pytest.fixture(scope="session")
def content():
    return load()
