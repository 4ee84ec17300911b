"""The warehouse: where documents, claims, facts, flags and decisions are kept, in DuckDB.

Writers put files into an inbox, a loader under a lock drains them into the ledger, and people read published
snapshots. No function here leaves anything open: each opens, works, and closes, under the lock.

A run, from the outside::

    run = Run.begin("run-1", PIPELINE_VERSION)
    todo = undone(root, [d.content_id for d in documents], run.pipeline_version)
    write_batch(root, Batch(run, tuple(Extracted.of(reading) for reading in readings)))   # in each task
    load(root)
    record_inputs(root, run, [d.content_id for d in documents], errors)                   # what there is to read now
    record_reference(root, run, reference)                                                # and what the user brought
    touched = read_touched(root, basis)                                                   # what is new, and what it may belong to
    beside = read_neighbours(root, holders, findings)                                     # what shares words with what was found there
    replace_results(root, run, facts=facts, pairs=pairs, flags=flags, part=Part(...))
    check_reference(root, reference)                                                      # claims against the reference
    record_revisions(root)                                                                # and versions against each other
    publish(root)
    open_flags(root), summary(root)                                                       # from the snapshot
"""

from __future__ import annotations

from warehouse.corpus import content_digest, open_flags, read_corpus, summary
from warehouse.inbox import write_batch, write_decision
from warehouse.inputs import record_inputs
from warehouse.loader import load, undone
from warehouse.query import FORMATS, Format, run_query
from warehouse.records import (
    Batch,
    Corpus,
    Extracted,
    LoadReport,
    QueuedEvidence,
    QueuedFlag,
    ResultReport,
    Run,
    Summary,
    WarehouseError,
)  # fmt: skip
from warehouse.reference import check_reference, record_reference
from warehouse.results import replace_results
from warehouse.revisions import record_revisions
from warehouse.snapshots import current_snapshot, publish

__all__ = [
    "FORMATS", "Batch", "Corpus", "Extracted", "Format", "LoadReport", "QueuedEvidence", "QueuedFlag", "ResultReport", "Run", "Summary",
    "WarehouseError", "check_reference", "content_digest", "current_snapshot", "load", "open_flags", "publish", "read_corpus", "record_inputs", "record_reference", "record_revisions",
    "replace_results", "run_query", "summary", "undone", "write_batch", "write_decision",
]  # fmt: skip
