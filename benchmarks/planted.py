"""Plant errors in clean texts and count how many are found.

usage: planted.py [TEXTS ...] [--wordings first|second] [--misses FAMILY] [--show N]

Each text is altered in one place at a time: one sentence is added, or its headline changed, so that it contradicts a
figure of the text (docs/benchmarks.md says how), and a second time as a decoy, by the same words about another period,
company or status. Found is an error if a flag of `warning` or above touches what was planted; a decoy is flagged if one
does that the clean text has not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.planting import WORDINGS, Plant, plants
from claims.model import Document, Flag, Result
from claims.pipeline import check_documents, read
from claims.read.documents import document_from

DEFAULT = Path(__file__).resolve().parents[2] / "shared/data/wikinews_clean.jsonl"
FIRM = ("error", "warning")


@dataclass(frozen=True, slots=True)
class Outcome:
    plant: Plant
    rules: tuple[str, ...]
    """Rules of the firm flags that touch what was planted, or for a decoy of all that the clean text has not."""
    noted: bool
    """A note (`info`) touches it: seen, but not flagged."""

    @property
    def flagged(self) -> bool:
        return bool(self.rules)


def outcomes(document: Document, wordings: str = "first") -> tuple[Result, list[Outcome]]:
    """What the clean text's check says, and what comes of each plant in it."""
    clean = check_documents([document])
    before = Counter(flag.rule for flag in firm(clean))
    return clean, [_outcome(plant, before) for plant in plants(read(document), wordings)]


def firm(result: Result) -> list[Flag]:
    return [flag for flag in result.flags if flag.severity in FIRM]


def _outcome(plant: Plant, before: Counter[str]) -> Outcome:
    result = check_documents([plant.document])
    touching = [flag for flag in result.flags if _touches(plant, flag)]
    rules = tuple(flag.rule for flag in touching if flag.severity in FIRM)
    if plant.decoy and not rules:
        rules = tuple((Counter(flag.rule for flag in firm(result)) - before).elements())
    return Outcome(plant, rules, bool(touching) and not rules)


def _touches(plant: Plant, flag: Flag) -> bool:
    return any(e.field == plant.field and e.start < plant.end and plant.start < e.end for e in flag.evidence)


def table(found: Sequence[Outcome], clean: int, flagged: int) -> Iterator[str]:
    """Counts by family, then of all."""
    families: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in found:
        families[outcome.plant.family].append(outcome)
    yield f"{'family':18}{'errors':>8}{'found':>7}{'recall':>8}{'noted':>7}{'decoys':>8}{'flagged':>9}  by"
    for family, rows in [*sorted(families.items()), ("all", list(found))]:
        errors, decoys = ([row for row in rows if row.plant.decoy == decoy] for decoy in (False, True))
        hits, alarms = sum(row.flagged for row in errors), sum(row.flagged for row in decoys)
        by = ", ".join(f"{rule} {count}" for rule, count in Counter(row.rules[0] for row in errors if row.flagged).most_common(4))
        recall, noted = hits / len(errors) if errors else 0, sum(row.noted for row in errors)
        yield f"{family:18}{len(errors):8}{hits:7}{recall:8.2f}{noted:7}{len(decoys):8}{alarms:9}  {by if family != 'all' else ''}".rstrip()
    yield f"clean documents flagged: {flagged} of {clean}"


def _documents(paths: Sequence[Path]) -> Iterator[Document]:
    for path in paths:
        if path.is_dir():
            yield from (document_from(json.loads(file.read_text(encoding="utf-8")), file.stem) for file in sorted(_clean(path)))
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield document_from(json.loads(line), f"{path.stem}-{number}")


def _clean(corpus: Path) -> Iterator[Path]:
    """The documents of an annotated corpus in which its gold sees nothing amiss."""
    for gold in (corpus / "gold").glob("*.json"):
        file = corpus / "docs" / gold.name
        if file.is_file() and not json.loads(gold.read_text(encoding="utf-8"))["inconsistencies"]:
            yield file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*", default=[DEFAULT], help="JSON documents, one a line, or an annotated corpus")
    parser.add_argument("--wordings", choices=WORDINGS, default="first", help="which sentences to plant: see planting.WORDINGS")
    parser.add_argument("--misses", metavar="FAMILY", help="print the errors not found and the decoys flagged of a family, or of 'all'")
    parser.add_argument("--show", type=int, default=1000, metavar="N", help="how many of them")
    args = parser.parse_args()
    found: list[Outcome] = []
    clean = flagged = 0
    for document in _documents(args.texts):
        result, rows = outcomes(document, args.wordings)
        clean, flagged = clean + 1, flagged + bool(firm(result))
        found.extend(rows)
    print("\n".join(table(found, clean, flagged)))
    wrong = [row for row in found if row.flagged == row.plant.decoy and args.misses in ("all", row.plant.family)]
    for row in wrong[: args.show]:
        plant = row.plant
        before = plant.document.field(plant.field)[max(0, plant.start - 160) : plant.start].rpartition("\n")[2]
        mark = f"decoy ({plant.other}) flagged by {', '.join(row.rules)}" if plant.decoy else "missed"
        print(f"{plant.family}: {mark}: {plant.document.id}: …{before}[[{plant.words}]]")


if __name__ == "__main__":
    main()
