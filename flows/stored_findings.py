"""Findings to what the warehouse keeps of them, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from decimal import Decimal

from claims.checks import Finding
from claims.model import Claim, Evidence
from warehouse.records import StoredFinding


def stored(finding: Finding, flag: str, claims_by_id: Mapping[str, Claim], content_ids: Mapping[str, str]) -> StoredFinding:
    """Keep a finding with the flag that it makes. Documents are named by content ids, which no other document changes."""
    kept = replace(finding, phrases=tuple(replace(words, document=content_ids[words.document]) for words in finding.phrases))
    places = {f"{c.content}|{c.field}|{c.start}|{c.end}" for c in (claims_by_id[key] for key in finding.claims)}
    places |= {f"{words.document}|{words.field}|{words.start}|{words.end}" for words in kept.phrases}
    holders = finding.claims or tuple(sorted({words.document for words in kept.phrases}))
    return StoredFinding(flag, holders, tuple(sorted(places)), json.dumps(asdict(kept), default=str, sort_keys=True))


def finding_of(kept: StoredFinding, names: Mapping[str, str]) -> Finding:
    """The finding again. ``names``: content id -> the id that the document bears now."""
    values = json.loads(kept.content)
    phrases = tuple(Evidence(**words | {"document": names[words["document"]]}) for words in values["phrases"])
    lists = {name: tuple(values[name]) for name in ("claims", "rests_on")}
    return Finding(**values | lists | {"phrases": phrases, "miss": Decimal(values["miss"])})
