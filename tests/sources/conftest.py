from __future__ import annotations

from collections.abc import Iterator

import pytest
from loopback import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server of the test's own."""
    with serving() as server:
        yield server
