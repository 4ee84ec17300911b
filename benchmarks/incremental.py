"""What it costs to add a hundred documents to a warehouse, by what is in it already.

    python benchmarks/incremental.py [--small 10000] [--large 1000000] [--rounds 3]

Both warehouses are made of documents with made-up claims (benchmarks/synthetic.py): three claims each, in a text of some
eighty words, on companies whose number grows with the claims. They are written as batches, loaded and concluded as a run
does, once; they stay in ``build/benchmark-incremental``. What is added is of the same kind: half of the documents tell facts
that the warehouse has, a quarter tell new facts of companies it knows, and a quarter are of companies that it does not know;
one in ten is a reprint.

A round is all that a run does with claims once they are extracted: write the batch, load it, note what the sources hold,
conclude. Publishing copies the whole database and is measured apart. Each number is the median of the rounds: processor
seconds of the process with all its threads, and seconds on the clock. The aim: at most twice.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import groupby, islice
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.synthetic import METRICS, PEOPLE, Telling, called, companies, days_of, tellings  # noqa: E402
from claims.model import Claim, Document, Entity  # noqa: E402
from claims.reference import EMPTY_REFERENCE  # noqa: E402
from flows.conclude import conclude  # noqa: E402
from warehouse import Batch, Extracted, Run, load, publish, record_inputs, write_batch  # noqa: E402

FOLDER = ROOT / "build" / "benchmark-incremental"
ADDED = 100
PER_DOCUMENT = 3
BATCH = 5_000
"""Documents of a batch while a warehouse is made."""
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
STEPS = ("write, load, note", "conclude", "publish")
_WORDS = "said told market plant quarter board shares outlook costs demand growth union region supplier order price report manager".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    found = {size: measure(size, options.rounds) for size in (options.small, options.large)}
    print(table(found))


def measure(size: int, rounds: int) -> dict[str, tuple[float, float]]:
    """Median processor and clock seconds of each step, of adding documents to a warehouse of so many claims."""
    root = warehouse_of(size)
    done: dict[str, list[tuple[float, float]]] = {step: [] for step in STEPS}
    for number in range(rounds + 1):  # the first warms the file cache and does not count
        moment = datetime.now(UTC)
        run = Run(f"round {moment.isoformat()}", "1", moment)
        new = list(added(size, int(moment.timestamp() * 1000)))

        def bring(run: Run = run, new: Sequence[Extracted] = new) -> None:
            write_batch(root, Batch(run, tuple(new)))
            load(root)
            record_inputs(root, run, [item.document.content_id for item in new])

        def compare(run: Run = run) -> None:
            conclude(root, run, EMPTY_REFERENCE)

        for step, work in zip(STEPS, (bring, compare, lambda: publish(root)), strict=True):
            seconds = timed(work)
            if number:
                done[step].append(seconds)
    return {step: (median(cpu for cpu, _ in each), median(wall for _, wall in each)) for step, each in done.items()}


def timed(work: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.monotonic()
    work()
    return time.process_time() - cpu, time.monotonic() - wall


def warehouse_of(size: int) -> Path:
    """The warehouse of so many claims, made at the first call."""
    root = FOLDER / str(size)
    if (root / "claims.duckdb").exists():
        return root
    print(f"Making a warehouse of {size:,} claims; this is done once.", file=sys.stderr)
    run = Run("first", "1", NOON)
    stories = documents(tellings(size), random.Random(size))
    while batch := tuple(islice(stories, BATCH)):
        write_batch(root, Batch(run, batch))
        load(root)
        record_inputs(root, run, [item.document.content_id for item in batch])
    cpu, wall = timed(lambda: conclude(root, run, EMPTY_REFERENCE))
    print(f"Comparing all of it took {cpu:.0f} s of CPU, {wall:.0f} s.", file=sys.stderr)
    publish(root)
    return root


def documents(told: Iterator[Telling], chance: random.Random, prefix: str = "d") -> Iterator[Extracted]:
    """Texts of a few claims on one company each, by outlets that each fact has several of."""
    number = 0
    for _, group in groupby(told, key=lambda telling: telling.company):
        mine = list(group)
        chance.shuffle(mine)
        for start in range(0, len(mine), PER_DOCUMENT):
            number += 1
            yield document(f"{prefix}{number}", mine[start : start + PER_DOCUMENT], chance)


def document(name: str, told: Sequence[Telling], chance: random.Random) -> Extracted:
    """One text with its claims, each a sentence; what stands between them no other text has."""
    text, spans = "", []
    for telling in told:
        text += " ".join(chance.choice(_WORDS) + str(chance.randrange(1000)) for _ in range(20)) + ". "
        unit = "people" if telling.metric in PEOPLE else "dollars"
        before = f"{telling.name} had {telling.metric.replace('_', ' ')} of "
        spans.append((len(text), len(text) + len(before), f"{telling.value} {unit}"))
        text += f"{before}{telling.value} {unit} in {telling.period}. "
    made = Document(name, text, None, None, f"https://news.example/{name}", f"Outlet {chance.randrange(400)}", date(2026, 1, 1))
    content = made.content_id
    claims = tuple(claim(name, content, telling, *span) for telling, span in zip(told, spans, strict=True))
    names = tuple(dict.fromkeys(telling.name for telling in told))
    return Extracted(made, claims, (Entity(max(names, key=len), names),), (), (), NOON)


def claim(name: str, content: str, telling: Telling, sentence: int, start: int, quote: str) -> Claim:
    first, last = days_of(telling.period)
    people = telling.metric in PEOPLE
    return Claim(
        name, content, "headcount" if people else "revenue", telling.name, telling.metric, None, None, telling.value, telling.value,
        "people" if people else "USD", None, Decimal(1), None, None, None, telling.period, first, last, "year", "stated", None, "actual",
        None, "text", quote, start, start + len(quote), "made up", "stated", 1.0, "paragraph", sentence, start + len(quote) + 10,
    )  # fmt: skip


def added(size: int, seed: int) -> Iterator[Extracted]:
    """Documents that the warehouse of so many claims does not have."""
    chance = random.Random(seed)
    known = list(islice((telling for telling in tellings(size) if chance.random() < 0.02), 5_000))
    kept: list[Extracted] = []
    for number in range(ADDED):
        name = f"n{seed}-{number}"
        if number % 10 == 9 and kept:
            copied = chance.choice(kept)
            url = f"https://reprint.example/{name}"
            made = Document(name, copied.document.text, None, None, url, "Reprints", date(2026, 1, 2))
            content = made.content_id
            claims = tuple(replace(each, document=name, content=content) for each in copied.claims)
            yield Extracted(made, claims, copied.entities, (), (), NOON + timedelta(days=1))
            continue
        told = [_told(chance.choice(known), number % 4, chance)]
        told += [_beside(told[0], chance) for _ in range(PER_DOCUMENT - 1)]
        kept.append(document(name, told, chance))
        yield kept[-1]


def _told(telling: Telling, kind: int, chance: random.Random) -> Telling:
    """A fact told again (two in four), another fact of the company, or one of a new company."""
    name = next(companies(chance)) if kind == 3 else telling.name
    new = _beside(telling, chance) if kind >= 2 else telling
    return Telling(new.fact, new.company, called(name, chance) if kind == 3 else name, new.metric, new.period, new.value)


def _beside(telling: Telling, chance: random.Random) -> Telling:
    metric = chance.choice(METRICS)
    value = Decimal(chance.randrange(100, 10_000)) * (1 if metric in PEOPLE else 100_000)
    return Telling(-1, telling.company, telling.name, metric, str(chance.randrange(2015, 2025)), value)


def table(found: dict[int, dict[str, tuple[float, float]]]) -> str:
    """A markdown table of both warehouses and their ratios."""
    small, large = found
    sums = {size: {**steps, "without publishing": _sum(steps, STEPS[:2]), "with it": _sum(steps, STEPS)} for size, steps in found.items()}
    lines = [
        f"| adding {ADDED} documents | {small:,} claims: CPU s | s | {large:,} claims: CPU s | s | CPU, times | s, times |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for step in sums[small]:
        (cpu, wall), (more, longer) = sums[small][step], sums[large][step]
        lines.append(f"| {step} | {cpu:.2f} | {wall:.2f} | {more:.2f} | {longer:.2f} | {more / cpu:.2f} | {longer / wall:.2f} |")
    return "\n".join(lines)


def _sum(steps: dict[str, tuple[float, float]], which: Sequence[str]) -> tuple[float, float]:
    return sum(steps[step][0] for step in which), sum(steps[step][1] for step in which)


if __name__ == "__main__":
    main()
