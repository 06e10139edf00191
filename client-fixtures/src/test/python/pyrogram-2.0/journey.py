import sys

sys.path.insert(0, "../shared")

import pyrogram.connection.connection as connection  # noqa: E402
from journey import Awaited, is_join_of_another, run  # noqa: E402
from pyrogram import Client  # noqa: E402
from pyrogram.crypto import rsa  # noqa: E402
from pyrogram.raw import functions  # noqa: E402


async def travel(request):
    if "key" in request:
        key = request["key"]
        rsa.server_public_keys[int(key["fingerprint"])] = rsa.PublicKey(int(key["n"]), int(key["e"]))
    login = request.get("login", {})
    connection.DataCenter = lambda *data_centre: (request["host"], request["port"])
    client = Client(
        "journey",
        api_id=1,
        api_hash="fixture",
        in_memory=True,
        session_string=request.get("session"),
        phone_number=login.get("phone"),
        phone_code=login.get("code"),
        sleep_threshold=0,
    )
    heard = []

    @client.on_raw_update()
    async def hear(_, update, users, chats):
        heard[0].hear(update)

    heard.append(Awaited(lambda update: is_join_of_another(update, client.me.id)))
    await client.start()
    checked = await client.invoke(functions.messages.CheckChatInvite(hash=request["hash"]))
    joined = await client.invoke(functions.messages.ImportChatInvite(hash=request["hash"]))
    update = await heard[0].right()
    told = {
        "me": client.me.first_name,
        "checked": type(checked).__name__,
        "title": checked.title,
        "joined": type(joined).__name__,
        "chat": joined.chats[0].title,
        "pushed": type(update).__name__,
        "session": await client.export_session_string(),
    }
    await client.stop()
    return told


run(travel)
