"""Score the checks on texts that people wrote with one contradiction each: ``python benchmarks/plants.py [NAME ...] [--kind KIND] [--misses]``.

See plants/README.md for how a text is written down. A plant is found if one flag (warning or above) has evidence in two of its
passages. Each text is checked three times: as it is, mended (no flag is right), and with a decoy instead (figures that differ and
may both be true: no flag is right either).
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claims.model import Document, Flag
from claims.pipeline import check, read

PLANTS = Path(__file__).parent / "plants"
_NOTES = re.compile(r"^(?:!! |fix :: |decoy :: ).*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Plant:
    """A text with what cannot be true in it, and the two texts that are sound."""

    document: Document
    kind: str
    passages: tuple[str, ...]
    mended: Document
    decoys: tuple[Document, ...]


def plants(path: Path) -> Iterator[Plant]:
    """The texts of a file, in its order."""
    for entry in re.split(r"^#### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, body = entry.split("\n", 1)
        fields = dict(part.strip().split("=", 1) for part in head.split("; "))
        kind, quotes, _ = re.findall(r"^!! (.*?) :: (.*?) :: (.*)$", body, flags=re.MULTILINE)[0]
        document = Document(
            fields["id"], _NOTES.sub("", body).strip() + "\n", title=fields["title"], published=date.fromisoformat(fields["date"])
        )
        yield Plant(
            document,
            kind,
            tuple(quote.strip() for quote in quotes.split("||")),
            _changed(document, re.findall(r"^fix :: (.*)$", body, flags=re.MULTILINE)),
            tuple(_changed(document, [line]) for line in re.findall(r"^decoy :: (.*)$", body, flags=re.MULTILINE)),
        )


def _changed(document: Document, lines: list[str]) -> Document:
    title, text = document.title or "", document.text
    for old, new in (line.split(" => ") for line in lines):
        title, text = title.replace(old.strip(), new.strip()), text.replace(old.strip(), new.strip())
    return Document(document.id, text, title=title, published=document.published)


def flags_of(document: Document) -> list[Flag]:
    return [flag for flag in check(read(document)) if flag.severity != "info"]


def touches(flag: Flag, plant: Plant) -> bool:
    """Whether the evidence of a flag stands in two of a plant's passages."""
    hits = 0
    for quote in plant.passages:
        for field in ("title", "text"):
            start = plant.document.field(field).find(quote)
            hits += start >= 0 and any(e.field == field and e.start < start + len(quote) and start < e.end for e in flag.evidence)
    return hits >= min(2, len(plant.passages))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=sorted(path.stem for path in PLANTS.glob("*.txt")))
    parser.add_argument("--kind", help="only plants of this rule")
    parser.add_argument("--misses", action="store_true", help="print what is missed, and what is flagged in sound texts")
    args = parser.parse_args()
    for name in args.names:
        _score(name, [plant for plant in plants(PLANTS / f"{name}.txt") if args.kind in (None, plant.kind)], args.misses)


def _score(name: str, told: list[Plant], misses: bool) -> None:
    found, total, mended, decoys = Counter[str](), Counter[str](), 0, 0
    for plant in told:
        total[plant.kind] += 1
        if any(touches(flag, plant) for flag in flags_of(plant.document)):
            found[plant.kind] += 1
        elif misses:
            print(f"missed {plant.document.id} {plant.kind}: {' | '.join(plant.passages)}")
        wrong = [flags_of(sound) for sound in (plant.mended, *plant.decoys)]
        mended, decoys = mended + bool(wrong[0]), decoys + any(wrong[1:])
        for flag in (flag for flags in wrong for flag in flags) if misses else ():
            print(f"wrong  {plant.document.id} {flag.rule}: {flag.explanation}")
    print(f"{name}: found {sum(found.values())} of {total.total()}; flagged: mended {mended}, decoys {decoys} of {len(told)}")
    print("  " + ", ".join(f"{kind} {found[kind]}/{total[kind]}" for kind in sorted(total)))


if __name__ == "__main__":
    main()
