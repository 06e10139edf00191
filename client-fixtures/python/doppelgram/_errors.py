# SPDX-License-Identifier: Apache-2.0
"""What can go wrong between a test and the server."""

from __future__ import annotations

from typing import Any, Mapping, Sequence


class DoppelgramError(Exception):
    """The control API refuses a request; ``status`` is HTTP's, ``problem`` what it answered (RFC 9457)."""

    def __init__(self, status: int, problem: Mapping[str, Any]) -> None:
        super().__init__(str(problem.get("detail") or problem.get("title") or f"HTTP {status}"))
        self.status = status
        self.problem = problem


class Refused(DoppelgramError):
    """What the API would say to a client: ``code`` 400, ``error`` USER_ALREADY_PARTICIPANT."""

    @property
    def code(self) -> int:
        return int(self.problem["code"])

    @property
    def error(self) -> str:
        return str(self.problem["error"])


class ScenarioError(DoppelgramError):
    """A scenario with mistakes, each with ``line``, ``column`` and ``message``."""

    def __init__(self, status: int, problem: Mapping[str, Any], source: str = "") -> None:
        super().__init__(status, problem)
        self.source = source

    @property
    def mistakes(self) -> Sequence[Mapping[str, Any]]:
        found: Sequence[Mapping[str, Any]] = self.problem["mistakes"]
        return found

    def __str__(self) -> str:
        place = f"{self.source}:" if self.source else ""
        return "\n".join(f"{place}{it['line']}:{it['column']}: {it['message']}" for it in self.mistakes)


class Unverified(AssertionError):
    """What was expected of the clients did not happen; the message says what did."""


class StartError(Exception):
    """The server did not start; the message holds what it printed."""
