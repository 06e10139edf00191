# Pyrogram: pip install pyrogram==2.0.106 (CI runs this program with that version)
# Save it under any name but pyrogram.py, which would be what it imports.
import asyncio

import pyrogram.connection.connection as connection
from pyrogram import Client
from pyrogram.crypto import rsa

# Only for a login; it goes without session_string.
rsa.server_public_keys[{{key.fingerprint}}] = rsa.PublicKey(
    {{key.n}},
    {{key.e}},
)

# Pyrogram has its data centres' addresses in its code.
connection.DataCenter = lambda *data_centre: ("{{host}}", {{port}})
dialled = connection.Connection({{dc}}, False, False, None).address
if dialled != ("{{host}}", {{port}}):
    raise SystemExit(f"this would dial {dialled}")

session = "{{session.pyrogram}}"  # {{account}}


async def run():
    async with Client("doppelgram", 1, "any", session_string=session, in_memory=True) as client:
        print(client.me.first_name)
        # Next, with a link that serve prints to a chat that {{account}} is not in:
        # await client.join_chat("https://t.me/+HASH")


asyncio.run(run())
