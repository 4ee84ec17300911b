"""Prefect's own command line with this project's settings: ``python -m flows.prefect_cli server start``.

What `make server`, `make deploy` and `make worker` call, so that the settings stand in one place: nothing is sent
outside (:mod:`flows.privacy`), state lies in the warehouse unless ``PREFECT_HOME`` says otherwise, and all of them
speak to the server on this machine unless ``PREFECT_API_URL`` names another.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from pathlib import Path

from flows.prefect_home import choose_home
from flows.privacy import tell_prefect

DEFAULT_PORT = "4200"


def settle(environment: MutableMapping[str, str], warehouse: Path = Path("warehouse")) -> None:
    """Write what Prefect needs to know into an environment, before Prefect is imported.

    >>> environment = {"PREFECT_HOME": "elsewhere", "PREFECT_SERVER_API_PORT": "4300"}
    >>> settle(environment)
    >>> environment["PREFECT_API_URL"], environment["PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL"]
    ('http://127.0.0.1:4300/api', 'INFO')
    """
    environment.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "INFO")  # a worker's terminal tells what it does
    tell_prefect(environment)
    choose_home(warehouse, environment)
    port = environment.setdefault("PREFECT_SERVER_API_PORT", DEFAULT_PORT)  # read by the UI too, which else calls 4200
    environment.setdefault("PREFECT_API_URL", f"http://127.0.0.1:{port}/api")


def main() -> None:
    settle(os.environ)
    from prefect.cli import app

    app()


if __name__ == "__main__":
    main()
