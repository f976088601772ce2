"""The server that `steady run` starts."""

import gc
import signal
import socket
from types import FrameType

import click
from waitress.server import create_server

from app import create_app
from app.config import SettingError, Settings
from app.store import state

THREADS = 8


def serve(settings: Settings, host: str, port: int) -> None:
    """Bring the database up to date, say the address and serve until interrupted."""
    gc.disable()
    app = create_app(settings)
    state.upgrade(app)
    gc.freeze()  # what was loaded stays: looking through it again and again would hold up answers
    gc.enable()
    try:
        server = create_server(
            app,
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            clear_untrusted_proxy_headers=True,
        )
    except OSError as error:
        raise SettingError(
            f"Port {port} on {host} cannot be used ({error.strerror}). "
            "Choose another with --port, for example: steady run --port 8001"
        ) from error
    _say_address(host, port)
    signal.signal(signal.SIGTERM, _end)
    server.run()
    server.close()


def _end(_signal: int, _frame: FrameType | None) -> None:
    """End as Ctrl-C does: what is being answered is answered first."""
    raise SystemExit


def _say_address(host: str, port: int) -> None:
    if host != "0.0.0.0":  # noqa: S104
        click.echo(f"Steady is ready: http://{host}:{port}")
        return
    address = f"http://{_own_address()}:{port}"
    import segno  # most starts show no code

    click.echo(f"Steady is ready: http://127.0.0.1:{port}, and from a phone here: {address}")
    segno.make(address).terminal(compact=True)


def _own_address() -> str:
    """Return this machine's address in the home network; connecting UDP sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address
