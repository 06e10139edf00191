# SPDX-License-Identifier: Apache-2.0
"""For mypy, which is to find fault with the marked lines only."""

from datetime import datetime
from typing import List

from doppelgram import Doppelgram, Entry, Rule
from doppelgram.pytest_plugin import DoppelgramFixture


def test_types(doppelgram: DoppelgramFixture) -> None:
    tg = doppelgram.world("book-club.yaml", strict=True)
    rule: Rule = tg.fail_once("help.getConfig", "FLOOD_WAIT_3", account="bob", every=2)
    now: datetime = tg.clock.advance(days=1)
    count: int = tg.verify("help.getConfig", at_least=1)
    entries: List[Entry] = tg.journal(kind="call", wait=1)
    port: int = Doppelgram.shared().world({"doppelgram": 1}).port
    print(rule, now, count, entries, port)
    tg.fail("help.getConfig", "FLOOD_WAIT_3", acount="bob")  # type: ignore[call-arg]
    doppelgram.world("book-club.yaml", stict=True)  # type: ignore[call-arg]
