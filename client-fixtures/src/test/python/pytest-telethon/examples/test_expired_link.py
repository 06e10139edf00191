# SPDX-License-Identifier: Apache-2.0
import pytest
from telethon import errors, functions


@pytest.mark.asyncio
async def test_a_link_expires(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    tg.clock.advance(days=2)
    async with tg.telethon("bob") as bob:
        with pytest.raises(errors.InviteHashExpiredError):
            await bob(functions.messages.ImportChatInviteRequest("B5MnlS34H1JKyBE7"))
    tg.verify("messages.importChatInvite", account="bob", times=1)
