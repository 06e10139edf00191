"use strict";

const { Lacks } = require("../shared/driver");
const GramJsDriver = require("../shared/gramjs-driver");
const { describe } = require("../shared/refusal");

const WHOLE = { offsetDate: 0, offsetId: 0, addOffset: 0, offset: 0, maxId: 0, minId: 0, hash: 0, limit: 100 };

/**
 * GramJS 1.2, whose calls for dialogs, members and messages are not exported or ask for something else: raw calls of layer 122,
 * which has links without settings and no requests to join.
 */
module.exports = class GramJs12Driver extends GramJsDriver {
  refusal(error) {
    const { wire } = describe(error);
    return wire ? { code: wire.code, type: wire.message } : undefined;
  }

  isChannel(entity) {
    return entity.className === "Channel";
  }

  async dialogs() {
    const offsetPeer = new this.api.InputPeerEmpty();
    const { chats, users, dialogs } = await this.call("GetDialogs", { ...WHOLE, offsetPeer });
    const of = (all, id) => all.find((it) => String(it.id) === String(id));
    const shown = dialogs.map(({ peer }) => of(peer.userId ? users : chats, peer.userId ?? peer.channelId ?? peer.chatId));
    const title = (entity) => entity.title ?? entity.firstName;
    shown.forEach((entity) => this.chats.set(title(entity), entity));
    return { titles: shown.map(title).sort() };
  }

  async members({ chat }) {
    const entity = this.chat(chat);
    const filter = new this.api.ChannelParticipantsRecent();
    const { users } = this.isChannel(entity)
      ? await this.client.invoke(new this.api.channels.GetParticipants({ ...WHOLE, channel: entity, filter }))
      : await this.call("GetFullChat", { chatId: entity.id });
    return { names: users.map(({ firstName }) => firstName).sort() };
  }

  async refused(call, type) {
    try {
      return await call;
    } catch (error) {
      if (this.refusal(error)?.type === type) {
        return undefined;
      }
      throw error;
    }
  }

  async preview(step) {
    const { request_needed: unknown, ...told } = await super.preview(step);
    return told;
  }

  async join(step) {
    return (await this.refused(super.join(step), "INVITE_REQUEST_SENT")) ?? { requested: true };
  }

  async member(step) {
    return (await this.refused(super.member(step), "USER_NOT_PARTICIPANT")) ?? { status: "left" };
  }

  async history({ chat, limit }) {
    return this.found(await this.call("GetHistory", { ...WHOLE, peer: this.chat(chat), limit }));
  }

  async search({ chat, query }) {
    return this.searched(chat, query, new this.api.InputMessagesFilterEmpty());
  }

  async pinned({ chat }) {
    return this.searched(chat, "", new this.api.InputMessagesFilterPinned());
  }

  async searched(chat, q, filter) {
    return this.found(await this.call("Search", { ...WHOLE, peer: this.chat(chat), q, filter, minDate: 0, maxDate: 0 }));
  }

  found({ messages }) {
    return this.textsOf(messages.filter(({ message }) => message));
  }

  /** sendMessage() does not find its message among the updates. */
  async send({ chat, text }) {
    const randomId = this.gramjs.bigInt(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER));
    const { updates, id, out } = await this.call("SendMessage", { peer: this.chat(chat), message: text, randomId });
    if (updates === undefined) {
      return this.sent({ id, message: text, out }); // UpdateShortSentMessage
    }
    return this.sent(updates.find(({ className }) => className.startsWith("UpdateNew")).message);
  }

  /** invoke() throws at what answers a Bool. */
  async log_out() {
    return { logged_out: await this.client._sender.send(new this.api.auth.LogOut()) };
  }

  async edit({ chat, message, text }) {
    const { updates } = await this.call("EditMessage", { peer: this.chat(chat), id: this.messages.get(message), message: text });
    return this.sent(updates.find(({ className }) => className.startsWith("UpdateEdit")).message);
  }

  async delete({ chat, message }) {
    const entity = this.chat(chat);
    const id = [this.messages.get(message)];
    await (this.isChannel(entity)
      ? this.client.invoke(new this.api.channels.DeleteMessages({ channel: entity, id }))
      : this.call("DeleteMessages", { id, revoke: true }));
  }

  async pin({ chat, message }) {
    await this.call("UpdatePinnedMessage", { peer: this.chat(chat), id: this.messages.get(message) });
  }

  async press({ chat, message, data }) {
    const pressed = { peer: this.chat(chat), msgId: this.messages.get(message), data: Buffer.from(data) };
    return { answer: (await this.call("GetBotCallbackAnswer", pressed)).message };
  }

  /** signInUserWithQrCode() leaves out the credentials that it is given, and reads those of the environment. */
  qr() {
    process.env.TELEGRAM_T_API_ID = "1";
    process.env.TELEGRAM_T_API_HASH = "any";
    return super.qr();
  }

  await_event(step) {
    if (step.event === "request") {
      throw new Lacks("requests");
    }
    return super.await_event(step);
  }

  create_link() {
    throw new Lacks("links with a title, a limit or requests");
  }

  edit_link() {
    throw new Lacks("links with a title, a limit or requests");
  }

  revoke_link() {
    throw new Lacks("links that can be revoked");
  }
};
