"""The headers of every kind of answer."""

from dataclasses import replace
from uuid import uuid4

import pytest

from app import create_app
from app.web.headers import HEADERS
from tests.web.sending import STEADY, keep_session

KINDS = {
    "public page": ("GET", "/exercises/", 200),
    "personal page": ("GET", "/", 200),
    "only its headers": ("HEAD", "/learn/", 200),
    "what it allows": ("OPTIONS", "/learn/", 200),
    "unknown page": ("GET", "/nowhere/", 404),
    "unknown id": ("GET", f"/session/{uuid4()}/", 404),
    "wrong method": ("DELETE", "/diary/", 405),
    "form without its token": ("POST", "/session/card/", 400),
    "form with something wrong": ("POST", "/session/", 422),
    "json": ("GET", "/api/v1/script", 200),
    "personal json": ("GET", "/api/v1/today", 200),
    "json error": ("PUT", f"/api/v1/sessions/{uuid4()}", 415),
    "unknown json": ("GET", "/api/v1/nowhere", 404),
    "for machines": ("GET", "/healthz", 200),
    "missing slash": ("GET", "/diary", 308),
    "failure": ("GET", "/fails/", 500),
    "static file": ("GET", "{prefix}shared/steady.css", 200),
    "font": ("GET", "{prefix}font/figtree.ttf", 200),
    "unknown static file": ("GET", "{prefix}shared/nothing.css", 404),
    "method on a static file": ("POST", "{prefix}shared/steady.css", 405),
}


@pytest.fixture
def failing(settings, clock):
    """A browser of an app in which one page fails."""
    app = create_app(settings, clock)
    app.add_url_rule("/fails/", "fails", lambda: 1 / 0)
    return app.test_client()


@pytest.fixture
def answer_of(app, client, failing):
    """Return the answer of each kind of request."""

    def ask(kind: str):
        method, path, status = KINDS[kind]
        path = path.format(prefix=app.extensions["steady_assets"]["prefix"])
        browser = failing if kind == "failure" else client
        answer = browser.open(path, method=method, buffered=True)
        assert answer.status_code == status, answer.text
        return answer

    return ask


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_has_the_headers_once(answer_of, kind):
    answer = answer_of(kind)
    assert {name: answer.headers.getlist(name) for name in HEADERS} == {
        name: [value] for name, value in HEADERS.items()
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_with_a_text_says_how_it_is_written(answer_of, kind):
    answer = answer_of(kind)
    if answer.data and answer.mimetype.startswith("text/"):
        assert answer.mimetype_params.get("charset", "").lower() == "utf-8"


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_names_the_software(answer_of, kind):
    assert not {"Server", "X-Powered-By"} & set(answer_of(kind).headers.keys())


@pytest.mark.parametrize("path", ["/", "/exercises/", "/api/v1/script", "/nowhere/"])
def test_no_other_site_may_read_an_answer(client, path):
    answer = client.get(path, headers={"Origin": "https://evil.example"})
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


def test_a_static_file_may_be_read_by_no_other_site(app, client):
    path = app.extensions["steady_assets"]["prefix"] + "shared/steady.css"
    answer = client.get(path, headers={"Origin": "https://evil.example"}, buffered=True)
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_too_much_is_refused_with_the_headers_too(client):
    answer = client.put(
        f"/api/v1/sessions/{uuid4()}",
        data=b" " * (256 * 1024 + 1),
        headers=STEADY,
        content_type="application/json",
    )
    assert answer.status_code == 413
    assert HEADERS.items() <= dict(answer.headers).items()


def test_a_page_that_has_not_changed_is_answered_with_the_headers_too(client):
    tag = client.get("/learn/").headers["ETag"]
    answer = client.get("/learn/", headers={"If-None-Match": tag})
    assert answer.status_code == 304
    assert HEADERS.items() <= dict(answer.headers).items()


def test_https_is_asked_for_only_on_https(client, settings):
    assert "Strict-Transport-Security" not in client.get("/").headers
    secure = create_app(replace(settings, public_url="https://localhost")).test_client()
    asked = secure.get("/", base_url="https://localhost").headers["Strict-Transport-Security"]
    assert int(asked.partition("max-age=")[2].partition(";")[0]) >= 31_536_000
    assert "includeSubDomains" in asked


def test_a_saved_session_is_answered_as_json_that_nobody_keeps(client):
    session_id = keep_session(client)
    answer = client.get(f"/session/{session_id}/")
    assert answer.headers["Cache-Control"] == "no-store"


def policy() -> dict[str, list[str]]:
    parts = HEADERS["Content-Security-Policy"].split("; ")
    return {name: values for name, *values in (part.split() for part in parts)}


def score(headers: dict[str, str], cookie: str) -> int:
    """Return the points that Mozilla's HTTP Observatory would give, by its own rules."""
    csp = policy()
    said = {value for values in csp.values() for value in values}
    points = 100
    if "'unsafe-inline'" in said or "'unsafe-eval'" in said or "*" in said:
        points -= 25
    elif csp["default-src"] == ["'none'"] and "form-action" in csp:
        points += 10
    points += 5 if csp["frame-ancestors"] == ["'none'"] else 0
    points += 5 if headers["Referrer-Policy"] in {"no-referrer", "same-origin"} else 0
    points += 5 if all(p in cookie for p in ("Secure", "HttpOnly", "SameSite=")) else 0
    points += 10 if headers["Cross-Origin-Resource-Policy"] in {"same-origin", "same-site"} else 0
    points += 10 if headers["Cross-Origin-Opener-Policy"] == "same-origin" else 0
    points += 10 if headers["Cross-Origin-Embedder-Policy"] == "require-corp" else 0
    points -= 0 if headers["X-Content-Type-Options"] == "nosniff" else 5
    return points - (0 if "Strict-Transport-Security" in headers else 20)


def test_the_headers_on_https_are_worth_more_than_an_a_plus(settings):
    secure = create_app(replace(settings, public_url="https://localhost")).test_client()
    headers = secure.get("/", base_url="https://localhost").headers
    assert score(dict(headers), headers["Set-Cookie"]) >= 150


def test_scripts_may_write_markup_by_no_way(client):
    csp = policy()
    assert csp["require-trusted-types-for"] == ["'script'"]
    assert csp["base-uri"] == csp["object-src"] == csp["default-src"] == ["'none'"]
    assert csp["script-src"] == csp["style-src"] == csp["connect-src"] == ["'self'"]
