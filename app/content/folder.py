"""The content folder: amounts once, words once for each language.

A translation is one more folder beside ``words/en``, with the same files and other words.
"""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from app.content.placeholders import Values, check_words
from app.content.reader import read
from app.content.refusal import Where, names

T = TypeVar("T")

FOLDER = Path(__file__).parent


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the languages there are words for, in alphabetical order."""
    return tuple(sorted(path.name for path in (folder / "words").glob("*") if path.is_dir()))


class Source:
    """The files of a content folder, with the words of one language."""

    def __init__(self, folder: Path, language: str) -> None:
        if language not in languages(folder):
            raise Where("words", "language").refused(language, names(languages(folder)))
        self._folder = folder
        self._language = language
        self._read: set[str] = set()

    def amounts(self, kind: type[T], name: str) -> tuple[T, Where]:
        """Return a file of amounts as this dataclass, and the file's place for refusals."""
        where = Where(f"amounts/{name}.toml")
        return read(kind, self._table(where), where), where

    def words(self, kind: type[T], name: str, values: Values | None = None) -> tuple[T, Where]:
        """Return a file of words likewise; ``values`` may stand in braces in it."""
        where = Where(f"words/{self._language}/{name}.toml")
        table = self._table(where)
        check_words(table, values or {}, where)
        return read(kind, table, where), where

    def slugs(self) -> tuple[str, ...]:
        """Return the slugs of the exercises there are amounts for."""
        return tuple(sorted(path.stem for path in self._folder.glob("amounts/exercises/*.toml")))

    def refuse_unread(self) -> None:
        """Refuse a file that nothing has read: it is misnamed, or of another time."""
        for part in ("amounts", f"words/{self._language}"):
            for path in sorted((self._folder / part).rglob("*.toml")):
                file = path.relative_to(self._folder).as_posix()
                if file not in self._read:
                    raise Where(file).unusable("is not a known file; allowed: those of English")

    def _table(self, where: Where) -> dict[str, Any]:
        self._read.add(where.file)
        try:
            return tomllib.loads((self._folder / where.file).read_text("utf-8"))
        except OSError as error:
            raise where.unusable(f"cannot be read ({error.strerror})") from error
        except UnicodeDecodeError as error:
            raise where.unusable(f"is not UTF-8 text (byte {error.start + 1})") from error
        except tomllib.TOMLDecodeError as error:
            raise where.unusable(f"is not TOML: {error}") from error
