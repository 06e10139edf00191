"""Pyrogram and what descends from it, by their high-level calls."""

import inspect

import pyrogram
from driver import Driver, only_loopback
from pyrogram import Client, enums, errors, types
from pyrogram.connection import Connection
from pyrogram.crypto import rsa
from pyrogram.handlers import CallbackQueryHandler, ChatJoinRequestHandler, MessageHandler, RawUpdateHandler
from pyrogram.raw import types as tl
from pyrogram.raw.all import layer
from pyrogram_personal import PersonalSteps

STATUSES = {"OWNER": "creator", "ADMINISTRATOR": "admin", "MEMBER": "member", "BANNED": "banned", "LEFT": "left"}


class PyrogramDriver(PersonalSteps, Driver):
    def refusal(self, error):
        if not isinstance(error, errors.RPCError):
            return None
        identifier = error.ID or str(error)
        return error.CODE, identifier.replace("_X", f"_{error.value}") if error.ID else identifier

    async def open(self, host, port, dc, key=None, session=None):
        only_loopback(host)
        rsa.server_public_keys[int(key["fingerprint"])] = rsa.PublicKey(int(key["n"]), int(key["e"]))
        self._session = session
        self._pointed = point(host, port)
        return {"layer": layer}

    async def start(self):
        return await self._start(session_string=self._session)

    async def login(self, phone, code, password=None):
        return await self._start(phone_number=phone, phone_code=code, password=password)

    async def login_bot(self, token):
        return await self._start(bot_token=token)

    async def _start(self, **how):
        client = Client("driver", 1, "any", in_memory=True, sleep_threshold=0, **how, **self._pointed)
        client.add_handler(MessageHandler(self._message))
        client.add_handler(ChatJoinRequestHandler(self._bot_request))
        client.add_handler(CallbackQueryHandler(self._pressed))
        client.add_handler(RawUpdateHandler(self._raw), -1)
        self.client = client
        await client.start()
        return {"first_name": client.me.first_name, "bot": client.me.is_bot}

    async def session(self):
        return {"session": await self.client.export_session_string()}

    async def dialogs(self):
        chats = [dialog.chat async for dialog in self.client.get_dialogs()]
        titles = {chat.title or chat.first_name: chat.id for chat in chats}
        self.chats |= titles
        return {"titles": sorted(titles)}

    async def preview(self, link):
        chat = await self.client.get_chat(link)
        if getattr(chat, "id", None) is not None:
            self.chats[chat.title] = chat.id
            return {"member": True, "title": chat.title}
        kind = chat.type if isinstance(chat.type, str) else chat.type.name.lower()
        told = {"member": False, "title": chat.title, "kind": kind, "members": chat.members_count}
        return told | ({"request_needed": bool(chat.join_by_request)} if hasattr(chat, "join_by_request") else {})

    async def join(self, link):
        try:
            joined = await self.client.join_chat(link)
        except errors.InviteRequestSent:
            return {"requested": True}
        if type(joined).__name__ == "ChatJoinResultRequestSent":
            return {"requested": True}
        chat = getattr(joined, "chat", joined)
        if chat is not joined:
            await self.client.get_chat(link)  # Kurigram 2.2 keeps no access hash of what it has joined, but of what it looks at
        self.chats[chat.title] = chat.id
        return {"joined": chat.title}

    async def leave(self, chat):
        await self.client.leave_chat(self.chat(chat), delete=True)

    async def members(self, chat):
        return {"names": sorted([it.user.first_name async for it in self.client.get_chat_members(self.chat(chat))])}

    async def member(self, chat, user):
        try:
            member = await self.client.get_chat_member(self.chat(chat), user)
        except errors.UserNotParticipant:
            return {"status": "left"}
        status = STATUSES[member.status.name]
        if status != "admin":
            return {"status": status}
        rights = member.privileges
        return {"status": status, "invite_users": rights.can_invite_users, "ban_users": rights.can_restrict_members}

    async def promote(self, chat, user, rights):
        privileges = types.ChatPrivileges(can_manage_chat=True, **{f"can_{right}": True for right in rights})
        await self.client.promote_chat_member(self.chat(chat), user, privileges)

    async def demote(self, chat, user):
        await self.client.promote_chat_member(self.chat(chat), user, types.ChatPrivileges(can_manage_chat=False))

    async def ban(self, chat, user):
        await self.client.ban_chat_member(self.chat(chat), user)

    async def unban(self, chat, user):
        await self.client.unban_chat_member(self.chat(chat), user)

    async def create_link(self, chat, link, title, usage_limit=None, request_needed=None):
        created = await self.client.create_chat_invite_link(
            self.chat(chat), name=title, member_limit=usage_limit, creates_join_request=request_needed
        )
        return self._link(link, created)

    async def edit_link(self, chat, link, title, usage_limit):
        edited = await self.client.edit_chat_invite_link(
            self.chat(chat), self.links[link], name=title, member_limit=usage_limit
        )
        return self._link(link, edited)

    async def revoke_link(self, chat, link):
        return self._link(link, await self.client.revoke_chat_invite_link(self.chat(chat), self.links[link]))

    def _link(self, name, link):
        self.links[name] = link.invite_link
        return {
            "title": link.name,
            "usage_limit": link.member_limit or 0,
            "request_needed": bool(link.creates_join_request),
            "revoked": bool(link.is_revoked),
        }

    async def links_of(self, chat):
        links = self.client.get_chat_admin_invite_links(self.chat(chat), "me")
        return {"links": self.known_links([link.invite_link async for link in links])}

    async def requests(self, chat):
        joiners = self.client.get_chat_join_requests(self.chat(chat))
        return {"names": sorted([joiner.user.first_name async for joiner in joiners])}

    async def approve(self, chat, user):
        await self.client.approve_chat_join_request(self.chat(chat), user)

    async def decline(self, chat, user):
        await self.client.decline_chat_join_request(self.chat(chat), user)

    async def send(self, chat, text):
        return self._sent(await self.client.send_message(self.chat(chat), text))

    async def edit(self, chat, message, text):
        return self._sent(await self.client.edit_message_text(self.chat(chat), self.messages[message], text))

    def _sent(self, message):
        self.messages[message.text] = message.id
        return {"text": str(message.text), "out": message.outgoing}

    async def delete(self, chat, message):
        await self.client.delete_messages(self.chat(chat), self.messages[message])

    async def history(self, chat, limit):
        return await self._texts(self.client.get_chat_history(self.chat(chat), limit=limit))

    async def search(self, chat, query):
        return await self._texts(self.client.search_messages(self.chat(chat), query))

    async def pin(self, chat, message):
        await self.client.pin_chat_message(self.chat(chat), self.messages[message])

    async def pinned(self, chat):
        return await self._texts(self.client.search_messages(self.chat(chat), filter=enums.MessagesFilter.PINNED))

    async def _texts(self, messages):
        found = [message async for message in messages if message.text]
        self.messages |= {str(message.text): message.id for message in found}
        return {"texts": [str(message.text) for message in found]}

    async def admin_log(self, chat):
        log = [event async for event in self.client.get_chat_event_log(self.chat(chat))]
        changed = [event for event in log if event.action == enums.ChatEventAction.MEMBER_PERMISSIONS_CHANGED]
        banned = [event for event in changed if event.new_member_permissions.status == enums.ChatMemberStatus.BANNED]
        return {"banned_by": [event.user.first_name for event in banned]}

    async def log_out(self):
        return {"logged_out": await self.client.log_out()}

    async def _message(self, client, message):
        if message.new_chat_members:
            for user in message.new_chat_members:
                user = getattr(user, "user", user)
                await self.hear("joined", chat=message.chat.title, user=user.first_name)
        elif message.text and not message.outgoing:
            chat = message.chat.title or message.chat.first_name
            await self.hear("message", chat=chat, user=message.from_user.first_name, text=str(message.text))

    async def _bot_request(self, client, request):
        self.chats[request.chat.title] = request.chat.id
        await self.hear("request", chat=request.chat.title, user=request.from_user.first_name)

    async def _raw(self, client, update, users, chats):
        if isinstance(update, tl.UpdatePendingJoinRequests):
            chat = chats[getattr(update.peer, "channel_id", None) or update.peer.chat_id]
            for user in update.recent_requesters:
                await self.hear("request", chat=chat.title, user=users[user].first_name)


def point(host, port):
    """The arguments of Client that lead it to this server; Pyrogram itself has none, but a name in a module."""
    if "connection_factory" not in inspect.signature(Client.__init__).parameters:
        pyrogram.connection.connection.DataCenter = lambda *dc: (host, port)
        return {}

    class HereConnection(Connection):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.address = (host, port)
            self.server_address, self.port = host, port

    return {"connection_factory": HereConnection}
