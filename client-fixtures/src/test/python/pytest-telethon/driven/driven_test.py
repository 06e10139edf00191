# SPDX-License-Identifier: Apache-2.0
"""Run one by one from outside, which looks at what is printed and what is left behind."""

import os
import signal

import pytest


def test_says_where_the_server_is(doppelgram_server, capsys):
    with capsys.disabled():
        print(f"\nserver={doppelgram_server.url}")


@pytest.mark.parametrize("number", range(6))
def test_writes_where_the_server_is(doppelgram, doppelgram_server, number):
    doppelgram.world("book-club.yaml")
    with open(os.environ["URLS"], "a") as urls:
        print(doppelgram_server.url, file=urls)


@pytest.mark.asyncio
async def test_fails(doppelgram):
    from telethon import functions

    tg = doppelgram.world("book-club.yaml")
    async with tg.telethon("bob") as bob:
        await bob(functions.messages.CheckChatInviteRequest("b5mnls34h1jkybe7"))


def test_is_killed(doppelgram_server, capsys):
    with capsys.disabled():
        print(f"\nserver={doppelgram_server.url}", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("number", range(100))
def test_many(doppelgram, number):
    doppelgram.world("book-club.yaml")


@pytest.mark.asyncio
@pytest.mark.parametrize("number", range(10))
async def test_whole(doppelgram, number):
    import time

    from telethon import errors, functions

    spent = time.perf_counter()
    tg = doppelgram.world("book-club.yaml")
    bob, carol = tg.telethon("bob"), tg.telethon("carol")
    tg.fail_once("messages.checkChatInvite", "CHANNEL_PRIVATE", account="bob")
    clients = time.perf_counter()
    async with bob, carol:
        with pytest.raises(errors.ChannelPrivateError):
            await bob(functions.messages.CheckChatInviteRequest("B5MnlS34H1JKyBE7"))
    clients = time.perf_counter() - clients
    tg.clock.advance(days=1)
    tg.verify("messages.checkChatInvite", account="bob", times=1)
    tg.close()
    print(f"whole test {time.perf_counter() - spent - clients:.3f} s beside {clients:.3f} s of the clients")
