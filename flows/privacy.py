"""What Prefect is told through the environment, before it is imported."""

from __future__ import annotations

from collections.abc import MutableMapping

STARTUP_SECONDS = 180
"""A first start makes the server's database; on a small machine that was seen to take up to 50 seconds."""

SEND_NOTHING = {
    "DO_NOT_TRACK": "1",  # the SDK's usage events
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",  # the server's heartbeat to its maker, and the UI's events
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",  # the UI's upgrade prompts
}
"""Not negotiable: a value from outside is overwritten."""

DEFAULTS = {
    "PREFECT_SERVER_UI_V2_ENABLED": "false",  # the newer UI asks an outside host on every page, analytics off or not
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(STARTUP_SECONDS),
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",  # its own lines go to its server; the terminal shows ours
}
"""Used where the user's environment says nothing else."""

_LOCAL = ("127.0.0.1", "localhost")


def tell_prefect(environment: MutableMapping[str, str]) -> None:
    """Write the settings into an environment (usually ``os.environ``), before Prefect is imported.

    Addresses of this machine never go through a proxy: the embedded server is one.

    >>> environment = {"DO_NOT_TRACK": "0", "NO_PROXY": "intranet"}
    >>> tell_prefect(environment)
    >>> environment["DO_NOT_TRACK"], environment["NO_PROXY"]
    ('1', 'intranet,127.0.0.1,localhost')
    """
    environment.update(SEND_NOTHING)
    for name, value in DEFAULTS.items():
        environment.setdefault(name, value)
    for name in ("NO_PROXY", "no_proxy"):
        known = [host for host in environment.get(name, "").split(",") if host.strip()]
        environment[name] = ",".join([*known, *(host for host in _LOCAL if host not in known)])
