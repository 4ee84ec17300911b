"""What a run found when it looked at its inputs: which texts they hold now, and which could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claims.model import InputError
from warehouse.ledger import credit, held, opened, replace_content, rows, touch, transaction
from warehouse.records import Run
from warehouse.rows import error_row, utc
from warehouse.versions import number_versions, observe


def record_inputs(root: Path, run: Run, content_ids: Iterable[str] = (), errors: Iterable[InputError] = ()) -> bool:
    """Note what all inputs of a run hold (by ``Document.content_id``) and all that could not be read; return whether that is news.

    Once a run, when its batches are loaded. The errors take the place of the last run's, so that one goes with its file;
    one that stood keeps the run that met it first. What the inputs hold decides which version of a page is current.
    """
    with held(root), opened(root) as connection, transaction(connection):
        seen = observe(connection, content_ids, utc(run.started_at))
        if seen:
            number_versions(connection)
        first = {(path, message): met for path, message, met in rows(connection, "SELECT path, message, first_seen_run FROM input_errors")}
        wanted = {(row["path"], row["message"]): row for row in map(error_row, errors)}
        content = [row | {"first_seen_run": first.get(key, run.id)} for key, row in wanted.items()]
        changed = replace_content(connection, "input_errors", ("path", "message"), content) or seen
        if changed:
            credit(connection, run)
            touch(connection)
        return changed
