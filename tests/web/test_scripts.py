"""Static files, as a browser gets them."""

from pathlib import Path

from flask import Flask

from app.config import Settings


def served(settings: Settings, pattern: str) -> list[Path]:
    return sorted((settings.instance / "static").glob(f"*/{pattern}"))


def test_scripts_are_sent_without_their_documentation(app: Flask, settings: Settings):
    [script] = served(settings, "session/wake-lock.js")
    assert "/**" not in script.read_text()
    assert script.read_text().startswith("\nexport function canStayAwake(navigator) {")


def test_the_scripts_of_a_session_weigh_no_more_than_25_kilobytes(app: Flask, settings: Settings):
    scripts = served(settings, "session/main.js.br") + served(settings, "session/start.js.br")
    assert len(scripts) == 2
    assert sum(script.stat().st_size for script in scripts) <= 25 * 1024
