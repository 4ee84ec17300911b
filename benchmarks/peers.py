"""Where the tools that we are measured beside are installed: each in an environment of its own, checked by hash."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def environment_of(folder: Path, requirements: Path) -> Path:
    """The Python of an environment with these requirements, made at the first call and again when they change."""
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    wanted = requirements.read_text(encoding="utf-8")
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        print(f"Installing into {folder}; this takes some minutes.", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", "-r", str(requirements), "-c", str(requirements)], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python
