"""Prefect's own command line with this project's settings: ``python -m flows.prefect_cli server start``.

What `make server`, `make deploy` and `make worker` call, so that the settings stand in one place: nothing is sent
outside (:mod:`flows.privacy`), state lies in the warehouse unless ``PREFECT_HOME`` says otherwise, and all of them
speak to the server on this machine unless ``PREFECT_API_URL`` names another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from flows.embedded import ServerError
from flows.prefect_home import choose_home
from flows.privacy import tell_prefect
from flows.reach import wait_for

DEFAULT_PORT = "4200"
SERVER_WANTED = frozenset({"deploy", "deployment", "flow-run", "work-pool", "worker"})
"""Commands that end in a page of traceback where no server answers."""


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
    if not SERVER_WANTED.isdisjoint(sys.argv[1:]):
        try:
            wait_for(os.environ["PREFECT_API_URL"])  # a server that makes its database answers a minute after it has greeted
        except ServerError as error:
            sys.exit(str(error))
    from prefect.cli import app

    app()


if __name__ == "__main__":
    main()
