# SPDX-License-Identifier: Apache-2.0
"""A world: accounts, chats, links, messages and a clock, on a port of its own."""

from __future__ import annotations

import asyncio
import warnings
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, List, Mapping, Optional, Tuple, Union

from . import _clients, _journal
from ._api import Api, Duration, given, iso, seconds
from ._changes import Changes
from ._errors import DoppelgramError
from ._journal import Entry
from ._rules import Rules

if TYPE_CHECKING:
    from typing_extensions import TypedDict, Unpack

    class Expected(TypedDict, total=False):
        """What :meth:`World.verify` takes."""

        account: str
        hash: str
        outcome: str
        layer: int
        times: int
        at_least: int
        at_most: int
        within: Duration

    class Query(TypedDict, total=False):
        """What :meth:`World.journal` takes."""

        kind: str
        method: str
        account: str
        outcome: str
        after: int
        wait: Duration

_PAGE = 1000

Call = Union[str, Mapping[str, Any]]


class Clock:
    """The world's clock, which does not go back."""

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def now(self) -> datetime:
        return _journal.instant(self._api.get("clock")["now"])

    @property
    def frozen(self) -> bool:
        return bool(self._api.get("clock")["frozen"])

    def advance(
        self,
        by: Optional[Duration] = None,
        *,
        days: float = 0,
        hours: float = 0,
        minutes: float = 0,
        seconds: float = 0,
    ) -> datetime:
        """Moves on: ``advance(days=1)``, or by a timedelta or a number of seconds."""
        span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if by is not None:
            span += by if isinstance(by, timedelta) else timedelta(seconds=by)
        return _journal.instant(self._api.post("clock", "advance", body={"by": iso(span)})["now"])

    def set(self, now: datetime) -> None:
        """A datetime without a zone is in UTC."""
        self._api.put("clock", body={"now": _text(now)})

    def freeze(self, at: Optional[datetime] = None) -> None:
        """Stops, where it is or at an instant."""
        self._api.put("clock", body={"frozen": True})
        if at is not None:
            self.set(at)

    def run(self) -> None:
        """Goes on from where it stands."""
        self._api.put("clock", body={"frozen": False})


def _text(at: datetime) -> str:
    aware = at if at.tzinfo else at.replace(tzinfo=timezone.utc)
    return aware.astimezone(timezone.utc).replace(tzinfo=None).isoformat() + "Z"


def _address(text: str, server: str) -> Tuple[str, int]:
    """Host and port; a server that listens on every address is reached where it was before."""
    host, _, port = text.rpartition("/")[2].rpartition(":")
    bare = host.strip("[]")
    return (server if bare in ("0.0.0.0", "::", "0:0:0:0:0:0:0:0") else bare), int(port)


class World(Rules, Changes):
    """One world of a server. ``close()`` stops it; so does the end of the test or of the server."""

    def __init__(self, info: Mapping[str, Any], server: str) -> None:
        self._info = info
        self.name: str = info["world"]
        self.scenario: str = info["scenario"]
        self.dc: int = info["dc"]
        self.fingerprint: str = info["fingerprint"]
        self.host, self.port = _address(info["mtproto"], server)
        self.socks: Optional[Tuple[str, int]] = _address(info["socks"], server) if "socks" in info else None
        self._api = Api.at(*_address(info["http"], server))
        self.url = self._api.url
        self.clock = Clock(self._api)

    # what clients did

    def verify(
        self,
        method: str,
        *,
        account: Optional[str] = None,
        hash: Optional[str] = None,
        outcome: Optional[str] = None,
        layer: Optional[int] = None,
        times: Optional[int] = None,
        at_least: Optional[int] = None,
        at_most: Optional[int] = None,
        within: Optional[Duration] = None,
    ) -> int:
        """Asserts that calls were made, once or more unless told otherwise; returns how many.

        ``within`` waits so long for them; among coroutines, ``await averify(…)`` waits without
        stopping the client that is to make them.
        """
        __tracebackhide__ = True
        if within is not None and _in_a_loop():
            warnings.warn("verify(within=…) stops the event loop: await averify(…)", stacklevel=2)
        body = given(
            call=given(method=method, account=account, hash=hash, outcome=outcome, layer=layer),
            times=_times(times, at_least, at_most),
            within=None if within is None else iso(within),
        )
        wait = 0.0 if within is None else seconds(within)
        return int(self._api.post("verify", body=body, wait_for=wait)["count"])

    async def averify(self, method: str, **expected: Unpack[Expected]) -> int:
        """:meth:`verify` for coroutines."""
        __tracebackhide__ = True
        return await asyncio.get_running_loop().run_in_executor(None, lambda: self.verify(method, **expected))

    def verify_order(self, *calls: Call) -> None:
        """Asserts that calls came in this order, others between them: methods, or ``{"method": …, "account": …}``."""
        __tracebackhide__ = True
        order = [{"method": call} if isinstance(call, str) else dict(call) for call in calls]
        self._api.post("verify", body={"order": order})

    def journal(
        self,
        *,
        kind: Optional[str] = None,
        method: Optional[str] = None,
        account: Optional[str] = None,
        outcome: Optional[str] = None,
        after: int = 0,
        wait: Optional[Duration] = None,
    ) -> List[Entry]:
        """What happened, in order; ``wait`` waits for the first entry that fits, at most a minute."""
        query = given(kind=kind, method=method, account=account, outcome=outcome)
        longest = 0.0 if wait is None else seconds(wait)
        waiting = {} if wait is None else {"wait": iso(longest)}
        entries: List[Entry] = []
        while True:
            page = self._api.get("journal", wait_for=longest, after=after, limit=_PAGE, **query, **waiting)
            entries += [Entry.of(it) for it in page["entries"]]
            if not page["entries"]:
                return entries
            after, longest, waiting = page["next"], 0.0, {}

    async def ajournal(self, **query: Unpack[Query]) -> List[Entry]:
        """:meth:`journal` for coroutines: waiting does not stop the client."""
        return await asyncio.get_running_loop().run_in_executor(None, lambda: self.journal(**query))

    def calls(self, method: Optional[str] = None, *, account: Optional[str] = None) -> List[Entry]:
        """The calls that clients made."""
        return self.journal(kind="call", method=method, account=account)

    def forget(self) -> None:
        """Empties the journal."""
        self._api.delete("journal")

    def excerpt(self) -> str:
        """The journal's last lines, as a failing test shows them."""
        return _journal.excerpt(self.scenario, self.journal())

    # the world itself

    def session(self, account: str, format: str = "telethon", *, device: int = 1) -> str:
        """A session string that is logged in: telethon, pyrogram, gramjs, mtcute, gotd or hex."""
        answer = self._api.get("accounts", account, "session", format=format, device=device)
        return str(answer["session"])

    def reset(self) -> None:
        """Plays the scenario from its start: connections close, rules of tests go."""
        self._api.post("reset")

    # clients

    def telethon(self, account: Optional[str] = None, *, device: int = 1, **options: Any) -> Any:
        """A ``TelegramClient`` of Telethon that is led here, not yet connected.

        Without an account it is not logged in. Options are those of ``TelegramClient``.
        """
        return _clients.telethon(self, account, device, options)

    def pyrogram(self, account: Optional[str] = None, *, device: int = 1, **options: Any) -> Any:
        """A ``Client`` of Pyrogram, Kurigram or another fork that is led here, not yet started.

        Without an account it is not logged in. Options are those of ``Client``.
        """
        return _clients.pyrogram(self, account, device, options)

    kurigram = pyrogram

    def close(self) -> None:
        """Stops the world, and with it every connection to it."""
        try:
            self._api.delete("worlds", self.name)
        except (DoppelgramError, OSError):
            pass  # it is gone, or the server is

    def __enter__(self) -> "World":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<World {self.name} {self.host}:{self.port}>"


def _times(times: Optional[int], at_least: Optional[int], at_most: Optional[int]) -> Any:
    """As the API takes it; None for its default."""
    bounds = given(at_least=at_least, at_most=at_most)
    if times is not None and bounds:
        raise ValueError("times goes with neither at_least nor at_most")
    return bounds or times


def _in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
