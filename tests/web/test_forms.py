"""What the forms share: exact numbers, places, problems beside their question."""

import pytest

from app.domain.records import Invalid
from app.domain.records.fields import Problem
from app.web.forms import Places, RecordForm, number, pain


class Form(RecordForm):
    """A form with one question of each kind."""

    leg = pain(required=True)
    back = pain()
    places = Places()

    class Meta:
        """Without a token: only the questions are asked about here."""

        csrf = False


@pytest.fixture
def sent(app):
    def send(**answers: object) -> Form:
        with app.test_request_context("/", method="POST", data=answers):
            form = Form()
            form.validate()
            return form

    return send


@pytest.mark.parametrize("leg", range(11))
def test_every_whole_number_of_the_scale_is_taken(sent, leg):
    form = sent(leg=str(leg))
    assert form.errors == {}
    assert number(form.leg) == leg


@pytest.mark.parametrize(
    "leg", ["11", "-1", "5.0", "1_0", "\u0665", "\uff15", "05", " 5", "five", "true", "1e1", "0x5"]
)
def test_anything_else_is_refused_beside_the_question(sent, leg):
    form = sent(leg=leg)
    assert len(form.leg.errors) == 1
    assert str(form.leg.errors[0]).endswith(".")


@pytest.mark.parametrize("answers", [{}, {"leg": ""}])
def test_a_required_number_that_is_missing_is_asked_for(sent, answers):
    assert "Choose a number from 0 to 10" in str(sent(**answers).leg.errors[0])


def test_a_question_without_an_answer_is_not_zero(sent):
    assert number(sent(leg="0").back) is None


@pytest.mark.parametrize(
    ("chosen", "value"),
    [
        ([], None),
        (["none"], []),
        (["left_foot"], ["left_foot"]),
        (["left_foot", "low_back"], ["left_foot", "low_back"]),
    ],
)
def test_no_box_is_no_answer_and_the_box_for_nowhere_is_one(sent, chosen, value):
    assert sent(leg="0", places=chosen).places.value() == value


@pytest.mark.parametrize("place", ["left_ear", "", "LEFT_FOOT", "<b>"])
def test_an_unknown_place_is_refused(sent, place):
    form = sent(leg="0", places=[place])
    assert len(form.places.errors) == 1


def test_a_problem_of_the_record_is_shown_beside_its_question(app):
    with app.test_request_context("/", method="POST", data={"leg": "5"}):
        form = Form()
        form.validate()
        form.show(Invalid({"leg": [Problem("From {low} on.", {"low": 3})]}))
        assert form.leg.errors == ["From 3 on."]


def test_a_problem_nobody_asked_about_is_not_hidden(app):
    with app.test_request_context("/", method="POST", data={"leg": "5"}):
        form = Form()
        invalid = Invalid({"plan": [Problem("No.")]})
        with pytest.raises(Invalid):
            form.show(invalid)
