# Kurigram: pip install kurigram==2.2.26 (CI runs this program with that version)
import asyncio

from pyrogram import Client
from pyrogram.connection import Connection
from pyrogram.crypto import rsa

# Only for a login; it goes without session_string.
rsa.server_public_keys[{{key.fingerprint}}] = rsa.PublicKey(
    {{key.n}},
    {{key.e}},
)


# Kurigram has its data centres' addresses in its code.
class Doppelgram(Connection):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.address = ("{{host}}", {{port}})
        self.server_address, self.port = self.address


session = "{{session.pyrogram}}"  # {{account}}


async def run():
    client = Client(
        "doppelgram",
        1,
        "any",
        session_string=session,
        in_memory=True,
        # without this parameter, and so before it dials, an older version stops here
        connection_factory=Doppelgram,
    )
    async with client:
        print(client.me.first_name)
        # Next, with a link that serve prints to a chat that {{account}} is not in:
        # await client.join_chat("https://t.me/+HASH")


asyncio.run(run())
