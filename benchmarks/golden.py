"""Claims gained, lost and changed between the working tree and a commit, on texts with no regard to any annotation.

    python benchmarks/golden.py [--rev HEAD] [--shared ../shared] [--corpus NAME]... [--all]

The commit is unpacked into a temporary folder and run by the same interpreter. Claims pair by document, field, span and
type; a pair whose other fields differ is changed. Of the validation corpora only counts are printed, never a word.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
VALIDATION = frozenset({"corpus-web", "corpus-real"})
"""Corpora whose texts nobody who writes rules may see."""
DERIVED = frozenset({"id", "quote", "start", "end", "field", "type"})
"""Fields that pair two claims, or follow from the others."""
SHOWN = 40

Claim = Mapping[str, Any]
Key = tuple[str, str, int, int, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One claim before and after; ``fields`` are those that differ."""

    document: str
    before: Claim
    after: Claim
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed on one corpus; gained and lost claims with the document that they stand in."""

    same: int
    gained: tuple[tuple[str, Claim], ...]
    lost: tuple[tuple[str, Claim], ...]
    changed: tuple[Change, ...]


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> Difference:
    """Compare two results of ``claimtrack check --format json`` on the same documents."""
    old, new = _by_key(before), _by_key(after)
    shared = [key for key in old if key in new]
    changes = [Change(key[0][0], old[key], new[key], _changed_fields(old[key], new[key])) for key in shared]
    changed = tuple(change for change in changes if change.fields)
    return Difference(
        same=len(shared) - len(changed),
        gained=tuple((key[0][0], claim) for key, claim in new.items() if key not in old),
        lost=tuple((key[0][0], claim) for key, claim in old.items() if key not in new),
        changed=changed,
    )


def _by_key(result: Mapping[str, Any]) -> dict[tuple[Key, int], Claim]:
    """Claims by what pairs them, in the order of the text; a second claim of the same words has a number of its own."""
    found: dict[tuple[Key, int], Claim] = {}
    seen: Counter[Key] = Counter()
    for document in result["documents"]:
        for claim in document["claims"]:
            key = (document["id"], claim["field"], claim["start"], claim["end"], claim["type"])
            found[key, seen[key]] = claim
            seen[key] += 1
    return found


def _changed_fields(before: Claim, after: Claim) -> tuple[str, ...]:
    return tuple(name for name in before if name not in DERIVED and before[name] != after.get(name))


def lines(name: str, found: Difference, *, words: bool, most: int | None = SHOWN) -> Iterator[str]:
    """The difference for people: counts, and with ``words`` each claim, at most ``most`` of a kind."""
    yield f"{name}: {len(found.gained)} gained, {len(found.lost)} lost, {len(found.changed)} changed, {found.same} as before"
    if not words:
        return
    for sign, claims in (("+", found.gained), ("-", found.lost)):
        yield from _some([f"  {sign} {place(document, claim)}  {told(claim)}" for document, claim in claims], most)
    yield from _some([line for change in found.changed for line in _change(change)], most)


def counts(found: Difference) -> str:
    """Which fields changed how often, and which types came and went."""
    fields = Counter(field for change in found.changed for field in change.fields)
    kinds = Counter(f"+{claim['type']}" for _, claim in found.gained) + Counter(f"-{claim['type']}" for _, claim in found.lost)
    return ", ".join(f"{name} {count}" for name, count in [*sorted(kinds.items()), *fields.most_common()])


def place(document: str, claim: Claim) -> str:
    return f"{document}:{claim['field']}:{claim['start']}-{claim['end']}"


def told(claim: Claim) -> str:
    """One claim on a line.

    >>> told({"quote": "340 jobs", "type": "headcount", "metric": "layoffs", "subject": "Acme", "scope": None, "period": None, "rule": "r"})
    "'340 jobs' headcount layoffs of Acme [r]"
    """
    owner = f" of {claim['subject']}" if claim["subject"] else ""
    scope = f" / {claim['scope']}" if claim["scope"] else ""
    period = f", {claim['period']}" if claim["period"] else ""
    return f"{claim['quote']!r} {claim['type']} {claim['metric'] or '-'}{owner}{scope}{period} [{claim['rule']}]"


def _change(change: Change) -> Iterator[str]:
    fields = "; ".join(f"{name} {change.before[name]!s} -> {change.after[name]!s}" for name in change.fields)
    yield f"  ~ {place(change.document, change.after)}  {change.after['quote']!r} {change.after['type']}: {fields}"


def _some(rows: list[str], most: int | None) -> Iterator[str]:
    yield from rows[:most]
    if most is not None and len(rows) > most:
        yield f"    ... and {len(rows) - most} more (--all shows them)"


# ---------------------------------------------------------------- running both versions


def unpack(revision: str, folder: Path) -> None:
    """Lay out the commit's package in a folder. Raises ``SystemExit`` where git knows no such commit."""
    archived = subprocess.run(["git", "archive", revision, "claims"], cwd=ROOT, capture_output=True, check=False)
    if archived.returncode:
        raise SystemExit(archived.stderr.decode(errors="replace").strip() or f"git cannot give {revision}")
    with tarfile.open(fileobj=io.BytesIO(archived.stdout)) as archive:
        archive.extractall(folder, filter="data")


def checked(code: Path, documents: Path) -> dict[str, Any]:
    """What ``claimtrack check`` of the package in ``code`` says of a folder. Raises ``SystemExit`` where it fails."""
    command = [sys.executable, "-m", "claims.cli", "check", "--format", "json", str(documents)]
    found = subprocess.run(command, cwd=code, env={**os.environ, "PYTHONPATH": str(code)}, capture_output=True, check=False)
    if found.returncode not in (0, 1):
        raise SystemExit(f"claimtrack check ended with status {found.returncode} on {documents}\n{found.stderr.decode(errors='replace')}")
    result: dict[str, Any] = json.loads(found.stdout)
    return result


def corpora(shared: Path, wanted: list[str] | None) -> list[tuple[str, Path]]:
    """The project's own corpus and those beside the repository: (name, folder of documents)."""
    folders = [("tests/corpus", ROOT / "tests/corpus/docs")] + [(p.name, p / "docs") for p in sorted(shared.glob("corpus*"))]
    return [(name, folder) for name, folder in folders if folder.is_dir() and (not wanted or name in wanted)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rev", default="HEAD", help="commit to compare with (HEAD)")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of the corpora")
    parser.add_argument("--corpus", action="append", help="only this corpus (may be repeated)")
    parser.add_argument("--all", action="store_true", help=f"print every claim, not only {SHOWN} of a kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="golden-") as folder:
        unpack(options.rev, Path(folder))
        for name, documents in corpora(options.shared, options.corpus):
            found = difference(checked(Path(folder), documents), checked(ROOT, documents))
            print("\n".join(lines(name, found, words=name not in VALIDATION, most=None if options.all else SHOWN)))
            if told_counts := counts(found):
                print(f"  = {told_counts}")


if __name__ == "__main__":
    main()
