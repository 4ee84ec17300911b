"""The stages in order: documents in, claims, facts and flags out.

Everything here is pure. ``flows/`` calls the same four functions in batches, with the warehouse
between them; :func:`check_documents` calls them in one go.
"""

from __future__ import annotations

from claims.model import EMPTY_REFERENCE, Reading, Reference, Document

PIPELINE_VERSION = "1"
"""Part of what the warehouse remembers as done: raise it when the same text would give other claims."""


def read(document: Document, reference: Reference = EMPTY_REFERENCE) -> Reading:
    raise NotImplementedError
