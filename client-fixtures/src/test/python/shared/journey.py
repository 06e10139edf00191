"""What a client of any library is told to do by its test, as JSON on stdin: {host, port, session | login: {phone, code} with
key: {n, e, fingerprint, pem}, hash}; and what it has to tell, as one line of JSON on stdout: {me, checked, joined, pushed}."""

import asyncio
import contextlib
import json
import sys


def run(travel):
    request = json.load(sys.stdin)
    if request["host"] != "127.0.0.1":
        raise ValueError("a stock client dials nobody but the test's own server")
    with contextlib.redirect_stdout(sys.stderr):  # libraries greet their users
        told = asyncio.run(asyncio.wait_for(travel(request), 30))
    print(json.dumps(told))


class Awaited:
    """The first of a number of events that is the right one."""

    def __init__(self, is_right):
        self._is_right = is_right
        self._right = asyncio.get_running_loop().create_future()

    def hear(self, event):
        if not self._right.done() and self._is_right(event):
            self._right.set_result(event)

    async def right(self):
        return await self._right


def is_join_of_another(update, me):
    """Tells of a message about somebody else who came by a link."""
    message = getattr(update, "message", None)
    action = type(getattr(message, "action", None)).__name__
    return action == "MessageActionChatJoinedByLink" and message.from_id.user_id != me
