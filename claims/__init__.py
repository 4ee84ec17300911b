"""Read claims out of texts, match them and say what does not add up. Start reading at ``pipeline``.

>>> from claims import check_documents
>>> result = check_documents([{"id": "a", "text": "Acme Corp employs 1,480 people."}])
>>> result.to_json()["documents"][0]["claims"][0]["low"]
1480
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.model import Document, Result
from claims.quantities import find_quantities
from claims.reference import EMPTY_REFERENCE, Reference


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What :func:`check_documents` found."""

    result: Result

    def to_json(self) -> dict[str, object]:
        """The JSON contract as a dict of plain values."""
        from claims.formats.json import result_to_json

        return result_to_json(self.result)


def check_documents(documents: Sequence[Mapping[str, Any] | Document], reference: Reference = EMPTY_REFERENCE) -> CheckResult:
    """Read, match and check documents, given as JSON objects (``id``, ``text``, and if known ``url``,
    ``publisher``, ``title``, ``published``) or as :class:`~claims.model.Document`.

    Raises ``ValueError`` naming the document where one is malformed.
    """
    from claims import pipeline
    from claims.read.documents import document_from

    ready = [d if isinstance(d, Document) else document_from(d, f"document {k}") for k, d in enumerate(documents, 1)]
    return CheckResult(pipeline.check_documents(ready, reference))


__all__ = ["CheckResult", "check_documents", "find_quantities"]
