# SPDX-License-Identifier: Apache-2.0
"""How the workers of pytest-xdist share the server of their controller."""

from __future__ import annotations

import hmac
import secrets
import socket
import threading
from typing import Any, Optional

from ._errors import StartError
from ._server import Doppelgram

_LONGEST_START = 120.0


class Host:
    """Listens in the controller; starts the server when the first worker asks for it."""

    def __init__(self) -> None:
        self._secret = secrets.token_hex(16)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.invitation = f"{self._listener.getsockname()[1]} {self._secret}"
        threading.Thread(target=self._serve, name="doppelgram for workers", daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                worker, _ = self._listener.accept()
            except OSError:
                return  # closed
            with worker:
                try:
                    self._answer(worker)
                except OSError:
                    pass  # the worker is gone

    def _answer(self, worker: socket.socket) -> None:
        worker.settimeout(5)
        asked = worker.makefile("r", encoding="utf-8").readline().strip()
        if not hmac.compare_digest(asked.encode(), self._secret.encode()):
            return
        try:
            answer = Doppelgram.shared().url
        except Exception as failed:
            answer = f"!{failed}"
        worker.sendall(answer.encode())

    def close(self) -> None:
        self._listener.close()


class Invitation:
    """What a worker needs to ask its controller."""

    def __init__(self, text: str) -> None:
        port, self._secret = text.split()
        self._port = int(port)

    @classmethod
    def of(cls, config: Any) -> "Optional[Invitation]":
        """None outside of a worker."""
        text = getattr(config, "workerinput", {}).get("doppelgram")
        return cls(text) if text else None

    def accept(self) -> str:
        """The URL of the server, once it is up."""
        with socket.create_connection(("127.0.0.1", self._port), _LONGEST_START) as controller:
            controller.sendall(f"{self._secret}\n".encode())
            answer = controller.makefile("r", encoding="utf-8").read()
        if answer.startswith("!") or not answer:
            raise StartError(answer[1:] or "the controller of pytest-xdist has no server")
        return answer
