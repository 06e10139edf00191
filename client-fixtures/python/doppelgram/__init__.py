# SPDX-License-Identifier: Apache-2.0
"""A test double for Telegram: a real MTProto server on your machine that unmodified clients connect to.

    import doppelgram

    with doppelgram.Doppelgram.start() as server:
        tg = server.world("book-club.yaml")
        tg.fail_once("messages.importChatInvite", "FLOOD_WAIT_3", account="bob")
        client = tg.telethon("bob")

In pytest, the fixture ``doppelgram`` does the first line.
"""

from ._errors import DoppelgramError, Refused, ScenarioError, StartError, Unverified
from ._journal import Entry
from ._rules import Rule
from ._server import Doppelgram
from ._world import Clock, World

__all__ = [
    "Clock",
    "Doppelgram",
    "DoppelgramError",
    "Entry",
    "Refused",
    "Rule",
    "ScenarioError",
    "StartError",
    "Unverified",
    "World",
]

for _public in __all__:
    globals()[_public].__module__ = __name__  # as users import them, and so as a failure names them
