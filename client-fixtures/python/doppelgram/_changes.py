# SPDX-License-Identifier: Apache-2.0
"""Changes to a world, each as a client's call would be: everybody concerned is told, or it is ``Refused``."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Sequence

from ._api import Api, given

Json = Mapping[str, Any]


class Changes:
    """Accounts, chats, members, requests, messages and links.

    Accounts and chats are named by their key in the scenario or by their id. ``by`` is who does it, the
    chat's creator if left out. Keys are those of a scenario; a key that is None is taken away.
    """

    _api: Api

    # accounts

    def accounts(self) -> List[Json]:
        """Each with name, id, phone, first_name, username, bot and chats."""
        return self._list("accounts")

    def account(self, name: str) -> Json:
        return self._json(self._api.get("accounts", name))

    def add_account(self, name: str, **keys: Any) -> Json:
        """``add_account("eve", premium=True)``; what is left out is made up."""
        return self._json(self._api.post("accounts", body={"name": name, **keys}))

    def change_account(self, name: str, **keys: Any) -> Json:
        return self._json(self._api.patch("accounts", name, body=keys))

    def end_sessions(self, account: str, device: Optional[int] = None) -> None:
        """As another device would: SESSION_REVOKED until a login, for all that have called or for one."""
        self._api.delete("accounts", account, "sessions", *([] if device is None else [str(device)]))

    # chats

    def chats(self) -> List[Json]:
        return self._list("chats")

    def chat(self, name: str) -> Json:
        """Its settings, admins, members, banned, requested_by, participants_count and invites."""
        return self._json(self._api.get("chats", name))

    def add_chat(self, name: str, **keys: Any) -> Json:
        """``add_chat("reading", kind="supergroup", title="Reading Room", creator="alice")``."""
        return self._json(self._api.post("chats", body={"name": name, **keys}))

    def change_chat(self, name: str, **keys: Any) -> Json:
        return self._json(self._api.patch("chats", name, body=keys))

    def delete_chat(self, name: str) -> None:
        """As its creator would."""
        self._api.delete("chats", name)

    def migrate_chat(self, name: str) -> Json:
        """Makes a supergroup of the basic group, as its creator would; returns the supergroup."""
        return self._json(self._api.post("chats", name, "migrate"))

    def send_message(self, chat: str, sender: str, text: str) -> int:
        """Writes a message as a client would; returns its id."""
        return int(self._api.post("chats", chat, "messages", body={"from": sender, "text": text})["id"])

    # members and requests

    def member(self, chat: str, account: str) -> Json:
        """member, banned, date, admin, rank, invite and approved_by."""
        return self._json(self._api.get("chats", chat, "members", account))

    def join(self, chat: str, account: str, *, by: Optional[str] = None, invite: Optional[str] = None) -> Json:
        """Joins a public chat, or by a link; or is added, ``by`` the creator or another member."""
        return self._json(self._api.put("chats", chat, "members", account, body=given(by=by, invite=invite)))

    def promote(
        self,
        chat: str,
        account: str,
        rights: Sequence[str],
        *,
        rank: Optional[str] = None,
        by: Optional[str] = None,
    ) -> Json:
        """Makes an admin, with ``["invite_users"]``; none at all takes that back."""
        body = given(admin=list(rights), rank=rank, by=by)
        return self._json(self._api.put("chats", chat, "members", account, body=body))

    def leave(self, chat: str, account: str) -> None:
        self._api.delete("chats", chat, "members", account)

    def remove(self, chat: str, account: str, *, by: str) -> None:
        self._api.delete("chats", chat, "members", account, by=by)

    def ban(self, chat: str, account: str, *, by: Optional[str] = None) -> None:
        """Removes for good."""
        self._api.delete("chats", chat, "members", account, ban="true", by=by)

    def ask_to_join(self, chat: str, account: str, *, invite: Optional[str] = None) -> None:
        self._api.put("chats", chat, "requests", account, body=given(invite=invite))

    def approve(self, chat: str, account: str, *, by: Optional[str] = None) -> None:
        """Lets in who asked."""
        self._api.post("chats", chat, "requests", account, body=given(approved=True, by=by))

    def decline(self, chat: str, account: str, *, by: Optional[str] = None) -> None:
        self._api.post("chats", chat, "requests", account, body=given(approved=False, by=by))

    def withdraw(self, chat: str, account: str) -> None:
        """Takes the request back."""
        self._api.delete("chats", chat, "requests", account)

    # links

    def invites(self) -> List[Json]:
        return self._list("invites")

    def invite(self, hash: str) -> Json:
        """hash, link, chat, admin_id, usage, revoked, used_by, requested_by and what it is limited by."""
        return self._json(self._api.get("invites", hash))

    def add_invite(self, chat: str, **keys: Any) -> Json:
        """``add_invite("reading", usage_limit=1)``; its hash is made up unless given."""
        return self._json(self._api.post("chats", chat, "invites", body=keys))

    def change_invite(self, hash: str, **keys: Any) -> Json:
        """``revoked=True``, expire_date, usage_limit, request_needed, title."""
        return self._json(self._api.patch("invites", hash, body=keys))

    def delete_invite(self, hash: str) -> None:
        """Forgets one that is revoked."""
        self._api.delete("invites", hash)

    # pushes, and the world as a whole

    def push(self, account: str, update: Json) -> int:
        """Sends an update of your own, ``{"_": "updateChannel", "channel_id": 5001}``; to how many sessions."""
        return int(self._api.post("updates", body={"to": account, "update": dict(update)})["sessions"])

    def state(self) -> str:
        """The world as a scenario that starts exactly here, in YAML."""
        return self._api.text("state")

    def restore(self, state: str) -> None:
        """Goes on from a state; connections close."""
        self._api.put_yaml("state", state)

    def play(self, scenario: Json) -> None:
        """Plays another scenario from its start; connections close."""
        self._api.put("scenario", body=scenario)

    def _list(self, what: str) -> List[Json]:
        found: List[Json] = self._api.get(what)[what]
        return found

    def _json(self, answer: Any) -> Json:
        found: Json = answer
        return found
