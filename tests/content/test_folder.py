import shutil

from app.content import languages, load


def test_english_is_there():
    assert "en" in languages()


def test_a_language_without_words_is_refused(copy):
    assert copy.refusal("xx") == 'words: language is "xx"; allowed: en'


def test_a_translation_replaces_words_and_no_amount(copy, content):
    shutil.copytree(copy.folder / "words/en", copy.folder / "words/de")
    copy.change("words/de/exercises/pelvic-tilt.toml", "Pelvic tilt", "Beckenkippen")
    german = load("de", copy.folder)
    tilt = german.catalogue.exercises["pelvic-tilt"]
    assert tilt.name == "Beckenkippen"
    assert tilt.limits == content.catalogue.exercises["pelvic-tilt"].limits
    assert languages(copy.folder) == ("de", "en")


def test_a_missing_file_is_named(copy):
    (copy.folder / "words/en/exercises/glute-bridge.toml").unlink()
    line = "words/en/exercises/glute-bridge.toml: cannot be read (No such file or directory)"
    assert copy.refusal() == line


def test_a_file_that_is_not_toml_is_named_with_the_line(copy):
    copy.write("amounts/rules.toml", "[rules]\ngentle_at 6\n")
    line = copy.refusal()
    assert line.startswith("amounts/rules.toml: is not TOML: ")
    assert "line 2" in line


def test_a_field_that_stands_twice_is_named_with_the_line(copy):
    copy.change("amounts/rules.toml", "gentle_at = 6", "gentle_at = 6\ngentle_at = 7")
    line = copy.refusal()
    assert line.startswith("amounts/rules.toml: is not TOML: ")
    assert "line 5" in line


def test_a_file_in_another_encoding_is_named_with_the_byte(copy):
    file = copy.folder / "words/en/feedback.toml"
    file.write_bytes('aside_label = "Später"'.encode("latin-1"))
    assert copy.refusal() == "words/en/feedback.toml: is not UTF-8 text (byte 18)"


def test_a_file_that_nobody_reads_is_refused(copy):
    copy.write("words/en/mesages.toml", "")
    assert copy.refusal().startswith("words/en/mesages.toml: is not a known file")


def test_an_exercise_file_that_the_order_leaves_out_is_refused(copy):
    copy.write("amounts/exercises/plank.toml", "")
    line = copy.refusal()
    assert line.startswith('amounts/session.toml: order is ["pelvic-tilt", ')
    assert line.endswith("…; allowed: plank as well, which has a file")
