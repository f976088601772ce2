"""Each test begins without files that wait for a yes."""

from pathlib import Path

import pytest

from app.config import Settings


@pytest.fixture(autouse=True)
def kept(settings: Settings) -> Path:
    """The folder of such files, empty."""
    folder = settings.instance / "imports"
    for path in folder.iterdir() if folder.is_dir() else ():
        path.unlink()
    return folder
