"""Telethon's steps with one's own account, files, reactions, buttons and QR codes."""

import asyncio
import io

from telethon import Button, functions, types


class PersonalSteps:
    async def forward(self, chat, message, to):
        forwarded = await self.client.forward_messages(self.chat(to), self.messages[message], self.chat(chat))
        return {"text": forwarded.message, "forwarded": forwarded.forward is not None}

    async def react(self, chat, message, reaction):
        if hasattr(types, "ReactionEmoji"):
            reaction = [types.ReactionEmoji(reaction)]
        await self.client(
            functions.messages.SendReactionRequest(self.chat(chat), self.messages[message], reaction=reaction)
        )

    async def reactions(self, chat, message):
        found = (await self._message_of(chat, message)).reactions.results
        names = [(getattr(it.reaction, "emoticon", it.reaction), it.count) for it in found]
        return {"reactions": [f"{name} {count}" for name, count in names]}

    async def send_file(self, chat, name, content, text):
        file = io.BytesIO(content.encode())
        file.name = name
        sent = await self.client.send_file(self.chat(chat), file, caption=text, force_document=True)
        self.messages[sent.message] = sent.id
        return {"text": sent.message, "name": sent.file.name, "size": sent.file.size}

    async def download(self, chat, message):
        content = await self.client.download_media(await self._message_of(chat, message), bytes)
        return {"content": content.decode()}

    async def _message_of(self, chat, message):
        return await self.client.get_messages(self.chat(chat), ids=self.messages[message])

    async def blocked(self):
        found = await self.client(functions.contacts.GetBlockedRequest(offset=0, limit=100))
        return {"names": sorted(user.first_name for user in found.users)}

    async def block(self, user):
        await self.client(functions.contacts.BlockRequest(await self.client.get_input_entity(user)))

    async def unblock(self, user):
        await self.client(functions.contacts.UnblockRequest(await self.client.get_input_entity(user)))

    async def set_profile(self, first_name, last_name, about):
        await self.client(functions.account.UpdateProfileRequest(first_name, last_name, about))

    async def set_username(self, username):
        await self.client(functions.account.UpdateUsernameRequest(username))

    async def profile(self):
        found = await self.client(functions.users.GetFullUserRequest("me"))
        user = found.users[0]
        return {
            "first_name": user.first_name,
            "last_name": user.last_name,
            "about": found.full_user.about,
            "username": user.username,
        }

    async def press(self, chat, message, button, data):
        found = await self._message_of(chat, message)
        return {"answer": (await found.click(text=button)).message}

    async def send_buttons(self, chat, text, button, data):
        return self._sent(
            await self.client.send_message(self.chat(chat), text, buttons=[Button.inline(button, data.encode())])
        )

    async def _pressed(self, press):
        self._press = press
        await self.hear("pressed", user=(await press.get_sender()).first_name, data=press.data.decode())

    async def answer_press(self, text):
        await self._press.answer(text)

    async def qr(self):
        shown = await self.client.qr_login()
        self._scanned = asyncio.ensure_future(shown.wait())
        await asyncio.sleep(0)  # it listens before the URL is shown
        return {"url": shown.url}

    async def qr_done(self):
        await self._scanned
        return await self._me()
