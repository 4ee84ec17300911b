"""Put the annotations of real texts together with the texts, as corpora under build/annotated/.

usage: annotated.py [--data ../shared/data]

See annotations/README.md. Prints the folders made, one a line; where the texts are not beside the repository, none.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ANNOTATIONS = ROOT / "benchmarks/annotations"
FIELDS = ("type", "subject", "metric", "low", "high", "unit", "direction", "period", "modality")


def corpora(data: Path, build: Path = ROOT / "build/annotated") -> Iterator[Path]:
    """Write each corpus whose texts are there, and name its folder. An annotation whose text has changed is an error."""
    for path in sorted(ANNOTATIONS.glob("*.jsonl")):
        source = data / f"{path.stem}_clean.jsonl"
        if source.is_file():
            folder = build / path.stem
            _write(folder, _documents(source), _claims(path))
            yield folder


def _documents(source: Path) -> dict[str, dict[str, Any]]:
    return {document["id"]: document for document in map(json.loads, source.read_text(encoding="utf-8").splitlines())}


def _claims(path: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for document, start, end, *values in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        found[document].append({"start": start, "end": end, **dict(zip(FIELDS, values, strict=True))})
    return found


def _write(folder: Path, documents: dict[str, dict[str, Any]], claims: dict[str, list[dict[str, Any]]]) -> None:
    for name in ("docs", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for key, found in claims.items():
        text = documents[key]["text"]
        gold = [{"quote": text[claim.pop("start") : claim.pop("end")], **claim} for claim in found]
        _dump(folder / "docs" / f"{key}.json", documents[key])
        _dump(folder / "gold" / f"{key}.json", {"claims": gold, "not_claims": [], "inconsistencies": []})
    _dump(folder / "gold/clusters.json", [])


def _dump(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data", help="folder of the texts")
    for folder in corpora(parser.parse_args().data):
        print(folder)


if __name__ == "__main__":
    main()
