import driverModule from "./driver.js";
import { personal } from "./mtcute-personal.mjs";

const { Driver, onlyLoopback } = driverModule;

/** mtcute, by its high-level calls, on Node.js or in a browser. */
export class MtcuteDriver extends Driver {
  /**
   * @param mtcute {TelegramClient, MemoryStorage, BotKeyboard, tl, trust(pem)}
   * @param options what the platform adds to the client's options, of {host, port}
   */
  constructor(mtcute, options = () => ({})) {
    super();
    this.mtcute = mtcute;
    this.options = options;
  }

  refusal(error) {
    const { tl } = this.mtcute;
    if (!tl.RpcError.is(error)) {
      return undefined;
    }
    const type = error.text.replace("%d", error.seconds ?? error.newDc);
    return { code: error.code, type };
  }

  async open({ host, port, dc, key, session }) {
    onlyLoopback(host);
    await this.mtcute.trust(key.pem);
    const main = { id: dc, ipAddress: host, port };
    this.given = session;
    this.client = new this.mtcute.TelegramClient({
      apiId: 1,
      apiHash: "any",
      storage: new this.mtcute.MemoryStorage(),
      defaultDcs: { main, media: main },
      ...this.options({ host, port }),
    });
    this.client.onNewMessage.add((message) => this.see(message));
    this.client.onCallbackQuery.add((query) => this.pressed(query));
    this.client.onBotChatJoinRequest.add(({ chat, user }) => this.request(chat, user));
    this.client.onChatJoinRequest.add(async (request) => {
      const chat = request.chat ?? (await this.client.getChat(request.chatId));
      request.recentRequesters.forEach((user) => this.request(chat, user));
    });
    return { layer: this.mtcute.tl.LAYER };
  }

  start() {
    return this.started({ session: this.given });
  }

  login(how) {
    return this.started(how);
  }

  login_bot({ token }) {
    return this.started({ botToken: token });
  }

  async started(how) {
    const { firstName, isBot } = await this.client.start(how);
    await this.client.startUpdatesLoop();
    return { first_name: firstName, bot: isBot };
  }

  async session() {
    return { session: await this.client.exportSession() };
  }

  async dialogs() {
    const titles = [];
    for await (const { peer } of this.client.iterDialogs({ archived: "keep" })) {
      this.chats.set(peer.displayName, peer);
      titles.push(peer.displayName);
    }
    return { titles: titles.sort() };
  }

  async preview({ link }) {
    try {
      const { title, type, memberCount, withApproval } = await this.client.getChatPreview(link);
      return { member: false, title, kind: type, members: memberCount, request_needed: withApproval };
    } catch (error) {
      if (error.constructor.name !== "MtPeerNotFoundError") {
        throw error;
      }
      const chat = await this.client.getChat(link); // this is how the library says that one is in already
      this.chats.set(chat.title, chat);
      return { member: true, title: chat.title };
    }
  }

  async join({ link }) {
    try {
      const joined = await this.client.joinChat(link);
      if (joined.status === "request_sent") {
        return { requested: true };
      }
      const chat = joined.chat ?? joined; // before 0.30 it was the chat itself
      this.chats.set(chat.title, chat);
      return { joined: chat.title };
    } catch (error) {
      if (this.refusal(error)?.type === "INVITE_REQUEST_SENT") {
        return { requested: true };
      }
      throw error;
    }
  }

  async leave({ chat }) {
    await this.client.leaveChat(this.chat(chat), { clear: true });
  }

  async members({ chat }) {
    const members = await this.client.getChatMembers(this.chat(chat), {});
    return { names: members.map(({ user }) => user.firstName).sort() };
  }

  async member({ chat, user }) {
    const member = await this.client.getChatMember({ chatId: this.chat(chat), userId: user });
    const status = member?.status ?? "left";
    return status === "admin"
      ? { status, invite_users: member.permissions.inviteUsers ?? false, ban_users: member.permissions.banUsers ?? false }
      : { status };
  }

  async promote({ chat, user, rights }) {
    const chosen = rights.map((name) => [name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()), true]);
    await this.client.editAdminRights({ chatId: this.chat(chat), userId: user, rights: Object.fromEntries(chosen) });
  }

  async demote({ chat, user }) {
    await this.client.editAdminRights({ chatId: this.chat(chat), userId: user, rights: {} });
  }

  async ban({ chat, user }) {
    await this.client.banChatMember({ chatId: this.chat(chat), participantId: user });
  }

  async unban({ chat, user }) {
    await this.client.unbanChatMember({ chatId: this.chat(chat), participantId: user });
  }

  async create_link({ chat, link, usage_limit, request_needed }) {
    const created = await this.client.createInviteLink(this.chat(chat), {
      usageLimit: usage_limit,
      withApproval: request_needed,
    });
    return this.linkFacts(link, created);
  }

  async edit_link({ chat, link, usage_limit }) {
    const edited = await this.client.editInviteLink({
      chatId: this.chat(chat),
      link: this.links.get(link),
      usageLimit: usage_limit,
    });
    return this.linkFacts(link, edited);
  }

  async revoke_link({ chat, link }) {
    return this.linkFacts(link, await this.client.revokeInviteLink(this.chat(chat), this.links.get(link)));
  }

  linkFacts(name, { link, usageLimit, approvalNeeded, isRevoked }) {
    this.links.set(name, link);
    return { usage_limit: Number.isFinite(usageLimit) ? usageLimit : 0, request_needed: approvalNeeded, revoked: isRevoked };
  }

  async links_of({ chat }) {
    const links = await this.client.getInviteLinks(this.chat(chat));
    return { links: this.knownLinks(links.map(({ link }) => link)) };
  }

  async requests({ chat }) {
    const members = await this.client.getInviteLinkMembers(this.chat(chat), { requested: true });
    return { names: members.map(({ user }) => user.firstName).sort() };
  }

  async approve({ chat, user }) {
    await this.client.hideJoinRequest({ chatId: this.chat(chat), user, action: "approve" });
  }

  async decline({ chat, user }) {
    await this.client.hideJoinRequest({ chatId: this.chat(chat), user, action: "decline" });
  }

  async send({ chat, text }) {
    return this.sent(await this.client.sendText(this.chat(chat), text));
  }

  async edit({ chat, message, text }) {
    return this.sent(await this.client.editMessage({ chatId: this.chat(chat), message: this.messages.get(message), text }));
  }

  sent({ id, text, isOutgoing }) {
    this.messages.set(text, id);
    return { text, out: isOutgoing };
  }

  async delete({ chat, message }) {
    await this.client.deleteMessagesById(this.chat(chat), [this.messages.get(message)]);
  }

  async history({ chat, limit }) {
    return this.textsOf(await this.client.getHistory(this.chat(chat), { limit }));
  }

  async search({ chat, query }) {
    return this.textsOf(await this.client.searchMessages({ chatId: this.chat(chat), query }));
  }

  async pin({ chat, message }) {
    await this.client.pinMessage({ chatId: this.chat(chat), message: this.messages.get(message) });
  }

  async pinned({ chat }) {
    const filter = { _: "inputMessagesFilterPinned" };
    return this.textsOf(await this.client.searchMessages({ chatId: this.chat(chat), filter }));
  }

  textsOf(messages) {
    return this.texts([...messages], ({ text }) => text, ({ id }) => id);
  }

  async admin_log({ chat }) {
    const log = await this.client.getChatEventLog(this.chat(chat));
    const names = (type) => log.filter((it) => it.action?.type === type).map((it) => it.actor.firstName);
    return { banned_by: names("user_perms_changed"), joined_by_link: names("user_joined_invite") };
  }

  async log_out() {
    await this.client.logOut();
    return { logged_out: true };
  }

  see(message) {
    if (message.action?.type === "user_joined_link") {
      this.hear("joined", { chat: message.chat.displayName, user: message.sender.displayName });
    }
  }

  request(chat, user) {
    this.chats.set(chat.title, chat);
    this.hear("request", { chat: chat.title, user: user.firstName });
  }
}

Object.assign(MtcuteDriver.prototype, personal);
