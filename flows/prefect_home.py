"""Where Prefect keeps its state: the user's ``PREFECT_HOME``, else a folder inside the warehouse, and nowhere else."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from flows.privacy import DEFAULTS, SEND_NOTHING

FOLDER = ".prefect"

_PROFILE = """\
# Written by claimtrack: with these settings `prefect server start` shows its runs and sends nothing outside.
active = "claimtrack"

[profiles.claimtrack]
PREFECT_SERVER_EPHEMERAL_ENABLED = "true"
"""


def state_folder(warehouse: Path) -> Path:
    """The folder of the embedded server's record and log, and of Prefect's state where the user has named no other.

    Made if needed, and ignored by git wherever the warehouse lies.
    """
    folder = warehouse / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder


def choose_home(warehouse: Path, environment: MutableMapping[str, str]) -> Path:
    """Set ``PREFECT_HOME`` unless the user has, and return it."""
    named = environment.get("PREFECT_HOME")
    if named:
        return Path(named).expanduser()
    home = state_folder(warehouse).resolve()
    environment["PREFECT_HOME"] = str(home)
    profiles = home / "profiles.toml"
    if not profiles.exists():
        profiles.write_text(_PROFILE + "".join(f'{name} = "{value}"\n' for name, value in _profile_settings().items()), encoding="utf-8")
    return home


def _profile_settings() -> dict[str, str]:
    """What belongs into a profile: Prefect's own settings, not other conventions or overrides of its logging file."""
    known = SEND_NOTHING | DEFAULTS
    return {name: value for name, value in known.items() if name.startswith("PREFECT_") and not name.startswith("PREFECT_LOGGING_")}
