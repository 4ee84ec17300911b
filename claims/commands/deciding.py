"""What commands that answer or decide have in common: their options, and a refusal in one line."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

REFUSED = 2

Command = TypeVar("Command", bound=Callable[..., Any])


class Refusal(click.ClickException):
    """What was asked cannot be done; one line, exit status 2."""

    exit_code = REFUSED


def _reviewer() -> str | None:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a process without a name for its user
        return None


def shared(command: Command) -> Command:
    """Options of every command."""
    options = (
        click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print."),
        click.option(
            "--warehouse", type=click.Path(path_type=Path), default=Path("warehouse"), show_default=True, help="Where the warehouse lies."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def signed(command: Command) -> Command:
    """Options of every command that decides."""
    who = "Who decides. By default $CLAIMTRACK_REVIEWER, else the name you are logged in under."
    return click.option("--reviewer", envvar="CLAIMTRACK_REVIEWER", default=_reviewer, metavar="NAME", help=who)(command)


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what the user can act on into one line and exit status 2."""
    from warehouse.records import WarehouseError

    try:
        yield
    except (WarehouseError, ValueError) as error:
        refuse(str(error))


def refuse(message: str) -> NoReturn:
    raise Refusal(message) from None


def words(text: str | None) -> str | None:
    """What was written, or null for nothing but space."""
    return (text or "").strip() or None


def tell_waiting(process: str) -> None:
    click.echo(f"Waiting for process {process}, which is writing to this warehouse …", err=True)
