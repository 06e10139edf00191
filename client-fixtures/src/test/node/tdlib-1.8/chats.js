"use strict";

const KINDS = {
  inviteLinkChatTypeBasicGroup: "group",
  inviteLinkChatTypeSupergroup: "supergroup",
  inviteLinkChatTypeChannel: "channel",
};
const STATUSES = {
  chatMemberStatusCreator: "creator",
  chatMemberStatusAdministrator: "admin",
  chatMemberStatusMember: "member",
  chatMemberStatusRestricted: "member",
  chatMemberStatusLeft: "left",
  chatMemberStatusBanned: "banned",
};
const RIGHTS = { invite_users: "can_invite_users", ban_users: "can_restrict_members" };

/** Steps with chats and their members. */
module.exports = {
  async dialogs() {
    const chat_list = { _: "chatListMain" };
    try {
      for (;;) {
        await this.client.invoke({ _: "loadChats", chat_list, limit: 100 });
      }
    } catch (error) {
      if (error.code !== 404) {
        throw error; // 404 says that all are there
      }
    }
    const { chat_ids } = await this.client.invoke({ _: "getChats", chat_list, limit: 100 });
    const found = await Promise.all(chat_ids.map((chat_id) => this.client.invoke({ _: "getChat", chat_id })));
    return { titles: found.map(({ title }) => title).sort() };
  },

  async preview({ link }) {
    const info = await this.client.invoke({ _: "checkChatInviteLink", invite_link: link });
    return info.chat_id !== 0
      ? { member: true, title: info.title }
      : {
          member: false,
          title: info.title,
          kind: KINDS[info.type._],
          members: info.member_count,
          request_needed: info.creates_join_request,
        };
  },

  async join({ link }) {
    const joined = await this.client.invoke({ _: "joinChatByInviteLink", invite_link: link });
    if (joined._ === "chatJoinResultRequestSent") {
      return { requested: true };
    }
    const { title } = await this.client.invoke({ _: "getChat", chat_id: joined.chat_id ?? joined.id });
    return { joined: title };
  },

  async leave({ chat }) {
    const { id, type } = this.chat(chat);
    await this.client.invoke({ _: "leaveChat", chat_id: id });
    if (type._ === "chatTypeBasicGroup") {
      await this.client.invoke({ _: "deleteChatHistory", chat_id: id, remove_from_chat_list: true });
    }
  },

  async members({ chat }) {
    const { type } = this.chat(chat);
    const { members } =
      type._ === "chatTypeBasicGroup"
        ? await this.client.invoke({ _: "getBasicGroupFullInfo", basic_group_id: type.basic_group_id })
        : await this.client.invoke({ _: "getSupergroupMembers", supergroup_id: type.supergroup_id, limit: 200 });
    return this.names(members.map(({ member_id }) => member_id.user_id));
  },

  async user(username) {
    return (await this.client.invoke({ _: "searchPublicChat", username })).type.user_id;
  },

  async member({ chat, user }) {
    const member_id = { _: "messageSenderUser", user_id: await this.user(user) };
    const { status } = await this.client.invoke({ _: "getChatMember", chat_id: this.chat(chat).id, member_id });
    const name = STATUSES[status._];
    return name === "admin"
      ? { status: name, invite_users: status.rights.can_invite_users, ban_users: status.rights.can_restrict_members }
      : { status: name };
  },

  async setStatus(chat, user, status) {
    const member_id = { _: "messageSenderUser", user_id: await this.user(user) };
    await this.client.invoke({ _: "setChatMemberStatus", chat_id: this.chat(chat).id, member_id, status });
  },

  async promote({ chat, user, rights }) {
    const chosen = Object.fromEntries(rights.map((name) => [RIGHTS[name], true]));
    const all = { _: "chatAdministratorRights", can_manage_chat: true, ...chosen };
    await this.setStatus(chat, user, { _: "chatMemberStatusAdministrator", rights: all });
  },

  async demote({ chat, user }) {
    await this.setStatus(chat, user, { _: "chatMemberStatusMember" });
  },

  async ban({ chat, user }) {
    await this.setStatus(chat, user, { _: "chatMemberStatusBanned" });
  },

  async unban({ chat, user }) {
    await this.setStatus(chat, user, { _: "chatMemberStatusLeft" });
  },

  async admin_log({ chat }) {
    const log = { _: "getChatEventLog", chat_id: this.chat(chat).id, limit: 100 };
    const { events } = await this.client.invoke(log);
    const by = (kind) => this.names(events.filter(({ action }) => action._ === kind).map((it) => it.member_id.user_id));
    return {
      banned_by: (await by("chatEventMemberRestricted")).names,
      joined_by_link: (await by("chatEventMemberJoinedByInviteLink")).names,
    };
  },
};
