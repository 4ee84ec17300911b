"""The views on who said what first: copies are led to the earliest text, however their relations hang together."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from warehouse_samples import a_batch, a_document, a_run, ask

from claims.model import Document, DocumentRelation
from warehouse import load, replace_results, write_batch


def numbered(count: int, order: list[int]) -> list[Document]:
    """Documents whose stated dates are in this order."""
    return [a_document(f"paper-{n}", f"Acme cut {n} jobs.", published=date(2024, 1, 1) + timedelta(days=order[n])) for n in range(count)]


def origins(root: Path) -> dict[str, str]:
    lines = ask(
        root,
        "SELECT d.public_id, o.public_id FROM document_origins JOIN documents AS d USING (document_id) JOIN documents AS o ON o.document_id = origin_id",
    )
    return dict(line.split(",") for line in lines)


def put(root: Path, documents: list[Document], groups: list[list[int]]) -> None:
    write_batch(root, a_batch(*documents))
    load(root)
    replace_results(root, a_run(), relations=[DocumentRelation("syndicated", tuple(documents[n].id for n in group)) for group in groups])


def test_copies_are_led_to_the_earliest_and_others_to_themselves(tmp_path: Path) -> None:
    put(tmp_path, numbered(4, [2, 1, 0, 3]), [[0, 1]])
    assert origins(tmp_path) == {"paper-0": "paper-1", "paper-1": "paper-1", "paper-2": "paper-2", "paper-3": "paper-3"}


@pytest.mark.parametrize("seed", range(8))
def test_overlapping_groups_hang_together(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    count = 30
    order = dice.sample(range(count), count)
    groups = [dice.sample(range(count), dice.choice((2, 2, 3, 5))) for _ in range(dice.randrange(4, 18))]
    put(tmp_path, numbered(count, order), groups)
    home = {n: {n} for n in range(count)}
    for group in groups:
        joined = set().union(*(home[n] for n in group))
        for n in joined:
            home[n] = joined
    assert origins(tmp_path) == {f"paper-{n}": f"paper-{min(home[n], key=order.__getitem__)}" for n in range(count)}


def test_a_long_chain_reaches_its_end(tmp_path: Path) -> None:
    count = 60
    put(tmp_path, numbered(count, list(range(count))), [[n, n + 1] for n in range(count - 1)])
    assert set(origins(tmp_path).values()) == {"paper-0"}
