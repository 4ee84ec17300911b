"""Records to rows and back, without loss.

A row of the inbox is one document with its claims nested, or one decision. Decimals stand twice: as DECIMAL(38,6) for SQL, and digit for digit in ``exact``, because a
claim's id hashes them as they are written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any, get_args
from urllib.parse import urlsplit

import pyarrow as pa

from claims.model import Claim, Decision, Document, Entity, Evidence, Flag, InputError, ListMention, Verdict, content_hash
from warehouse.records import Extracted

Row = dict[str, Any]

_SIX_PLACES = Decimal("0.000001")
_GREATEST = Decimal("9" * 32 + ".999999")
_CONTEXT = Context(prec=2000, rounding=ROUND_HALF_EVEN)
_EXACT = ("low", "high", "precision", "coarse_precision")
_RENAMED = {"start": "char_start", "end": "char_end"}
_LEFT_TO_DOCUMENT = {"document", "content"}
_CLAIM_FIELDS = {f.name: _RENAMED.get(f.name, f.name) for f in fields(Claim) if f.name not in _LEFT_TO_DOCUMENT}
"""Field of a claim -> its column."""
CLAIM_COLUMNS = ("claim_id", "document_id", *_CLAIM_FIELDS.values(), "exact")
"""The columns of ``claims``, in the order of the table."""

_TEXT = pa.string()
_DECIMAL = pa.decimal128(38, 6)
_NOT_TEXT = {
    "low": _DECIMAL, "high": _DECIMAL, "precision": _DECIMAL, "coarse_precision": _DECIMAL, "exact": pa.list_(_TEXT),
    "period_start": pa.date32(), "period_end": pa.date32(), "char_start": pa.int32(), "char_end": pa.int32(), "certainty": pa.float64(),
    "sentence_start": pa.int32(), "sentence_end": pa.int32(), "superseded": pa.bool_(),
}  # fmt: skip
_CLAIM = pa.struct([(name, _NOT_TEXT.get(name, _TEXT)) for name in CLAIM_COLUMNS])
_DOCUMENT = pa.struct(
    [("document_id", _TEXT), ("public_id", _TEXT), ("source_id", _TEXT), ("source_name", _TEXT), ("source_kind", _TEXT),
     ("page", _TEXT), ("url", _TEXT), ("path", _TEXT), ("publisher", _TEXT), ("title", _TEXT), ("published_at", pa.date32()),
     ("fetched_at", pa.timestamp("us")), ("content_hash", _TEXT), ("collected_from", _TEXT), ("text", _TEXT), ("entities", _TEXT),
     ("lists", _TEXT), ("flags", _TEXT)]
)  # fmt: skip
_ENTITY = pa.struct([("entity_id", _TEXT), ("name", _TEXT), ("parent", _TEXT), ("part", _TEXT), ("names", pa.list_(_TEXT))])
_ERROR = pa.struct([("path", _TEXT), ("message", _TEXT)])
_DECISION = pa.struct(
    [
        ("decision_id", _TEXT),
        ("flag_id", _TEXT),
        ("verdict", _TEXT),
        ("reviewer", _TEXT),
        ("note", _TEXT),
        ("decided_at", pa.timestamp("us")),
        ("withdraws", _TEXT),
    ]
)
INBOX_SCHEMA = pa.schema([("document", _DOCUMENT), ("claims", pa.list_(_CLAIM)), ("entities", pa.list_(_ENTITY)), ("decision", _DECISION)])
"""One row of a file in the inbox: exactly one of document and decision is set."""
_FIRST_DECISION = pa.struct([field for field in _DECISION if field.name != "withdraws"])
_WITH_ERRORS = INBOX_SCHEMA.insert(INBOX_SCHEMA.get_field_index("decision"), pa.field("error", _ERROR))
FIRST_INBOX_SCHEMA = _WITH_ERRORS.set(_WITH_ERRORS.get_field_index("decision"), pa.field("decision", _FIRST_DECISION))
OLDER_INBOX_SCHEMAS = (FIRST_INBOX_SCHEMA, _WITH_ERRORS)
"""The rows before decisions could be withdrawn, and while inputs that could not be read came with the batches (now once
a run: `warehouse.inputs`). What an older version left in the inbox is loaded too, but for these inputs."""


def utc(moment: datetime) -> datetime:
    """Make a moment naive UTC, which is how the tables hold time."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def six_places(value: Decimal | None) -> Decimal | None:
    """Fit a value into DECIMAL(38,6): rounded half to even, and cut off at the largest it holds."""
    if value is None:
        return None
    if abs(value) > _GREATEST:
        return _GREATEST.copy_sign(value)
    return min(value.quantize(_SIX_PLACES, context=_CONTEXT), _GREATEST)


def claim_row(claim: Claim) -> Row:
    row: Row = {column: getattr(claim, name) for name, column in _CLAIM_FIELDS.items()}
    row |= {name: six_places(row[name]) for name in _EXACT}
    row["exact"] = [None if (value := getattr(claim, name)) is None else str(value) for name in _EXACT]
    return row | {"claim_id": claim.id, "document_id": claim.content}


def claim_of(row: Mapping[str, Any], document: str) -> Claim:
    """Rebuild a claim from its row and the public id of its document."""
    values = {name: row[column] for name, column in _CLAIM_FIELDS.items()}
    values |= {name: None if text is None else Decimal(text) for name, text in zip(_EXACT, row["exact"], strict=True)}
    return Claim(document=document, content=row["document_id"], **values)


def _source(document: Document) -> Row:
    host = _host(document.url)
    kind, name = ("publisher", document.publisher) if document.publisher else ("host", host) if host else ("page", document.address)
    return {"source_id": content_hash("source", kind, name), "source_name": name, "source_kind": kind}


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def document_row(item: Extracted) -> Row:
    document = item.document
    return _source(document) | {
        "document_id": document.content_id, "public_id": document.id, "page": document.address, "url": document.url, "path": document.path,
        "publisher": document.publisher, "title": document.title, "published_at": document.published,
        "fetched_at": utc(item.fetched_at) if item.fetched_at else None,
        "content_hash": content_hash("text", document.title, document.text), "collected_from": item.collected_from, "text": document.text,
        "entities": _json(item.entities), "lists": _json(item.lists), "flags": _json(item.flags),
    }  # fmt: skip


def _json(values: Iterable[Entity | ListMention | Flag]) -> str:
    return json.dumps([asdict(value) for value in values], default=str)


def document_of(row: Mapping[str, Any]) -> Document:
    return Document(row["public_id"], row["text"], row["title"], row["path"], row["url"], row["publisher"], row["published_at"])


def entities_of(text: str) -> tuple[Entity, ...]:
    return tuple(Entity(**(row | {"names": tuple(row["names"])})) for row in json.loads(text))


def lists_of(text: str) -> tuple[ListMention, ...]:
    return tuple(
        ListMention(**(row | {"items": tuple((name, start, end) for name, start, end in row["items"])})) for row in json.loads(text)
    )


def flags_of(text: str, document: str) -> tuple[Flag, ...]:
    """Rebuild the flags found inside one document, their evidence pointing at it by its public id."""
    return tuple(
        Flag(
            **(
                row
                | {
                    "claims": tuple(row["claims"]),
                    "evidence": tuple(replace(Evidence(**words), document=document) for words in row["evidence"]),
                    "consequences": tuple(row["consequences"]),
                    "miss": Decimal(row.get("miss", 1)),
                }
            )
        )
        for row in json.loads(text)
    )


def entity_row(entity: Entity) -> Row:
    return {
        "entity_id": content_hash("entity", entity.name, entity.parent, entity.part),
        "name": entity.name,
        "parent": entity.parent,
        "part": entity.part,
        "names": list(dict.fromkeys((entity.name, *entity.names))),
    }


def item_row(item: Extracted) -> Row:
    return {
        "document": document_row(item),
        "claims": [claim_row(claim) for claim in item.claims],
        "entities": [entity_row(entity) for entity in item.entities],
    }


def error_row(error: InputError) -> Row:
    """A path may hold bytes that are no text: they are written as escapes."""
    return {"path": _printable(error.path), "message": _printable(error.message)}


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def decision_row(decision: Decision) -> Row:
    """Raise ValueError for a verdict or a time that is none."""
    if decision.verdict not in get_args(Verdict):
        raise ValueError(f"{decision.verdict!r} is no verdict: use one of {', '.join(get_args(Verdict))}")
    moment = utc(datetime.fromisoformat(decision.decided_at))
    withdraws = () if decision.withdraws is None else (decision.withdraws,)
    key = content_hash("decision", decision.flag, decision.verdict, decision.reviewer, decision.note, moment.isoformat(), *withdraws)
    return {
        "decision": {
            "decision_id": key, "flag_id": decision.flag, "verdict": decision.verdict,
            "reviewer": decision.reviewer, "note": decision.note, "decided_at": moment, "withdraws": decision.withdraws,
        }
    }  # fmt: skip
