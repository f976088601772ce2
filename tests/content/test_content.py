from dataclasses import fields
from itertools import chain

from app.content import load
from app.domain.rules import LEVELS


def test_every_part_of_the_content_is_there(content):
    assert [part.name for part in fields(content) if not getattr(content, part.name)] == []


def test_exercises_stand_in_the_order_of_a_full_session(content):
    assert tuple(content.catalogue.exercises) == (
        "pelvic-tilt",
        "knee-to-chest",
        "deep-gluteal-stretch",
        "glute-bridge",
        "standing-hamstring-stretch",
    )


def test_the_full_session_has_every_exercise_once(content):
    full = content.catalogue.plans["full"]
    assert [item.slug for item in full.items] == list(content.catalogue.exercises)


def test_every_message_has_a_level_words_and_a_source(content):
    for name, message in content.messages.items():
        assert message.id == name
        assert message.level in (*LEVELS, "note")
        assert message.title
        assert message.text
        assert message.source


def test_a_message_can_be_filled_in_with_the_values_it_names(content):
    for message in content.messages.values():
        said = " ".join([message.title, message.text, *message.actions])
        filled = said.format(**dict.fromkeys(message.values, "7"))
        assert "{" not in filled


def test_every_sign_of_the_list_has_a_tier_words_and_a_source(content):
    assert {item.level for item in content.screen.items} == {"emergency", "urgent", "ask_first"}
    assert all(item.text and item.source for item in content.screen.items)


def test_every_threshold_says_what_it_rests_on(content):
    thresholds = {f.name for f in chain(fields(content.rules), fields(content.offers))}
    repeats = {f.name for f in fields(content.screen)} - {"items"}
    assert set(content.rule_sources) == thresholds | repeats


def test_every_kind_and_letter_of_a_source_is_explained(content):
    assert set(content.sources.kinds) == {"article", "adapted", "added"}
    assert set(content.sources.letters) == {"S", "N", "P", "M", "O"}


def test_the_article_is_named_in_full(content):
    title = "5 Exercises for Sciatica: Best Bets, Getting Started, and More"
    assert title in content.sources.kinds["article"].text


def test_content_is_the_same_each_time_it_is_read(content):
    assert load() == content
