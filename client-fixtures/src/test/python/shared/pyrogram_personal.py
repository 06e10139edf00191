"""The steps of Pyrogram and what descends from it with one's own account, files, reactions and buttons."""

import asyncio
import io

from pyrogram import Client
from pyrogram.raw import functions, types as tl
from pyrogram.types import InlineKeyboardButton, InlineKeyboardMarkup


try:
    from pyrogram.qrlogin import QRLogin
except ImportError:
    QRLogin = None


class PersonalSteps:
    async def forward(self, chat, message, to):
        forwarded = await self.client.forward_messages(self.chat(to), self.chat(chat), self.messages[message])
        origin = getattr(forwarded, "forward_date", None) or getattr(forwarded, "forward_origin", None)
        return {"text": str(forwarded.text), "forwarded": origin is not None}

    async def react(self, chat, message, reaction):
        await self.client.send_reaction(self.chat(chat), self.messages[message], reaction)

    async def reactions(self, chat, message):
        found = (await self._message_of(chat, message)).reactions.reactions
        return {"reactions": [f"{it.emoji} {it.count}" for it in found]}

    async def send_file(self, chat, name, content, text):
        sent = await self.client.send_document(
            self.chat(chat), io.BytesIO(content.encode()), caption=text, file_name=name
        )
        self.messages[str(sent.caption)] = sent.id
        return {"text": str(sent.caption), "name": sent.document.file_name, "size": sent.document.file_size}

    async def download(self, chat, message):
        content = await self.client.download_media(await self._message_of(chat, message), in_memory=True)
        return {"content": content.getvalue().decode()}

    async def _message_of(self, chat, message):
        return await self.client.get_messages(self.chat(chat), self.messages[message])

    async def blocked(self):
        found = await self.client.invoke(functions.contacts.GetBlocked(offset=0, limit=100))
        return {"names": sorted(user.first_name for user in found.users)}

    async def block(self, user):
        await self.client.block_user(user)

    async def unblock(self, user):
        await self.client.unblock_user(user)

    async def set_profile(self, first_name, last_name, about):
        await self.client.update_profile(first_name, last_name, about)

    async def set_username(self, username):
        await self.client.set_username(username)

    async def profile(self):
        me = await self.client.get_chat("me")
        return {"first_name": me.first_name, "last_name": me.last_name, "about": me.bio, "username": me.username}

    async def press(self, chat, message, button, data):
        found = await self._message_of(chat, message)
        return {"answer": (await found.click(button)).message}

    async def send_buttons(self, chat, text, button, data):
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton(button, callback_data=data)]])
        return self._sent(await self.client.send_message(self.chat(chat), text, reply_markup=keyboard))

    async def _pressed(self, client, press):
        self._press = press
        await self.hear("pressed", user=press.from_user.first_name, data=press.data)

    async def answer_press(self, text):
        await self._press.answer(text)

    if QRLogin is not None:

        async def qr(self):
            """As the library's authorize_qr(), which prints the code into a terminal."""
            self.client = Client("driver", 1, "any", in_memory=True, sleep_threshold=0, **self._pointed)
            await self.client.connect()
            shown = QRLogin(self.client)
            await shown.recreate()
            self._scanned = asyncio.ensure_future(shown.wait())
            await asyncio.sleep(0.2)  # until it listens
            return {"url": shown.url}

        async def qr_done(self):
            user = await self._scanned
            return {"first_name": user.first_name, "bot": user.is_bot}
