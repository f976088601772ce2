"""The small modules of a folder as one file, so that a page asks once and not fifty times.

No bundler comes as a well-kept Python wheel, and a clone without Node has to work. Our
modules are plain enough for this: they import names at the start of a line, and export
functions, classes and constants where they are declared.
"""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath, relpath
from typing import NamedTuple

IMPORT = re.compile(r'^import \{ ([^}]+?) \} from "([^"]+)"\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


class Bundle(NamedTuple):
    """One module, and the names of those that stand in it."""

    text: str
    modules: frozenset[str]


def bundle(entry: str, sources: Mapping[str, str]) -> Bundle:
    """Return a module that exports what ``entry`` does, with all it imports from its folder.

    ``sources`` are modules by name. Each keeps a scope of its own; modules of other folders
    stay imported, so that a page has one of each. ``ValueError``: they import in a circle.
    """
    made = _Writer(sources, dirname(entry))
    last = made.add(entry)
    exported = ", ".join(EXPORT.findall(sources[entry]))
    parts = [*made.imports, *made.scopes, f"export const {{ {exported} }} = {last}\n"]
    return Bundle("".join(parts), frozenset(made.inside))


class _Writer:
    def __init__(self, sources: Mapping[str, str], folder: str) -> None:
        self.imports: list[str] = []
        self.scopes: list[str] = []
        self.inside: set[str] = set()
        self._sources = sources
        self._folder = folder
        self._added: dict[str, str] = {}
        self._begun: set[str] = set()

    def add(self, module: str) -> str:
        """Return the constant with what a module exports; the module is added before it."""
        if module not in self._added:
            if module in self._begun:
                raise ValueError(f"{module} imports itself, by way of others.")
            self._begun.add(module)
            self._added[module] = self._written(module)
        return self._added[module]

    def _written(self, module: str) -> str:
        if dirname(module) != self._folder:
            name = f"m{len(self._added)}"
            self.imports.append(f'import * as {name} from "{relpath(module, self._folder)}"\n')
            return name
        self.inside.add(module)
        source = self._sources[module]
        body = EXPORT.sub("", IMPORT.sub(self._taken, source)).strip()
        exported = ", ".join(EXPORT.findall(source))
        name = f"m{len(self._added)}"
        self.scopes.append(f"const {name} = (() => {{\n{body}\nreturn {{ {exported} }}\n}})()\n")
        return name

    def _taken(self, found: re.Match[str]) -> str:
        names, module = found.groups()
        other = self.add(normpath(join(self._folder, module)))
        return f"const {{ {names.replace(' as ', ': ')} }} = {other}\n"
