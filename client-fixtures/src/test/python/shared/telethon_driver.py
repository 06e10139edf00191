"""Telethon, by its high-level calls; invite links are raw calls in this library."""

from driver import Driver, only_loopback
from telethon import TelegramClient, errors, events, functions, types, utils
from telethon.crypto import rsa
from telethon.sessions import StringSession
from telethon.tl.alltlobjects import LAYER
from telethon_personal import PersonalSteps

NAMES = {kind: name for name, kind in errors.rpc_errors_dict.items()}


class TelethonDriver(PersonalSteps, Driver):
    def refusal(self, error):
        if not isinstance(error, errors.RPCError):
            return None
        return error.code, NAMES.get(type(error), error.message)

    async def open(self, host, port, dc, key=None, session=None):
        only_loopback(host)
        opened = StringSession(session)
        if session is None:
            rsa.add_key(key["pem"], old=False)
            opened.set_dc(dc, host, port)
        if (opened.server_address, opened.port) != (host, port):
            raise ValueError(f"the session dials {opened.server_address}:{opened.port}")
        self.client = TelegramClient(opened, 1, "any", flood_sleep_threshold=0, request_retries=2, retry_delay=0.2)
        self.client.add_event_handler(self._action, events.ChatAction)
        self.client.add_event_handler(self._message, events.NewMessage(incoming=True))
        self.client.add_event_handler(self._raw, events.Raw)
        self.client.add_event_handler(self._pressed, events.CallbackQuery)
        await self.client.connect()
        return {"layer": LAYER}

    async def start(self):
        return await self._me()

    async def login(self, phone, code, password=None):
        await self.client.start(phone=phone, code_callback=lambda: code, password=password, max_attempts=1)
        return await self._me()

    async def login_bot(self, token):
        await self.client.start(bot_token=token)
        return await self._me()

    async def _me(self):
        me = await self.client.get_me()
        return {"first_name": me.first_name, "bot": bool(me.bot)}

    async def session(self):
        return {"session": self.client.session.save()}

    async def dialogs(self):
        dialogs = await self.client.get_dialogs()
        self.chats |= {dialog.title: dialog.entity for dialog in dialogs}
        return {"titles": sorted(dialog.title for dialog in dialogs)}

    async def preview(self, link):
        checked = await self.client(functions.messages.CheckChatInviteRequest(_hash(link)))
        if not isinstance(checked, types.ChatInvite):
            self.chats[checked.chat.title] = checked.chat
            return {"member": True, "title": checked.chat.title}
        kind = "supergroup" if checked.megagroup else "channel" if checked.broadcast else "group"
        return {
            "member": False,
            "title": checked.title,
            "kind": kind,
            "members": checked.participants_count,
            "request_needed": bool(checked.request_needed),
        }

    async def join(self, link):
        try:
            joined = await self.client(functions.messages.ImportChatInviteRequest(_hash(link)))
        except errors.InviteRequestSentError:
            return {"requested": True}
        chat = getattr(joined, "updates", joined)
        chat = (chat if isinstance(chat, types.Updates) else joined).chats[0]
        self.chats[chat.title] = chat
        return {"joined": chat.title}

    async def leave(self, chat):
        await self.client.delete_dialog(self.chat(chat))

    async def members(self, chat):
        return {"names": sorted(user.first_name for user in await self.client.get_participants(self.chat(chat)))}

    async def member(self, chat, user):
        try:
            rights = await self.client.get_permissions(self.chat(chat), user)
        except errors.UserNotParticipantError:
            return {"status": "left"}
        if rights.is_creator:
            return {"status": "creator"}
        if rights.is_admin:
            return {"status": "admin", "invite_users": rights.invite_users, "ban_users": rights.ban_users}
        return {"status": "banned" if rights.is_banned else "left" if getattr(rights, "has_left", False) else "member"}

    async def promote(self, chat, user, rights):
        await self.client.edit_admin(self.chat(chat), user, **{right: True for right in rights})

    async def demote(self, chat, user):
        await self.client.edit_admin(self.chat(chat), user, is_admin=False)

    async def ban(self, chat, user):
        await self.client.edit_permissions(self.chat(chat), user, view_messages=False)

    async def unban(self, chat, user):
        await self.client.edit_permissions(self.chat(chat), user)

    async def create_link(self, chat, link, title, usage_limit=None, request_needed=None):
        return self._link(
            link,
            await self.client(
                functions.messages.ExportChatInviteRequest(
                    self.chat(chat), title=title, usage_limit=usage_limit, request_needed=request_needed
                )
            ),
        )

    async def edit_link(self, chat, link, **changes):
        return await self._edit_link(chat, link, **changes)

    async def revoke_link(self, chat, link):
        return await self._edit_link(chat, link, revoked=True)

    async def _edit_link(self, chat, link, **changes):
        edited = await self.client(
            functions.messages.EditExportedChatInviteRequest(self.chat(chat), self.links[link], **changes)
        )
        return self._link(link, edited.invite)

    def _link(self, name, link):
        self.links[name] = link.link
        return {
            "title": link.title,
            "usage_limit": link.usage_limit or 0,
            "request_needed": bool(link.request_needed),
            "revoked": bool(link.revoked),
        }

    async def links_of(self, chat):
        found = await self.client(
            functions.messages.GetExportedChatInvitesRequest(
                self.chat(chat), types.InputUserSelf(), limit=50
            )
        )
        return {"links": self.known_links(link.link for link in found.invites)}

    async def requests(self, chat):
        found = await self.client(
            functions.messages.GetChatInviteImportersRequest(
                self.chat(chat), offset_date=None, offset_user=types.InputUserEmpty(), limit=50, requested=True
            )
        )
        return {"names": sorted(user.first_name for user in found.users)}

    async def approve(self, chat, user):
        await self._decide(chat, user, True)

    async def decline(self, chat, user):
        await self._decide(chat, user, None)

    async def _decide(self, chat, user, approved):
        await self.client(functions.messages.HideChatJoinRequestRequest(self.chat(chat), user, approved=approved))

    async def send(self, chat, text):
        return self._sent(await self.client.send_message(self.chat(chat), text))

    async def edit(self, chat, message, text):
        return self._sent(await self.client.edit_message(self.chat(chat), self.messages[message], text))

    def _sent(self, message):
        self.messages[message.message] = message.id
        return {"text": message.message, "out": message.out}

    async def delete(self, chat, message):
        await self.client.delete_messages(self.chat(chat), [self.messages[message]])

    async def history(self, chat, limit):
        return self._texts(await self.client.get_messages(self.chat(chat), limit=limit))

    async def search(self, chat, query):
        return self._texts(await self.client.get_messages(self.chat(chat), search=query, limit=20))

    async def pin(self, chat, message):
        await self.client.pin_message(self.chat(chat), self.messages[message])

    async def pinned(self, chat):
        return self._texts(
            await self.client.get_messages(self.chat(chat), filter=types.InputMessagesFilterPinned, limit=20)
        )

    def _texts(self, messages):
        self.messages |= {message.message: message.id for message in messages if message.message}
        return {"texts": [message.message for message in messages if message.message]}

    async def admin_log(self, chat):
        log = await self.client.get_admin_log(self.chat(chat))
        banned = [event for event in log if event.changed_restrictions and event.new.banned_rights.view_messages]
        joined = [event for event in log if event.joined_by_invite]
        return {
            "banned_by": [event.user.first_name for event in banned],
            "joined_by_link": [event.user.first_name for event in joined],
        }

    async def log_out(self):
        return {"logged_out": bool(await self.client.log_out())}

    async def _action(self, action):
        if action.user_joined or action.user_added:
            for user in await action.get_users():
                await self.hear("joined", chat=utils.get_display_name(await action.get_chat()), user=user.first_name)

    async def _message(self, message):
        chat = utils.get_display_name(await message.get_chat())
        await self.hear("message", chat=chat, user=(await message.get_sender()).first_name, text=message.raw_text)

    async def _raw(self, update):
        if isinstance(update, types.UpdateBotChatInviteRequester):
            await self._request(update, update.user_id)
        elif isinstance(update, types.UpdatePendingJoinRequests):
            for user in update.recent_requesters:
                await self._request(update, user)

    async def _request(self, update, user):
        entity = update._entities[utils.get_peer_id(update.peer)]
        self.chats[entity.title] = entity
        await self.hear("request", chat=entity.title, user=update._entities[user].first_name)


def _hash(link):
    name, is_hash = utils.parse_username(link)
    if not is_hash:
        raise ValueError(f"{link} is no invite link to Telethon")
    return name

