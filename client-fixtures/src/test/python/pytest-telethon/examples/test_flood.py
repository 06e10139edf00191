# SPDX-License-Identifier: Apache-2.0
import pytest
from telethon import errors, functions
from telethon.sessions import StringSession
from telethon.sync import TelegramClient


def test_flood(doppelgram):                                   # a process for the run, a world for the test
    tg = doppelgram.world("book-club.yaml")
    tg.fail_once("messages.importChatInvite", "FLOOD_WAIT_3", account="bob")
    tg.clock.advance(days=1)
    client = TelegramClient(StringSession(tg.session("bob", "telethon")), 1, "any")   # or tg.telethon("bob")
    with client, pytest.raises(errors.InviteHashExpiredError):
        client(functions.messages.ImportChatInviteRequest("B5MnlS34H1JKyBE7"))        # waits, and calls again
    tg.verify("messages.importChatInvite", account="bob", times=2)
