"""Modules of a folder as one file."""

import pytest

from app.web.bundle import bundle

SOURCES = {
    "a/start.js": (
        'import { double as twice, K } from "./double.js"\n'
        'import { more } from "../b/more.js"\n'
        "\n"
        "export async function start() {\n"
        "  return more(twice(K))\n"
        "}\n"
    ),
    "a/double.js": (
        'import { same } from "./same.js"\n'
        "export const K = 4\n"
        "const two = 2\n"
        "export function double(x) { return same(x) * two }\n"
    ),
    "a/same.js": (
        "const two = 1\nexport class Same {}\nexport function same(x) { return x * two }\n"
    ),
    "b/more.js": "export function more(x) { return x + 1 }\n",
}


def test_modules_of_other_folders_stay_imported():
    made = bundle("a/start.js", SOURCES)
    assert made.text.startswith("import * as m")
    assert 'from "../b/more.js"' in made.text
    assert made.text.count("import") == 1
    assert made.modules == {"a/start.js", "a/double.js", "a/same.js"}


def test_each_module_has_a_scope_of_its_own_after_what_it_needs():
    scopes = bundle("a/start.js", SOURCES).text.partition("const ")
    assert "".join(scopes[1:]) == (
        "const m0 = (() => {\n"
        "const two = 1\nclass Same {}\nfunction same(x) { return x * two }\n"
        "return { Same, same }\n})()\n"
        "const m1 = (() => {\n"
        "const { same } = m0\nconst K = 4\nconst two = 2\n"
        "function double(x) { return same(x) * two }\n"
        "return { K, double }\n})()\n"
        "const m3 = (() => {\n"
        "const { double: twice, K } = m1\nconst { more } = m2\n\n"
        "async function start() {\n  return more(twice(K))\n}\n"
        "return { start }\n})()\n"
        "export const { start } = m3\n"
    )


def test_a_circle_is_refused():
    circle = {
        "a/x.js": 'import { y } from "./y.js"\nexport const x = y\n',
        "a/y.js": 'import { x } from "./x.js"\nexport const y = x\n',
    }
    with pytest.raises(ValueError, match=r"a/x\.js imports itself"):
        bundle("a/x.js", circle)
