"""A run into the default folder leaves nothing that git would take."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from warehouse_samples import a_batch, a_decision, a_run, documents

from claims.sources.page import Fetched
from flows.pages import keep
from flows.prefect_home import state_folder
from warehouse import load, publish, record_inputs, write_batch, write_decision

REPOSITORY = Path(__file__).parents[2]


def git(folder: Path, *arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_what_a_run_leaves_is_ignored_and_the_package_is_not(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".gitignore").write_bytes((REPOSITORY / ".gitignore").read_bytes())
    root = tmp_path / "warehouse"
    code = [path.relative_to(REPOSITORY) for suffix in ("py", "sql") for path in (REPOSITORY / "warehouse").rglob(f"*.{suffix}")]
    for path in code:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    before = git(tmp_path, "status", "--porcelain", "--untracked-files=all")
    assert {line.removeprefix("?? ") for line in before} == {".gitignore", *(path.as_posix() for path in code)}
    keep(root, "press", Fetched(tuple(documents(2))))
    state_folder(root)
    write_batch(root, a_batch(*documents(2)))
    load(root)
    record_inputs(root, a_run(), [document.content_id for document in documents(2)])
    write_decision(root, a_decision())
    (root / "claims.duckdb.wal").touch()
    publish(root)
    assert (root / "pages").is_dir() and (root / "claims.duckdb").exists()
    assert git(tmp_path, "status", "--porcelain", "--untracked-files=all") == before
