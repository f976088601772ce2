import pytest

AMOUNTS = "amounts/messages.toml"
WORDS = "words/en/messages.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (AMOUNTS, 'ready = { level = "proceed"', 'ready = { level = "go"', 'ready.level is "go"; '),
        (AMOUNTS, 'source = ["N"]', "source = []", "emergency.source is []; allowed: one or more"),
        (AMOUNTS, '"start"]', '"begin"]', 'trend_better.values[1] is "begin"; allowed: emergency'),
        (WORDS, "[ready]", "[steady]", "steady is not a known field; allowed: check_doctor,"),
        (WORDS, '[ready]\ntitle = "', '[ready]\n# "', "ready.title is missing; allowed: text in"),
        (WORDS, '[ready]\ntitle = "', '[ready]\ntitle = "{now} ', "ready.title is"),
        (WORDS, "Your first week was {start}", "Your first was {ref}", "trend_better.text is"),
        (WORDS, 'actions = ["Call now"]', 'actions = "Call"', 'emergency.actions is "Call"; allo'),
        (WORDS, "undo = ", "redo = ", "emergency.redo is not a known field; allowed: title, text"),
    ],
)
def test_a_message_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_a_message_without_words_is_refused(copy):
    copy.change(AMOUNTS, "ready = {", 'steady = { level = "note", source = ["O"] }\nready = {')
    assert copy.refusal() == f"{WORDS}: steady is missing; allowed: an entry of its own"


def test_a_stop_says_how_it_ends(content):
    stops = ("emergency", "urgent", "end_up_3", "end_urgent", "new_tingling", "new_weakness")
    assert all(content.messages[name].cleared for name in stops)


def test_a_way_out_that_there_is_not_is_none(content):
    ready = content.messages["ready"]
    assert (ready.actions, ready.undo, ready.cleared) == ((), None, None)
