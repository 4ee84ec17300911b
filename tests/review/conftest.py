from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import OTHER_STAFF, RATE, STAFF, WEATHER, Newsroom, page


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Two papers: one errs in its arithmetic, and they differ on the workforce."""
    room = Newsroom(tmp_path / "a warehouse")
    room.run(page("argus", RATE, STAFF, WEATHER), page("bugle", WEATHER, OTHER_STAFF, day=2))
    return room
