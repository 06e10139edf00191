# SPDX-License-Identifier: Apache-2.0
"""What a test changes is told to clients, and refused in the API's own words."""

import pytest
from telethon import events

from doppelgram import Refused


@pytest.mark.asyncio
async def test_a_client_hears_who_is_let_in_and_what_is_written(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    async with tg.telethon("bob") as bob:
        heard = []
        bob.add_event_handler(lambda event: heard.append(event.raw_text), events.NewMessage())
        await bob.get_dialogs()
        tg.ask_to_join("reading", "carol", invite="ApprovalNeeded_1")
        tg.approve("reading", "carol", by="alice")
        assert tg.send_message("reading", "alice", "Welcome, Carol!") > 0
        while "Welcome, Carol!" not in heard:
            await bob.get_me()
    assert tg.member("reading", "carol")["member"]


def test_members_come_and_go(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    assert tg.join("reading", "dora", invite="B5MnlS34H1JKyBE7")["member"]
    assert tg.promote("reading", "dora", ["invite_users"], rank="Usher")["rank"] == "Usher"
    tg.promote("reading", "dora", [])
    tg.remove("reading", "dora", by="alice")
    tg.ban("reading", "carol")
    assert tg.member("reading", "carol")["banned"]
    tg.leave("reading", "bob")
    tg.ask_to_join("reading", "bob", invite="ApprovalNeeded_1")
    tg.decline("reading", "bob")
    tg.ask_to_join("reading", "bob", invite="ApprovalNeeded_1")
    tg.withdraw("reading", "bob")
    assert not tg.member("reading", "bob")["member"]


def test_the_api_refuses_what_a_client_would_be_refused(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    with pytest.raises(Refused) as refused:
        tg.join("reading", "bob", invite="B5MnlS34H1JKyBE7")
    assert (refused.value.code, refused.value.error) == (400, "USER_ALREADY_PARTICIPANT")


def test_accounts_chats_and_links(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    assert tg.add_account("eve", premium=True)["name"] == "eve"
    assert tg.change_account("eve", first_name="Eva")["first_name"] == "Eva"
    assert "eve" in [it["name"] for it in tg.accounts()]
    tg.end_sessions("bob")
    tg.end_sessions("bob", device=2)

    made = tg.add_chat("attic", kind="supergroup", id=5009, title="Attic", creator="eve")
    assert made["title"] == "Attic"
    assert tg.change_chat("attic", title="Cellar")["title"] == "Cellar"
    assert tg.chat("attic")["name"] in [it["name"] for it in tg.chats()]

    link = tg.add_invite("attic", usage_limit=1)
    assert tg.change_invite(link["hash"], title="Door")["title"] == "Door"
    assert tg.change_invite(link["hash"], revoked=True)["revoked"]
    assert tg.invite(link["hash"])["hash"] in [it["hash"] for it in tg.invites()]
    tg.delete_invite(link["hash"])
    tg.delete_chat("attic")
    assert tg.chat("attic")["deleted"]

    tg.add_chat("shed", kind="group", creator="eve")
    assert tg.migrate_chat("shed")["name"] == tg.chat("shed")["migrated_to"]


@pytest.mark.asyncio
async def test_an_update_of_the_tests_own(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    async with tg.telethon("bob") as bob:
        await bob.catch_up()
        assert tg.push("bob", {"_": "updateChannel", "channel_id": 5001}) == 1


def test_a_state_is_gone_back_to(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    before = tg.state()
    tg.leave("reading", "bob")
    tg.restore(before)
    assert tg.member("reading", "bob")["member"]
    tg.play({"doppelgram": 1, "name": "small", "accounts": {"ann": {"id": 7, "phone": "+9996621007", "first_name": "Ann"}}})
    assert [it["name"] for it in tg.accounts()] == ["ann"]
    tg.reset()
    assert [it["name"] for it in tg.accounts()] == ["ann"]
