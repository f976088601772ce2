from dataclasses import replace

import pytest

from app.store import settings
from app.store.diaries import DiaryGone


def test_before_anything_is_chosen_a_part_is_empty(diary):
    assert settings.part(diary, "session") == {}
    assert settings.part(None, "session") == {}


def test_what_was_chosen_comes_with_the_diary(diary, open_diary):
    settings.save(diary, "session", {"voice": "tones", "items": [{"slug": "pelvic-tilt"}]})
    found = open_diary("anna")
    assert settings.part(found, "session") == {"voice": "tones", "items": [{"slug": "pelvic-tilt"}]}
    assert found.revision == diary.revision + 1


def test_each_part_is_kept_beside_the_others(diary, open_diary):
    settings.save(diary, "session", {"voice": "tones"})
    settings.save(diary, "plan", {"days": 4})
    settings.save(diary, "session", {"voice": "silent"})
    found = open_diary("anna")
    assert settings.part(found, "session") == {"voice": "silent"}
    assert settings.part(found, "plan") == {"days": 4}


def test_one_diary_does_not_change_another(diary, open_diary):
    settings.save(diary, "session", {"voice": "tones"})
    assert settings.part(open_diary("berta"), "session") == {}


def test_a_diary_that_is_gone_keeps_nothing(diary):
    with pytest.raises(DiaryGone):
        settings.save(replace(diary, id=diary.id + 1), "session", {})
