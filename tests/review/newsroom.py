"""Pages that change, and the pipeline over them: what a scheduled run does, without Prefect."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from claims.cli import cli
from claims.model import Document, Reading
from claims.pipeline import check, read
from claims.reference import EMPTY_REFERENCE
from flows.conclude import conclude
from warehouse import Batch, Extracted, Run, publish, write_batch

WEATHER = "It rained in Harwick for most of the week."
RATE = "Orrin Foods said sales rose 8% to $1.26 billion in 2023 from $1.21 billion a year earlier."
STAFF = "Orrin Foods had 4,120 employees on 31 December 2023."
OTHER_STAFF = "Orrin Foods had 5,300 employees on 31 December 2023."


@dataclass
class Newsroom:
    """A warehouse in a folder, and the runs into it."""

    root: Path
    runs: int = 0

    def run(self, *documents: Document, version: str = "1", reread: Callable[[Reading], Reading] = lambda reading: reading) -> Any:
        """One run that reads these documents; ``reread`` may alter what a new version of the pipeline finds."""
        self.runs += 1
        run = Run.begin(f"run-{self.runs}", version)
        readings = [reread(read(document)) for document in documents]
        write_batch(self.root, Batch(run, tuple(Extracted.of(reading, check(reading)) for reading in readings)))
        found = conclude(self.root, run, EMPTY_REFERENCE)
        publish(self.root)
        return found.report

    def review(self, *arguments: str, **options: Any) -> Result:
        """``claimtrack review`` on this warehouse."""
        return CliRunner().invoke(cli, ["review", *arguments, "--warehouse", str(self.root)], **options)

    def json(self, *arguments: str) -> Any:
        done = self.review(*arguments, "--format", "json")
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    def ids(self, *options: str) -> list[str]:
        """The ids that ``list`` prints."""
        return [flag["id"] for flag in self.json("list", *options)]

    def flags(self, *options: str) -> dict[str, str]:
        """Rule -> id of the flags that ``list`` prints, without silent edits; one of each rule."""
        listed = [flag for flag in self.json("list", *options) if flag["rule"] != "silent_edit"]
        found = {flag["rule"]: flag["id"] for flag in listed}
        assert len(found) == len(listed), listed
        return found


def page(name: str, *paragraphs: str, day: int = 1, **changes: Any) -> Document:
    """A page of a paper of its own; texts of one name are versions of it."""
    values: dict[str, Any] = {"url": f"https://{name}.example/orrin", "publisher": f"{name.title()} Daily", "published": date(2024, 3, day)}
    return Document(f"{name}-{day}", "\n\n".join(paragraphs), **(values | changes))
