# SPDX-License-Identifier: Apache-2.0
"""What a world does for a test, without a client."""

import base64
import hashlib
from datetime import datetime, timedelta, timezone
from importlib.metadata import distribution

import pytest

from doppelgram import DoppelgramError, ScenarioError, Unverified


def test_its_files_are_those_that_the_wheel_lists():
    files = [it for it in distribution("doppelgram").files if it.hash]
    for file in files:
        digest = hashlib.sha256(file.locate().read_bytes()).digest()
        assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value
    assert {it.name for it in files} >= {"doppelgram.jar", "doppelgram", "py.typed", "pytest_plugin.py", "METADATA"}


def test_worlds_of_a_test_are_apart(doppelgram):
    one, other = doppelgram.world("book-club.yaml"), doppelgram.world("book-club.yaml")
    assert one.port != other.port
    one.clock.advance(days=1)
    assert other.clock.now == datetime(2030, 1, 1, tzinfo=timezone.utc)


def test_the_clock(doppelgram):
    clock = doppelgram.world("book-club.yaml").clock
    assert clock.frozen
    assert clock.advance(days=1, hours=2) == datetime(2030, 1, 2, 2, tzinfo=timezone.utc)
    assert clock.advance(timedelta(seconds=30)) == datetime(2030, 1, 2, 2, 0, 30, tzinfo=timezone.utc)
    clock.set(datetime(2031, 1, 1))
    assert clock.now == datetime(2031, 1, 1, tzinfo=timezone.utc)
    clock.run()
    assert not clock.frozen
    clock.freeze(datetime(2032, 1, 1))
    assert (clock.now, clock.frozen) == (datetime(2032, 1, 1, tzinfo=timezone.utc), True)


def test_a_scenario_as_text_and_as_a_dict(doppelgram):
    bob = {"id": 1002, "phone": "+9996621002", "first_name": "Bob"}
    for world in (
        doppelgram.world({"doppelgram": 1, "name": "small", "accounts": {"bob": bob}}),
        doppelgram.world(text='{doppelgram: 1, name: small, accounts: {bob: {id: 1002, phone: "+9996621002", first_name: Bob}}}'),
        doppelgram.world(),
    ):
        assert world.account("bob")["name"] == "bob"


def test_mistakes_of_a_scenario_have_their_places(doppelgram, tmp_path):
    file = tmp_path / "wrong.yaml"
    file.write_text("doppelgram: 1\nname: wrong\nacounts: {}\n")
    with pytest.raises(ScenarioError, match=r"wrong.yaml:3:1: .*did you mean `accounts`"):
        doppelgram.world(file)


def test_a_scenario_that_is_not_there(doppelgram):
    with pytest.raises(DoppelgramError, match="nowhere.yaml: no such file"):
        doppelgram.world("nowhere.yaml")


def test_rules(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    before = len(tg.rules())
    rule = tg.fail("messages.checkChatInvite", "FLOOD_WAIT_3", times=2, account="bob")
    tg.flood_wait("messages.importChatInvite", timedelta(minutes=1))
    tg.delay("help.getConfig", 0.5)
    tg.answer("help.getNearestDc", {"_": "nearestDc", "country": "CH", "this_dc": 2, "nearest_dc": 4})
    tg.add_rule(update="updateNewMessage", do="drop", every=3)
    assert (rule.acted, rule.spent) == (0, False)
    assert len(tg.rules()) == before + 5
    rule.remove()
    tg.remove_rules()
    assert len(tg.rules()) == before


def test_an_error_that_is_none(doppelgram):
    with pytest.raises(DoppelgramError, match="did you mean FLOOD_WAIT_30"):
        doppelgram.world("book-club.yaml").fail("messages.checkChatInvite", "FLOOD WIAT_3")


def test_what_did_not_happen(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    with pytest.raises(Unverified, match="no call messages.importChatInvite by bob"):
        tg.verify("messages.importChatInvite", account="bob", within=0.1)
    assert tg.verify("messages.importChatInvite", at_most=3) == 0
    with pytest.raises(ValueError):
        tg.verify("messages.importChatInvite", times=1, at_least=1)


def test_clients_go_to_no_public_address(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    tg.host = "203.0.113.1"
    with pytest.raises(ValueError, match="a server of your own"):
        tg.telethon("bob")


def test_clients_dial_nothing_but_the_world(doppelgram):
    tg = doppelgram.world("book-club.yaml")
    bob = tg.telethon("bob")
    connection = bob._connection("203.0.113.1", 443, 2, loggers=bob._log)
    assert (connection._ip, connection._port) == ("127.0.0.1", tg.port)
