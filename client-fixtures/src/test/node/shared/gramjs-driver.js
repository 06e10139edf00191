"use strict";

const { Driver, Lacks, onlyLoopback } = require("./driver");
const personal = require("./gramjs-personal");

const NOTHING = {};

/**
 * GramJS and teleproto, by their high-level calls; what a version has no call for is invoked raw, as its users have to.
 *
 * @param gramjs what the project's gramjs.js exports
 */
class GramJsDriver extends Driver {
  constructor(gramjs) {
    super();
    this.gramjs = gramjs;
    this.api = gramjs.Api;
  }

  refusal(error) {
    const type = error.errorMessage;
    return type ? this.gramjs.wireError?.(error) ?? { code: error.code, type } : undefined;
  }

  async open({ host, port, dc, key, session }) {
    onlyLoopback(host);
    const { StringSession, TelegramClient, bigInt, serverKeys } = this.gramjs;
    const opened = new StringSession(session ?? "");
    serverKeys.set(key.fingerprint, { n: bigInt(key.n), e: Number(key.e) }); // for uploads teleproto makes a key of its own
    if (session === undefined) {
      opened.setDC(dc, host, port);
    }
    if (opened.serverAddress !== host || opened.port !== port) {
      throw new Error(`the session dials ${opened.serverAddress}:${opened.port}`);
    }
    this.client = new TelegramClient(opened, 1, "any", {
      ...this.gramjs.connectionOption({ host, port }),
      connectionRetries: 3,
      retryDelay: 200,
      floodSleepThreshold: 0,
    });
    this.gramjs.watchUpdates(this.client, (update) => this.see(update));
    return { layer: this.gramjs.layer };
  }

  async start() {
    await this.client.connect();
    return this.me();
  }

  async login({ phone, code, password }) {
    await this.client.start({
      phoneNumber: async () => phone,
      phoneCode: async () => code,
      password: async () => password,
      onError: (error) => {
        throw error; // start() asks again for ever otherwise
      },
    });
    return this.me();
  }

  async login_bot({ token }) {
    await this.client.start({ botAuthToken: token });
    return this.me();
  }

  async me() {
    const me = await this.client.getMe();
    return { first_name: me.firstName, bot: Boolean(me.bot) };
  }

  session() {
    return { session: this.client.session.save() };
  }

  lacking(...names) {
    const missing = names.filter((name) => typeof this.client[name] !== "function");
    if (missing.length > 0) {
      throw new Lacks(missing.join());
    }
  }

  async dialogs() {
    this.lacking("getDialogs");
    const dialogs = await this.client.getDialogs({});
    for (const { title, entity } of dialogs) {
      this.chats.set(title, entity);
    }
    return { titles: dialogs.map(({ title }) => title).sort() };
  }

  async preview({ link }) {
    const checked = await this.client.invoke(new this.api.messages.CheckChatInvite({ hash: hashOf(link) }));
    if (checked.className !== "ChatInvite") {
      this.chats.set(checked.chat.title, checked.chat);
      return { member: true, title: checked.chat.title };
    }
    return {
      member: false,
      title: checked.title,
      kind: checked.megagroup ? "supergroup" : checked.broadcast ? "channel" : "group",
      members: checked.participantsCount,
      request_needed: Boolean(checked.requestNeeded),
    };
  }

  async join({ link }) {
    try {
      const joined = await this.client.invoke(new this.api.messages.ImportChatInvite({ hash: hashOf(link) }));
      const [chat] = (joined.updates?.chats ? joined.updates : joined).chats;
      this.chats.set(chat.title, chat);
      return { joined: chat.title };
    } catch (error) {
      if (error.errorMessage === "INVITE_REQUEST_SENT") {
        return { requested: true };
      }
      throw error;
    }
  }

  async leave({ chat }) {
    const entity = this.chat(chat);
    if (entity.className === "Channel") {
      await this.client.invoke(new this.api.channels.LeaveChannel({ channel: entity }));
      return;
    }
    await this.call("DeleteChatUser", { chatId: entity.id, userId: new this.api.InputUserSelf() });
    await this.call("DeleteHistory", { peer: entity, maxId: 0 });
  }

  async members({ chat }) {
    this.lacking("getParticipants");
    const members = await this.client.getParticipants(this.chat(chat), {});
    return { names: members.map(({ firstName }) => firstName).sort() };
  }

  async member({ chat, user }) {
    try {
      const named = await this.user(user);
      const { participant } = await this.client.invoke(
        new this.api.channels.GetParticipant({ channel: this.chat(chat), participant: named, userId: named }),
      );
      return this.status(participant);
    } catch (error) {
      if (error.errorMessage === "USER_NOT_PARTICIPANT") {
        return { status: "left" };
      }
      throw error;
    }
  }

  status({ className, adminRights }) {
    const status = {
      ChannelParticipantCreator: "creator",
      ChannelParticipantAdmin: "admin",
      ChannelParticipantBanned: "banned",
      ChannelParticipantLeft: "left",
    }[className];
    return status === "admin"
      ? { status, invite_users: Boolean(adminRights.inviteUsers), ban_users: Boolean(adminRights.banUsers) }
      : { status: status ?? "member" };
  }

  user(username) {
    return this.client.getInputEntity(username);
  }

  async promote({ chat, user, rights }) {
    const chosen = Object.fromEntries(rights.map((name) => [this.gramjs.camelCase(name), true]));
    await this.editAdmin(chat, user, chosen);
  }

  async demote({ chat, user }) {
    await this.editAdmin(chat, user, NOTHING);
  }

  async editAdmin(chat, user, rights) {
    await this.client.invoke(
      new this.api.channels.EditAdmin({
        channel: this.chat(chat),
        userId: await this.user(user),
        adminRights: new this.api.ChatAdminRights(rights),
        rank: "",
      }),
    );
  }

  async ban({ chat, user }) {
    await this.editBanned(chat, user, { viewMessages: true });
  }

  async unban({ chat, user }) {
    await this.editBanned(chat, user, NOTHING);
  }

  async editBanned(chat, user, rights) {
    const named = await this.user(user);
    await this.client.invoke(
      new this.api.channels.EditBanned({
        channel: this.chat(chat),
        participant: named,
        userId: named, // its name before layer 125
        bannedRights: new this.api.ChatBannedRights({ untilDate: 0, ...rights }),
      }),
    );
  }

  call(name, args) {
    return this.invoke("messages", name, args);
  }

  invoke(space, name, args) {
    const Call = this.api[space][name];
    if (Call === undefined) {
      throw new Lacks(name);
    }
    return this.client.invoke(new Call(args));
  }

  async create_link({ chat, link, title, usage_limit, request_needed }) {
    const peer = this.chat(chat);
    const args = { peer, title, usageLimit: usage_limit, requestNeeded: request_needed };
    return this.linkFacts(link, await this.call("ExportChatInvite", args));
  }

  async edit_link({ chat, link, title, usage_limit }) {
    return this.editLink(chat, link, { title, usageLimit: usage_limit });
  }

  async revoke_link({ chat, link }) {
    return this.editLink(chat, link, { revoked: true });
  }

  async editLink(chat, link, changes) {
    const args = { peer: this.chat(chat), link: this.links.get(link), ...changes };
    return this.linkFacts(link, (await this.call("EditExportedChatInvite", args)).invite);
  }

  linkFacts(name, { link, title, usageLimit, requestNeeded, revoked }) {
    this.links.set(name, link);
    return {
      title,
      usage_limit: usageLimit ?? 0,
      request_needed: Boolean(requestNeeded),
      revoked: Boolean(revoked),
    };
  }

  async links_of({ chat }) {
    const args = { peer: this.chat(chat), adminId: new this.api.InputUserSelf(), limit: 50 };
    const { invites } = await this.call("GetExportedChatInvites", args);
    return { links: this.knownLinks(invites.map(({ link }) => link)) };
  }

  async requests({ chat }) {
    const { users } = await this.call("GetChatInviteImporters", {
      peer: this.chat(chat),
      requested: true,
      offsetDate: 0,
      offsetUser: new this.api.InputUserEmpty(),
      limit: 50,
    });
    return { names: users.map(({ firstName }) => firstName).sort() };
  }

  async approve({ chat, user }) {
    await this.call("HideChatJoinRequest", { peer: this.chat(chat), userId: await this.user(user), approved: true });
  }

  async decline({ chat, user }) {
    await this.call("HideChatJoinRequest", { peer: this.chat(chat), userId: await this.user(user) });
  }

  async send({ chat, text }) {
    return this.sent(await this.client.sendMessage(this.chat(chat), { message: text }));
  }

  async edit({ chat, message, text }) {
    this.lacking("editMessage");
    return this.sent(await this.client.editMessage(this.chat(chat), { message: this.messages.get(message), text }));
  }

  sent({ id, message, out }) {
    this.messages.set(message, id);
    return { text: message, out: Boolean(out) };
  }

  async delete({ chat, message }) {
    this.lacking("deleteMessages");
    await this.client.deleteMessages(this.chat(chat), [this.messages.get(message)], { revoke: true });
  }

  async history({ chat, limit }) {
    return this.textsOf(await this.client.getMessages(this.chat(chat), { limit }));
  }

  async search({ chat, query }) {
    return this.textsOf(await this.client.getMessages(this.chat(chat), { search: query, limit: 20 }));
  }

  async pin({ chat, message }) {
    this.lacking("pinMessage");
    await this.client.pinMessage(this.chat(chat), this.messages.get(message));
  }

  async pinned({ chat }) {
    const filter = new this.api.InputMessagesFilterPinned();
    return this.textsOf(await this.client.getMessages(this.chat(chat), { filter, limit: 20 }));
  }

  textsOf(messages) {
    return this.texts([...messages], ({ message }) => message, ({ id }) => id);
  }

  async log_out() {
    await this.client.invoke(new this.api.auth.LogOut());
    return { logged_out: true };
  }

  /** Whole Updates, which name the chats and users of each. */
  see({ updates = [], update, users = [], chats = [] }) {
    const user = (id) => users.find((it) => String(it.id) === String(id))?.firstName;
    const chat = (peer) => chats.find((it) => String(it.id) === String(peer.channelId ?? peer.chatId));
    for (const one of update ? [update] : updates) {
      if (one.message?.action?.className === "MessageActionChatJoinedByLink") {
        const { title } = chat(one.message.peerId);
        this.hear("joined", { chat: title, user: user(one.message.fromId.userId) });
      }
      if (one.className === "UpdateBotCallbackQuery") {
        this.query = one.queryId;
        this.hear("pressed", { user: user(one.userId), data: Buffer.from(one.data).toString() });
      }
      for (const requester of one.recentRequesters ?? []) {
        this.request(chat(one.peer), user(requester));
      }
      if (one.className === "UpdateBotChatInviteRequester") {
        this.request(chat(one.peer), user(one.userId));
      }
    }
  }

  request(chat, user) {
    this.chats.set(chat.title, chat);
    this.hear("request", { chat: chat.title, user });
  }
}

Object.assign(GramJsDriver.prototype, personal);

module.exports = GramJsDriver;

function hashOf(link) {
  return link.replace(/^https:\/\/t\.me\/(\+|joinchat\/)/, "");
}
