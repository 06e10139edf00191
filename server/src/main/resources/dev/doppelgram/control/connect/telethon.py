# Telethon: pip install telethon==1.45.0 (CI runs this program with that version)
# Save it under any name but telethon.py, which would be what it imports.
import asyncio

from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.sessions import StringSession

# Only for a login; it goes with StringSession() and session.set_dc({{dc}}, "{{host}}", {{port}}).
rsa.add_key("""{{key.pem}}""", old=False)

session = StringSession("{{session.telethon}}")  # {{account}}
if (session.server_address, session.port) != ("{{host}}", {{port}}):
    raise SystemExit(f"this would dial {session.server_address}:{session.port}")


async def run():
    async with TelegramClient(session, 1, "any") as client:
        print((await client.get_me()).first_name)
        # Next, with a link that serve prints to a chat that {{account}} is not in, and functions from telethon:
        # await client(functions.messages.ImportChatInviteRequest("HASH"))


asyncio.run(run())
