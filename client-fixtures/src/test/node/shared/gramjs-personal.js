"use strict";

/** Steps of GramJS and teleproto with one's own account, files, reactions, buttons and QR codes. */
module.exports = {
  async forward({ chat, message, to }) {
    this.lacking("forwardMessages");
    const messages = [this.messages.get(message)];
    const forwarded = await this.client.forwardMessages(this.chat(to), { messages, fromPeer: this.chat(chat) });
    const [first] = forwarded.flat();
    return { text: first.message, forwarded: Boolean(first.fwdFrom) };
  },

  async react({ chat, message, reaction }) {
    const emoji = new this.api.ReactionEmoji({ emoticon: reaction });
    await this.call("SendReaction", { peer: this.chat(chat), msgId: this.messages.get(message), reaction: [emoji] });
  },

  async reactions({ chat, message }) {
    const { results } = (await this.messageOf(chat, message)).reactions;
    return { reactions: results.map(({ reaction, count }) => `${reaction.emoticon} ${count}`) };
  },

  async send_file({ chat, name, content, text }) {
    const bytes = Buffer.from(content);
    const file = new this.gramjs.CustomFile(name, bytes.length, "", bytes);
    const sent = await this.client.sendFile(this.chat(chat), { file, caption: text, forceDocument: true });
    this.messages.set(sent.message, sent.id);
    const { attributes, size } = sent.media.document;
    return { text: sent.message, name: attributes.find(({ fileName }) => fileName).fileName, size: Number(size) };
  },

  async download({ chat, message }) {
    const content = await this.client.downloadMedia(await this.messageOf(chat, message), {});
    return { content: Buffer.from(content).toString() };
  },

  async messageOf(chat, message) {
    const [found] = await this.client.getMessages(this.chat(chat), { ids: [this.messages.get(message)] });
    return found;
  },

  async blocked() {
    const { users } = await this.invoke("contacts", "GetBlocked", { offset: 0, limit: 100 });
    return { names: users.map(({ firstName }) => firstName).sort() };
  },

  async block({ user }) {
    await this.invoke("contacts", "Block", { id: await this.user(user) });
  },

  async unblock({ user }) {
    await this.invoke("contacts", "Unblock", { id: await this.user(user) });
  },

  async set_profile({ first_name, last_name, about }) {
    await this.invoke("account", "UpdateProfile", { firstName: first_name, lastName: last_name, about });
  },

  async set_username({ username }) {
    await this.invoke("account", "UpdateUsername", { username });
  },

  async profile() {
    const found = await this.invoke("users", "GetFullUser", { id: new this.api.InputUserSelf() });
    const { firstName, lastName, username } = found.user ?? found.users[0]; // as it was before layer 138, and as it is
    return { first_name: firstName, last_name: lastName, about: (found.fullUser ?? found).about, username };
  },

  async press({ chat, message, button }) {
    const found = await this.messageOf(chat, message);
    const { message: answer } = await found.click({ text: button });
    return { answer };
  },

  async send_buttons({ chat, text, button, data }) {
    const buttons = [this.gramjs.Button.inline(button, Buffer.from(data))];
    return this.sent(await this.client.sendMessage(this.chat(chat), { message: text, buttons }));
  },

  async answer_press({ text }) {
    await this.call("SetBotCallbackAnswer", { queryId: this.query, message: text, cacheTime: 0 });
  },

  /** The promise of the login is kept for qr_done; the URL is what an app would show as QR code. */
  async qr() {
    this.lacking("signInUserWithQrCode");
    await this.client.connect();
    const shown = new Promise((resolve, reject) => {
      const qrCode = ({ token }) => {
        resolve(`tg://login?token=${token.toString("base64url")}`);
        return new Promise(() => {}); // it is shown for as long as it is good: GramJS 1.2 asks for another one at once otherwise
      };
      const onError = async (error) => reject(error);
      this.scanned = this.client.signInUserWithQrCode({ apiId: 1, apiHash: "any" }, { qrCode, onError });
      this.scanned.catch(reject);
    });
    return { url: await shown };
  },

  async qr_done() {
    await this.scanned;
    return this.me();
  },
};
