"""Logs in on a data centre that the account does not live on, and says where it ended up."""

import sys

sys.path.insert(0, "../shared")

from journey import run  # noqa: E402
from telethon import TelegramClient  # noqa: E402
from telethon.crypto import rsa  # noqa: E402
from telethon.sessions import StringSession  # noqa: E402


async def migrate(request):
    rsa.add_key(request["key"]["pem"], old=False)
    session = StringSession()
    session.set_dc(2, request["host"], request["port"])
    client = TelegramClient(session, 1, "any")
    await client.connect()
    login = request["login"]
    if "token" in login:
        await client.sign_in(bot_token=login["token"])
    else:
        await client.send_code_request(login["phone"])
        await client.sign_in(login["phone"], login["code"])
    me = await client.get_me()
    told = {"me": me.first_name, "dc": session.dc_id, "port": session.port}
    await client.disconnect()
    return told


run(migrate)
