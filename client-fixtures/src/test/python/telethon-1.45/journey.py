import sys

sys.path.insert(0, "../shared")

from journey import Awaited, is_join_of_another, run  # noqa: E402
from telethon import TelegramClient, events  # noqa: E402
from telethon.crypto import rsa  # noqa: E402
from telethon.sessions import StringSession  # noqa: E402
from telethon.tl import functions  # noqa: E402


async def travel(request):
    client = TelegramClient(session(request), 1, "fixture", flood_sleep_threshold=0)
    await client.connect()
    if "login" in request:
        phone, code = request["login"]["phone"], request["login"]["code"]
        await client.send_code_request(phone)
        await client.sign_in(phone, code)
    me = await client.get_me()
    pushed = Awaited(lambda update: is_join_of_another(update, me.id))

    @client.on(events.Raw)
    async def hear(update):
        pushed.hear(update)

    checked = await client(functions.messages.CheckChatInviteRequest(request["hash"]))
    joined = await client(functions.messages.ImportChatInviteRequest(request["hash"]))
    update = await pushed.right()
    saved = client.session.save()
    await client.disconnect()
    return {
        "me": me.first_name,
        "checked": type(checked).__name__,
        "title": checked.title,
        "joined": type(joined).__name__,
        "chat": getattr(joined, "updates", joined).chats[0].title,
        "pushed": type(update).__name__,
        "session": saved,
    }


def session(request):
    opened = StringSession(request.get("session"))
    if "key" in request:
        rsa.add_key(request["key"]["pem"], old=False)
        opened.set_dc(2, request["host"], request["port"])
    if (opened.server_address, opened.port) != (request["host"], request["port"]):
        raise ValueError(f"the session dials {opened.server_address}:{opened.port}")
    return opened


run(travel)
