"use strict";

/** Steps with invite links and requests. */
module.exports = {
  async create_link({ chat, link, title, usage_limit, request_needed }) {
    const created = await this.client.invoke({
      _: "createChatInviteLink",
      chat_id: this.chat(chat).id,
      name: title,
      member_limit: usage_limit,
      creates_join_request: request_needed,
    });
    return this.linkFacts(link, created);
  },

  async edit_link({ chat, link, title, usage_limit }) {
    const edited = await this.client.invoke({
      _: "editChatInviteLink",
      chat_id: this.chat(chat).id,
      invite_link: this.links.get(link),
      name: title,
      member_limit: usage_limit,
    });
    return this.linkFacts(link, edited);
  },

  async revoke_link({ chat, link }) {
    const invite_link = this.links.get(link);
    const revoked = await this.client.invoke({ _: "revokeChatInviteLink", chat_id: this.chat(chat).id, invite_link });
    return this.linkFacts(link, revoked.invite_links[0]);
  },

  linkFacts(called, { invite_link, name, member_limit, creates_join_request, is_revoked }) {
    this.links.set(called, invite_link);
    return { title: name, usage_limit: member_limit, request_needed: creates_join_request, revoked: is_revoked };
  },

  async links_of({ chat }) {
    const { invite_links } = await this.client.invoke({
      _: "getChatInviteLinks",
      chat_id: this.chat(chat).id,
      creator_user_id: this.self,
      limit: 100,
    });
    return { links: this.knownLinks(invite_links.map(({ invite_link }) => invite_link)) };
  },

  async requests({ chat }) {
    const { requests } = await this.client.invoke({ _: "getChatJoinRequests", chat_id: this.chat(chat).id, limit: 100 });
    return this.names(requests.map(({ user_id }) => user_id));
  },

  approve(step) {
    return this.decide(step, true);
  },

  decline(step) {
    return this.decide(step, false);
  },

  async decide({ chat, user }, approve) {
    const user_id = await this.user(user);
    await this.client.invoke({ _: "processChatJoinRequest", chat_id: this.chat(chat).id, user_id, approve });
  },
};
