"""The commands, thin: each calls what does the work."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from app import config, serve
from app.config import SettingError
from app.content import ContentError
from app.content.check import problems as content_problems


@click.group()
def steady() -> None:
    """Steady: guided exercises and a pain diary for people with sciatica."""


@steady.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--lan", is_flag=True, help="Listen on all addresses; print one for the phone.")
def run(host: str, port: int, lan: bool) -> None:
    """Serve Steady; make the database and the secret when they are not there."""
    serve.serve(config.from_environment(), "0.0.0.0" if lan else host, port)  # noqa: S104


@steady.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
def backup(path: Path | None) -> None:
    """Copy the database while Steady runs, to PATH or into the instance folder."""
    from app.store import backup as copies

    made = copies.make(config.from_environment(), path, datetime.now(UTC))
    click.echo(f"Copied to {made}. It holds health data: keep it where only you can read it.")


@steady.command()
@click.argument("path", type=click.Path(path_type=Path))
def restore(path: Path) -> None:
    """Put a copy back in the place of the database, after a check; end Steady first."""
    from app.store import backup as copies

    before = copies.restore(config.from_environment(), path, datetime.now(UTC))
    click.echo(f"Put back what was in {path}.")
    if before:
        click.echo(f"What was there before is kept in {before}.")


@steady.group(name="content")
def content_commands() -> None:
    """Look after the words and numbers of the product."""


@content_commands.command()
def check() -> None:
    """Load the content and say what is wrong, by file and field."""
    problems = content_problems()
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        sys.exit(1)
    click.echo("The content is complete.")


@steady.group(name="figures")
def figures_commands() -> None:
    """Draw the illustrations."""


@figures_commands.command()
def build() -> None:
    """Draw every illustration from its pose data into static/figures/."""
    try:
        from app.figures import build as drawing
    except ModuleNotFoundError as error:
        raise SettingError(
            f"Drawing needs {error.name}. Install it with: pip install 'steady[figures]'."
        ) from error
    drawing.build(config.SITE / "static" / "figures")


def main() -> None:
    """Run a command; a bad setting or content ends in one line, never in a traceback."""
    try:
        steady()
    except (SettingError, ContentError) as error:
        click.echo(f"steady: {error}", err=True)
        sys.exit(2)
