"""Who may read or change what: the decision for every route there is."""

PUBLIC = {
    "api.script": {},
    "exercises.index": {},
    "exercises.show": {"slug": "pelvic-tilt"},
    "exercises.versions": {"slug": "pelvic-tilt"},
    "learn.decides": {},
    "learn.index": {},
    "learn.show": {"name": "safety"},
    "learn.warning_signs": {},
    "machine.healthz": {},
    "machine.readyz": {},
    "pwa.manifest": {},
    "pwa.offline": {},
    "pwa.worker": {},
    "session.index": {},
}
"""The same for everybody."""

OWN = {
    "api.advice": {},
    "api.today": {},
    "data.ask": {},
    "data.columns": {},
    "data.diary_json": {},
    "data.fhir": {},
    "data.index": {},
    "data.preview": {},
    "data.tables": {},
    "diary.deleted": {},
    "diary.index": {},
    "diary.new": {},
    "diary.search": {},
    "exercises.mine": {"slug": "pelvic-tilt"},
    "first_run.index": {},
    "settings.calendar_file": {},
    "settings.index": {},
    "settings.look_sheet": {},
    "settings.plan": {},
    "settings.session": {},
    "progress.index": {},
    "report.index": {},
    "session.card": {},
    "today.index": {},
}
"""Everybody gets a page, each about the own diary."""

RECORDS = {
    "api.get_clearance": {"clearance_id": "clearance"},
    "api.get_entry": {"entry_id": "entry"},
    "api.get_session": {"session_id": "session"},
    "diary.show": {"record_id": "session"},
    "session.show": {"session_id": "session"},
    "stop.show": {"check_id": "check"},
}
"""Only the diary with the record of this id gets it."""

LINKS = {"report.shared": {"token": "unknown"}, "settings.feed": {"token": "unknown"}}
"""Whoever holds the link gets it, and nobody without."""

WRITES = {
    "api.compile_script": "POST",
    "api.patch_entry": "PATCH",
    "api.patch_session": "PATCH",
    "api.put_check": "PUT",
    "api.put_clearance": "PUT",
    "api.put_entry": "PUT",
    "api.put_session": "PUT",
    "data.cancel": "POST",
    "data.confirm": "POST",
    "data.confirm_ratings": "POST",
    "data.delete": "POST",
    "data.preview_ratings": "POST",
    "data.upload": "POST",
    "data.upload_ratings": "POST",
    "diary.create": "POST",
    "diary.delete": "POST",
    "diary.find": "POST",
    "diary.restore": "POST",
    "diary.update": "POST",
    "exercises.decide": "POST",
    "first_run.create": "POST",
    "progress.update": "POST",
    "report.create": "POST",
    "report.create_link": "POST",
    "report.revoke_link": "POST",
    "session.create": "POST",
    "session.log": "POST",
    "settings.choose": "POST",
    "settings.close_address": "POST",
    "settings.create_address": "POST",
    "settings.update": "POST",
    "settings.update_plan": "POST",
    "stop.clear": "POST",
    "today.dismiss": "POST",
    "today.gone": "POST",
    "today.next_day": "POST",
    "today.this_week": "POST",
}
"""What may change something: each has tests of its own, and refuses other sites."""
