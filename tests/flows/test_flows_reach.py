from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from flows.embedded import ServerError
from flows.reach import must_answer, wait_for

NOBODY = "http://127.0.0.1:9/api"


class _Busy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(503)

    def log_message(self, *args: object) -> None:
        pass


def test_any_answer_is_one() -> None:
    server = HTTPServer(("127.0.0.1", 0), _Busy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    must_answer(f"http://127.0.0.1:{server.server_port}/api")
    wait_for(f"http://127.0.0.1:{server.server_port}/api", 0)
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("url", [NOBODY, "http://", "http://[", "http://127.0.0.1:99999/api", "nonsense"])
def test_no_answer_is_one_line(url: str) -> None:
    with pytest.raises(ServerError) as failure:
        must_answer(url)
    assert "\n" not in str(failure.value)


def test_waiting_says_for_what_and_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ServerError, match=r"no Prefect server answered at .* start it with `make server`"):
        wait_for(NOBODY, 0.6)
    assert capsys.readouterr().err.count(f"Waiting for the Prefect server at {NOBODY}") == 1
