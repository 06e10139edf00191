# SPDX-License-Identifier: Apache-2.0
"""Fixtures for pytest: ``doppelgram``, and ``doppelgram_server`` for what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generator, Iterator, List, Optional

import pytest

from ._server import Doppelgram, Scenario
from ._world import World
from ._xdist import Host, Invitation

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._server import WorldOptions


class DoppelgramFixture:
    """Makes the worlds of a test: each begins with the call and ends with the test."""

    def __init__(self, server: Doppelgram, beside: List[Any]) -> None:
        self.server = server
        self.worlds: List[World] = []
        self._beside = beside

    def world(self, scenario: Optional[Scenario] = None, **options: Unpack[WorldOptions]) -> World:
        """A world of a scenario: a file beside the test, in pytest's root directory or in the current one.

        Options are those of :meth:`Doppelgram.world`.
        """
        __tracebackhide__ = True
        world = self.server.world(scenario, beside=self._beside, **options)
        self.worlds.append(world)
        return world

    def _close(self) -> None:
        for world in self.worlds:
            world.close()


_WORLDS = "_doppelgram_fixture"


@pytest.fixture(scope="session")
def doppelgram_server(request: pytest.FixtureRequest) -> Iterator[Doppelgram]:
    """The server of the whole run: that of DOPPELGRAM_URL, or else a process."""
    invitation = Invitation.of(request.config)
    if invitation:  # a worker of pytest-xdist: its controller has the server
        yield Doppelgram.connect(invitation.accept())
    else:
        yield Doppelgram.shared()


@pytest.fixture
def doppelgram(request: pytest.FixtureRequest, doppelgram_server: Doppelgram) -> Iterator[DoppelgramFixture]:
    """Makes worlds for this test: ``tg = doppelgram.world("book-club.yaml")``."""
    made = DoppelgramFixture(doppelgram_server, [request.path.parent, request.config.rootpath])
    setattr(request.node, _WORLDS, made)
    yield made
    made._close()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, None]:
    """What the server saw stands below a failure."""
    outcome = yield
    report = outcome.get_result()
    made: Optional[DoppelgramFixture] = getattr(item, _WORLDS, None)
    if made is None or not report.failed or report.when == "teardown":
        return
    for world in made.worlds:
        try:
            report.sections.append(("doppelgram", world.excerpt()))
        except Exception as gone:
            printed = made.server.output()
            report.sections.append(("doppelgram", f"{world} does not answer: {gone}\n{printed}".rstrip()))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Invites a worker of pytest-xdist to ask for the server, which is started when the first does."""
    host: Optional[Host] = getattr(node.config, "_doppelgram_host", None)
    if host is None:
        host = node.config._doppelgram_host = Host()
    node.workerinput["doppelgram"] = host.invitation


def pytest_unconfigure(config: pytest.Config) -> None:
    host: Optional[Host] = getattr(config, "_doppelgram_host", None)
    if host is not None:
        host.close()
