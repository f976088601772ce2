"""What the forms share: exact numbers, places, problems beside their question."""

import io

import pytest

from app.domain.records import Invalid
from app.domain.records.fields import Problem
from app.web.data.forms import UploadForm
from app.web.forms import Places, RecordForm, TypedForm, chosen, number, pain
from tests.web.diary.filling import shown
from tests.web.sending import token


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


@pytest.mark.parametrize("back", [None, "", " ", "\t "])
def test_a_question_without_an_answer_is_not_zero(sent, back):
    form = sent(leg="0", **({} if back is None else {"back": back}))
    assert form.errors == {}
    assert number(form.back) is None
    assert chosen(form.back) is None


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


def test_a_place_together_with_no_pain_is_refused_in_words(sent):
    form = sent(leg="3", places=["none", "left_foot"])
    assert form.places.errors == ["You marked a place and also no pain. Keep one of the two."]


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


FORMS = (
    "/diary/new/?kind=walk",
    "/diary/search/",
    "/this-week/",
    "/session/",
    "/report/",
    "/settings/plan/",
    "/first-run/?screen=about",
)


@pytest.mark.parametrize("path", FORMS)
def test_a_file_where_words_are_asked_for_is_no_answer(client, path):
    names = ("day", "clock", "time_zone", "words", "interfere", "leg", "first", "question")
    names += ("habit", "onset", "number", "name")
    files = {name: (io.BytesIO(b"x"), "x.txt") for name in names}
    sent = {"csrf_token": token(client.get("/diary/search/"))} | files
    answer = client.post(path, data=sent, content_type="multipart/form-data")
    assert answer.status_code in {303, 422}


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("body", ["5", "[]", "[5]", '{"day": 5, "words": 5, "name": 5}', "["])
def test_json_is_no_form(client, path, body):
    form = shown(client.get("/diary/new/?kind=walk"))["csrf_token"][0]
    headers = {"X-CSRFToken": form, "Content-Type": "application/json"}
    assert client.post(path, data=body, headers=headers).status_code in {303, 422}


def test_no_form_but_an_upload_takes_files():
    """Every form is made by a request; those that were imported here are all."""
    kinds = [UploadForm.__mro__[1]]
    for kind in kinds:
        kinds += kind.__subclasses__()
    ours = {kind for kind in kinds[1:] if kind.__module__.startswith("app.")}
    assert {kind for kind in ours if not issubclass(kind, TypedForm)} == {UploadForm}
