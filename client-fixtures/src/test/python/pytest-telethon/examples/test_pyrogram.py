# SPDX-License-Identifier: Apache-2.0
import pytest
from pyrogram.errors import FloodWait


@pytest.mark.asyncio
async def test_a_wait_ends_with_the_clock(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    tg.flood_wait("messages.importChatInvite", 300, account="carol")
    async with tg.pyrogram("carol", no_updates=True) as carol:
        with pytest.raises(FloodWait):
            await carol.join_chat("https://t.me/+LookInsideFirst1")
        tg.clock.advance(minutes=5)
        await carol.join_chat("https://t.me/+LookInsideFirst1")
    tg.verify("messages.importChatInvite", account="carol", outcome="ok")
