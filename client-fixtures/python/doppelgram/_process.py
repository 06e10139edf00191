# SPDX-License-Identifier: Apache-2.0
"""The server's process, which ends with this one whatever happens: it does when its standard input closes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import IO, Deque, Dict, List, Optional, Sequence, Tuple

from . import _java
from ._errors import StartError

JAR = Path(__file__).with_name("doppelgram.jar")
LAUNCHER = JAR.with_suffix("")

_LATE = 20.0
_READY = re.compile(r"^doppelgram ready .*\bhttp=(\S+)")
_FASTER_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")


def _start(java: str) -> Tuple[List[str], Dict[str, str]]:
    """The command that runs the jar with a Java, and its environment: by the launcher where there is a shell for it,
    which keeps what the JVM knows of its classes in the user's cache folder, so that later starts take half the time.
    """
    # what a shell says of its own server is not meant for that of tests
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DOPPELGRAM_")}
    shell = shutil.which("sh") if os.name == "posix" else None
    executable = shutil.which(java)
    if not shell or not executable or Path(executable).name != "java":
        return [java, *_FASTER_START, "-jar", str(JAR)], environment
    environment.pop("JAVA_HOME", None)  # the launcher goes by PATH then
    folder = str(Path(executable).absolute().parent)
    environment["PATH"] = os.pathsep.join([folder, environment.get("PATH", os.defpath)])
    return [shell, str(LAUNCHER)], environment


class ServerProcess:
    """``serve`` on a free port, of the jar that the package carries."""

    def __init__(
        self,
        arguments: Sequence[str] = (),
        java: Optional[str] = None,
        timeout: float = 60.0,
        late: float = _LATE,
    ) -> None:
        self._output: Deque[str] = deque(maxlen=200)
        self._ready = threading.Event()
        self._url: Optional[str] = None
        command, environment = _start(java or _java.find())
        self._process = subprocess.Popen(
            [*command, "serve", "--port", "0", "--exit-with-stdin", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        reader = threading.Thread(target=self._read, name="doppelgram", daemon=True)
        reader.start()
        self.url = self._wait(timeout, late)

    def _read(self) -> None:
        output: Optional[IO[bytes]] = self._process.stdout
        assert output is not None
        for line in output:
            text = line.decode(errors="replace").rstrip("\r\n")
            self._output.append(text)
            ready = _READY.match(text)
            if ready:
                self._url = ready.group(1)
                self._ready.set()
        self._ready.set()

    def _wait(self, timeout: float, late: float) -> str:
        began = time.monotonic()
        if not self._ready.wait(min(late, timeout)):
            print(
                f"doppelgram: the server is not ready after {late:g} s. It printed:\n{self.output()}",
                file=sys.stderr,
            )
            self._ready.wait(max(0.0, timeout - (time.monotonic() - began)))
        if self._url is None:
            running = self._process.poll() is None and not self._ready.is_set()
            self.close()
            how = f"was not ready after {timeout:g} s" if running else f"ended with exit code {self._process.returncode}"
            raise StartError(f"the server {how}. It printed:\n{self.output()}")
        return self._url

    def output(self) -> str:
        """The last lines that the server printed."""
        return "\n".join(list(self._output)) or "(nothing)"

    def close(self) -> None:
        process = self._process
        if process.stdin and not process.stdin.closed:
            try:
                process.stdin.close()
            except OSError:
                pass  # it has ended already
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
