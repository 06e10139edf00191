# SPDX-License-Identifier: Apache-2.0
"""What the server saw."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Mapping, Optional, Sequence

_LINES = 12
_LONGEST_REQUEST = 200


@dataclass(frozen=True)
class Entry:
    """An entry of the journal: ``kind`` is call, push, connection, finding, rule or reset.

    ``request`` is a TL object ``{"_": name, …}``: what was called, or what was pushed. ``outcome`` is
    ``ok`` or the error with its code, ``400 INVITE_HASH_EXPIRED``; ``note`` guesses what was meant.
    """

    seq: int
    at: datetime
    kind: str
    account: Optional[str] = None
    device: Optional[int] = None
    session: Optional[str] = None
    layer: Optional[int] = None
    method: Optional[str] = None
    request: Optional[Mapping[str, Any]] = None
    outcome: Optional[str] = None
    note: Optional[str] = None
    connection: Optional[int] = None
    took_ms: Optional[float] = None

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> "Entry":
        known = {key: value for key, value in answer.items() if key in cls.__dataclass_fields__}
        known["at"] = instant(answer["at"])
        return cls(**known)


def instant(text: str) -> datetime:
    """An ISO 8601 instant in UTC; digits beyond microseconds are dropped."""
    whole, _, fraction = text.rstrip("Z").partition(".")
    micros = f".{fraction[:6]:0<6}" if fraction else ""
    return datetime.fromisoformat(f"{whole}{micros}+00:00")


def excerpt(world: str, entries: Sequence[Entry]) -> str:
    """The last lines, for the reader of a failing test."""
    lines = [line for line in map(_line, entries) if line]
    if not lines:
        return f"the server «{world}» saw no call"
    shown = lines[-_LINES:]
    before = len(lines) - len(shown)
    earlier = f" (and {before} lines before)" if before else ""
    return "\n  ".join([f"the server «{world}» saw{earlier}:", *shown])


def _line(entry: Entry) -> Optional[str]:
    if entry.kind == "call":
        note = f" ({entry.note})" if entry.note else ""
        return f"{entry.account or 'nobody'} called {_request(entry)}: {entry.outcome}{note}"
    if entry.kind == "push":
        return f"{entry.account or 'nobody'} was sent {_updates(entry.request or {})}"
    if entry.kind == "finding":
        return f"connection {entry.connection} broke a rule, {entry.note}"
    if entry.kind == "connection" and entry.note and not entry.note.startswith(_ROUTINE):
        return f"connection {entry.connection}: {entry.note}"
    return None


_ROUTINE = ("connected from", "speaks", "exchanged the key", "disconnected")


def _request(entry: Entry) -> str:
    text = tl(entry.request) if entry.request else entry.method or "a method"
    return text if len(text) <= _LONGEST_REQUEST else text[:_LONGEST_REQUEST] + "…"


def _updates(updates: Mapping[str, Any]) -> str:
    if updates.get("_") == "updateShort":
        return str(updates["update"]["_"])
    return ", ".join(it["_"] for it in updates.get("updates") or []) or str(updates.get("_", "updates"))


def tl(value: Any) -> str:
    """A TL value on one line: ``messages.checkChatInvite{hash: "abc"}``."""
    if isinstance(value, Mapping):
        fields = ", ".join(f"{key}: {tl(it)}" for key, it in value.items() if key != "_")
        return f"{value.get('_', '')}{{{fields}}}" if fields else str(value.get("_", "{}"))
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(tl, value))}]"
    return json.dumps(value, ensure_ascii=False)
