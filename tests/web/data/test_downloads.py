"""What is downloaded: by name and type, streamed, readable by other programs."""

import csv
import io
import json
import re
import zipfile
from datetime import timedelta
from uuid import uuid5

import pytest
from fhir.resources.R4B.bundle import Bundle

from app.store import archive
from app.store.owner import DiaryGone
from app.store.transaction import StorageAway
from tests.histories import multiply
from tests.web.data.files import NOTE, PAGE, diary, fill
from tests.web.diary.filling import delete
from tests.web.sending import check, keep_check, keep_entry, keep_session, token

FILES = {
    "diary.json": ("application/json", "steady-diary-2026-11-23.json"),
    "tables.zip": ("application/zip", "steady-diary-2026-11-23.zip"),
    "fhir.json": ("application/fhir+json; charset=utf-8", "steady-diary-2026-11-23.fhir.json"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_named_by_the_local_date_and_kept_by_no_cache(client, name):
    keep_session(client)
    answer = client.get(PAGE + name)
    mimetype, filename = FILES[name]
    assert answer.headers["Content-Type"] == mimetype
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{filename}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.is_streamed


def test_the_date_in_the_name_is_that_of_the_person(client, clock):
    keep_session(client, time_zone="Pacific/Kiritimati")
    clock.move(hours=3)
    name = client.get(f"{PAGE}diary.json").headers["Content-Disposition"]
    assert "steady-diary-2026-11-24.json" in name
    assert (
        "steady-diary-2026-11-24.zip"
        in client.get(f"{PAGE}tables.zip").headers["Content-Disposition"]
    )


@pytest.mark.parametrize("name", FILES)
def test_without_a_diary_there_is_nothing_to_download(client, name):
    answer = client.get(PAGE + name)
    assert (answer.status_code, answer.headers["Location"]) == (303, PAGE)
    assert name not in client.get(PAGE).text


def test_the_json_file_holds_every_record_as_it_was_sent(client):
    session_id = fill(client)
    file = diary(client)
    assert (file["format"], file["version"]) == ("steady-diary", 1)
    [session] = file["sessions"]
    assert session["id"] == str(session_id)
    assert session["record"]["note"] == NOTE
    assert session["decided"]["start"]["level"] == "gentle"
    counts = [len(file[kind]) for kind in ("checks", "entries", "clearances", "statements")]
    assert counts == [1, 2, 1, 1]
    assert [one["record"]["decision"] for one in file["exercise_decisions"]] == ["aside"]


def test_the_json_file_says_nothing_about_whose_it_is(client):
    fill(client)
    secret = client.get_cookie("steady").value.rpartition(".")[0]
    assert secret.encode() not in client.get(f"{PAGE}diary.json").data


@pytest.mark.parametrize("name", FILES)
def test_a_long_diary_is_sent_in_pieces_by_few_statements(app, client, statements, name):
    multiply(app, keep_session(client), 700, timedelta(days=1))
    statements.clear()
    answer = client.get(PAGE + name)
    pieces = list(answer.response)
    assert max(map(len, pieces)) < 128 * 1024
    assert len([said for said in statements if said.startswith("SELECT")]) < 30


def opened(client, asked: str = "") -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(client.get(f"{PAGE}tables.zip{asked}").data))


def table(client, name: str, asked: str = "", between: str = ",") -> list[dict[str, str]]:
    text = opened(client, asked).read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=between))


def test_the_tables_are_one_file_for_each_kind(client):
    fill(client)
    with opened(client) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == [
            "checks.csv",
            "sessions.csv",
            "exercises.csv",
            "hurts.csv",
            "entries.csv",
            "clearances.csv",
            "statements.csv",
            "exercise-decisions.csv",
        ]
        for name in packed.namelist():
            assert packed.read(name).startswith(b"\xef\xbb\xbf")


def test_a_table_keeps_what_was_written_and_makes_no_formula_of_it(client):
    keep_session(client, note='two\nlines, "quoted" 😀')
    keep_entry(client, note="=HYPERLINK(1)")
    assert table(client, "sessions.csv")[0]["note"] == 'two\nlines, "quoted" 😀'
    assert table(client, "entries.csv")[0]["note"] == "'=HYPERLINK(1)"
    assert table(client, "entries.csv")[0]["back"] == ""


def test_a_table_has_semicolons_where_a_comma_stands_in_numbers(client):
    keep_session(client, note="one; two, three")
    asked = "?between=semicolon"
    assert f'href="{PAGE}tables.zip{asked}"' in client.get(PAGE).text
    [row] = table(client, "sessions.csv", asked, ";")
    assert row == table(client, "sessions.csv")[0]
    assert row["note"] == "one; two, three"


def test_what_was_deleted_is_in_no_table_and_in_no_bundle(client):
    session_id = keep_session(client)
    sent = {"csrf_token": token(client.get("/diary/search/"))}
    client.post(f"/diary/{session_id}/delete/", data=sent)
    assert table(client, "sessions.csv") == []
    assert [r["resourceType"] for r in bundle(client)] == ["Patient"]
    assert diary(client)["sessions"][0]["deleted_at"] == "2026-11-23T09:00:00Z"


def test_whatever_the_bundle_points_to_is_in_it(client):
    session_id = keep_session(client)
    kept, gone = keep_entry(client, after_session=str(session_id)), keep_session(client)
    lone = keep_entry(client, after_session=str(gone))
    delete(client, gone)
    found = bundle(client)
    ids = {f"urn:uuid:{resource['id']}" for resource in found}
    pointed = re.findall(r'"reference": "([^"]+)"', json.dumps(found))
    assert set(pointed) <= ids
    parts = {resource["id"]: resource.get("partOf") for resource in found}
    assert parts[str(uuid5(kept, "leg"))] == [{"reference": f"urn:uuid:{session_id}"}]
    assert parts[str(uuid5(lone, "leg"))] is None


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("error", "status"), [(StorageAway, 503), (DiaryGone, 409)])
def test_a_diary_that_cannot_be_opened_is_no_file(client, monkeypatch, name, error, status):
    keep_session(client)

    def failing(_diary):
        raise error

    monkeypatch.setattr(archive, "opened", failing)
    answer = client.get(PAGE + name)
    assert answer.status_code == status
    assert "Content-Disposition" not in answer.headers


def bundle(client) -> list[dict]:
    body = client.get(f"{PAGE}fhir.json").data
    Bundle.model_validate_json(body)
    return [entry["resource"] for entry in json.loads(body)["entry"]]


def test_the_bundle_is_valid_and_has_the_codes_of_the_content(client):
    fill(client)
    found = bundle(client)
    assert [r["resourceType"] for r in found[:2]] == ["Patient", "Procedure"]
    sites = [r["bodySite"] for r in found if "bodySite" in r]
    assert sites[0]["coding"][0]["code"] == "62175007"
    assert sites[1] == {
        "coding": [{"system": "http://snomed.info/sct", "code": "46862004"}],
        "text": "Right buttock",
    }


def test_a_check_that_ended_in_a_stop_is_in_the_bundle_and_one_of_a_session_is_not(client):
    stopped = keep_check(client, leg=9, back=None, places=["right_calf"])
    led = keep_check(client)
    keep_session(client, check=str(led))
    values = [r["valueQuantity"]["value"] for r in bundle(client) if r["id"][14] == "5"]
    assert 9 in values
    assert check()["back"] not in values
    assert str(stopped) not in json.dumps(bundle(client))
