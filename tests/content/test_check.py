import shutil

from app.content.check import problems


def test_nothing_is_wrong_with_our_own_content():
    assert problems() == []


def test_every_bad_file_is_reported_on_one_line(copy):
    copy.change("amounts/exercises/glute-bridge.toml", "default = 3", "default = 600")
    copy.change("amounts/exercises/pelvic-tilt.toml", "level = 0", "level = 1")
    copy.change("words/en/messages.toml", "[ready]", "[steady]")
    found = problems(copy.folder)
    assert [line.split(":")[0] for line in found] == [
        "words/en/messages.toml",
        "amounts/exercises/pelvic-tilt.toml",
        "amounts/exercises/glute-bridge.toml",
    ]


def test_a_problem_of_the_amounts_is_reported_once_for_all_languages(copy):
    shutil.copytree(copy.folder / "words/en", copy.folder / "words/de")
    copy.change("amounts/rules.toml", "gentle_at = 6", "gentle_at = 0")
    assert problems(copy.folder) == ["amounts/rules.toml: rules.gentle_at is 0; allowed: 1 to 10"]


def test_an_unfinished_translation_is_reported(copy):
    shutil.copytree(copy.folder / "words/en", copy.folder / "words/de")
    (copy.folder / "words/de/measures.toml").unlink()
    assert problems(copy.folder) == [
        "words/de/measures.toml: cannot be read (No such file or directory)"
    ]


def test_a_misnamed_file_is_reported_when_all_others_are_well(copy):
    copy.write("amounts/sesion.toml", "")
    (line,) = problems(copy.folder)
    assert line.startswith("amounts/sesion.toml: is not a known file")


def test_an_empty_folder_has_no_language(tmp_path):
    assert problems(tmp_path) == ['words: language is "en"; allowed: nothing']
