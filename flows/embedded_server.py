"""The embedded Prefect server's process: ``python -m flows.embedded_server``.

It lives exactly as long as the run that started it. Standard input is a pipe whose other end only that run
holds; when the run ends, however it ends, the pipe closes and this process ends itself. The operating
system picks the port, which is the one line written to standard output.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

GRACE_SECONDS = 3.0
"""How long a server may take to end in good order."""


def main() -> None:
    # Before the slow imports: a run that dies meanwhile must not leave this process behind either.
    threading.Thread(target=_end_with_the_run, daemon=True).start()
    import uvicorn

    os.environ.update(PREFECT_UI_ENABLED="0", PREFECT__SERVER_EPHEMERAL="1", PREFECT__SERVER_FINAL="1")
    config = uvicorn.Config(
        "prefect.server.api.server:create_app", factory=True, host="127.0.0.1", port=0, log_level="error", lifespan="on"
    )
    listener = config.bind_socket()
    print(listener.getsockname()[1], flush=True)
    # Nothing writes there again, and a reader that is gone must not matter.
    os.dup2(2, 1)
    uvicorn.Server(config).run(sockets=[listener])


def _end_with_the_run() -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    main()
