# SPDX-License-Identifier: Apache-2.0
import pytest


@pytest.mark.asyncio
async def test_kurigram_comes_in(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    async with tg.kurigram("bob", no_updates=True) as bob:
        assert bob.me.first_name == "Bob"
    tg.verify("users.getFullUser", account="bob")


@pytest.mark.asyncio
async def test_kurigram_logs_in(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    client = tg.pyrogram()
    await client.connect()
    code = await client.send_code("+9996621001")
    alice = await client.sign_in("+9996621001", code.phone_code_hash, "22222")
    assert alice.first_name == "Alice"
    await client.disconnect()


def test_a_world_without_socks(doppelgram):
    with pytest.raises(ValueError, match="socks=True"):
        doppelgram.world("book-club.yaml", socks=False).pyrogram("bob")
