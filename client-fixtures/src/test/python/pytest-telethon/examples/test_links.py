# SPDX-License-Identifier: Apache-2.0
import pytest
from telethon import errors, functions


@pytest.mark.asyncio
async def test_an_admin_is_told_who_asks_to_join(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    async with tg.telethon("alice") as alice, tg.telethon("carol") as carol:
        await alice.catch_up()
        with pytest.raises(errors.InviteRequestSentError):
            await carol(functions.messages.ImportChatInviteRequest("ApprovalNeeded_1"))
        pushed = await tg.ajournal(kind="push", account="alice", wait=5)
    assert [it["_"] for it in pushed[0].request["updates"]] == ["updatePendingJoinRequests"]


@pytest.mark.asyncio
async def test_an_answer_comes_late(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    held = tg.hold("messages.checkChatInvite")
    async with tg.telethon("carol") as carol:
        checked = carol.loop.create_task(carol(functions.messages.CheckChatInviteRequest("B5MnlS34H1JKyBE7")))
        while not held.acted:
            await carol(functions.help.GetNearestDcRequest())
        assert not checked.done()
        held.release()
        assert (await checked).title == "Reading Room"


@pytest.mark.asyncio
async def test_a_login(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    client = tg.telethon()
    await client.connect()
    await client.send_code_request("+9996621001")
    assert (await client.sign_in("+9996621001", "22222")).first_name == "Alice"
    await client.disconnect()
