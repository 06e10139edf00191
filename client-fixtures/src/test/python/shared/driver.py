"""A client of any library as a test drives it: each line on stdin is a step, {"do": NAME, ...its arguments}, and each is answered
by one line on stdout: {"ok": {the facts}}, {"error": {"code", "type"}} for what the server refused, {"lacks": NAME} if the
library has no call for it, {"failed": TEXT} for everything else. The names and facts are those of journeys.yaml."""

import asyncio
import json
import os
import sys
import traceback

EVENT_TIMEOUT = 25


class Driver:
    """What is the same for all libraries. Chats are named by their titles, users by their usernames, messages by their texts,
    links by what the test calls them."""

    def __init__(self):
        self.chats = {}
        self.links = {}
        self.messages = {}
        self._events = []
        self._happened = asyncio.Condition()

    def refusal(self, error):
        """(code, type) if the error is the server's, else None."""
        raise NotImplementedError

    def chat(self, title):
        if title not in self.chats:
            raise KeyError(f"this client has met no chat {title}, only {sorted(self.chats)}")
        return self.chats[title]

    def known_links(self, urls):
        names = {url: name for name, url in self.links.items()}
        return sorted(names[url] for url in urls if url in names)

    async def hear(self, event, **facts):
        async with self._happened:
            self._events.append({"event": event} | facts)
            self._happened.notify_all()

    async def await_event(self, event, **wanted):
        """Takes the first event of this kind with these facts, which may have happened before."""

        def found():
            for heard in self._events:
                if heard["event"] == event and all(heard[name] == value for name, value in wanted.items()):
                    return heard
            return None

        async with self._happened:
            try:
                await asyncio.wait_for(self._happened.wait_for(found), EVENT_TIMEOUT)
            except asyncio.TimeoutError:
                raise TimeoutError(f"no {event} {wanted} in {EVENT_TIMEOUT} s, only {self._events}") from None
            heard = found()
            self._events.remove(heard)
        return {name: value for name, value in heard.items() if name != "event"}

    async def answer(self, step):
        name = step.pop("do")
        verb = getattr(self, name, None)
        if verb is None:
            return {"lacks": name}
        try:
            return {"ok": await verb(**step) or {}}
        except Exception as error:
            refused = self.refusal(error)
            if refused is None:
                traceback.print_exc(file=sys.stderr)
            else:
                print(f"{name}: {error}", file=sys.stderr)
                return {"error": {"code": refused[0], "type": refused[1]}}
            return {"failed": f"{type(error).__name__}: {error}"}


def only_loopback(host):
    """A stock client dials nobody but the test's own server."""
    if host != "127.0.0.1":
        raise ValueError(f"{host} is not the test's own server")


def drive(make):
    """Answers the steps of a driver until stdin ends. Libraries greet their users: all that they print goes to stderr."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)

    async def main():
        driver = make()
        while line := await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline):
            answers.write(json.dumps(await driver.answer(json.loads(line))) + "\n")

    asyncio.run(main())
    os._exit(0)  # no library may wait for its server to be closed
