from dataclasses import replace

import pytest

from app.content import load


def test_a_list_that_is_never_asked_again_is_refused():
    with pytest.raises(ValueError, match=r"^full_repeat_days must be 1 to 366, not 0$"):
        replace(load().screen, full_repeat_days=0)
