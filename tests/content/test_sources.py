FILE = "words/en/sources.toml"


def test_a_kind_of_source_that_nobody_knows_is_refused(copy):
    copy.change(FILE, "[kinds.added]", "[kinds.ours]")
    line = "kinds.ours is not a known field; allowed: article, adapted, added"
    assert copy.refusal() == f"{FILE}: {line}"


def test_a_letter_without_its_meaning_is_refused(copy):
    copy.change(FILE, "[letters.O]", "[letters.Z]")
    assert copy.refusal().startswith(f"{FILE}: letters.Z is not a known field; allowed: S, N, P")
