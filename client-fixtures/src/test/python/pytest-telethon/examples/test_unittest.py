# SPDX-License-Identifier: Apache-2.0
import unittest

from doppelgram import Doppelgram


class JoinTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.tg = Doppelgram.shared().world("join-by-link")
        self.addCleanup(self.tg.close)

    async def test_alice_is_who_she_is(self):
        async with self.tg.telethon("alice") as alice:
            self.assertEqual((await alice.get_me()).first_name, "Alice")
        self.assertEqual(self.tg.calls("users.getUsers", account="alice")[0].outcome, "ok")
