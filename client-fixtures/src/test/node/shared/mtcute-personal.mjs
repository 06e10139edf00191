/** Steps of mtcute with one's own account, files, reactions, buttons and QR codes. */
export const personal = {
  async forward({ chat, message, to }) {
    const messages = [this.messages.get(message)];
    const how = { fromChatId: this.chat(chat), toChatId: this.chat(to), messages };
    const [forwarded] = await this.client.forwardMessagesById(how);
    return { text: forwarded.text, forwarded: Boolean(forwarded.forward) };
  },

  async react({ chat, message, reaction }) {
    await this.client.sendReaction({ chatId: this.chat(chat), message: this.messages.get(message), emoji: reaction });
  },

  async reactions({ chat, message }) {
    const { reactions } = (await this.messageOf(chat, message)).reactions;
    return { reactions: reactions.map(({ emoji, count }) => `${emoji} ${count}`) };
  },

  async send_file({ chat, name, content, text }) {
    const file = new TextEncoder().encode(content);
    const media = { type: "document", file, fileName: name, caption: text };
    const sent = await this.client.sendMedia(this.chat(chat), media);
    this.messages.set(sent.text, sent.id);
    return { text: sent.text, name: sent.media.fileName, size: sent.media.fileSize };
  },

  async download({ chat, message }) {
    const { media } = await this.messageOf(chat, message);
    return { content: new TextDecoder().decode(await this.client.downloadAsBuffer(media)) };
  },

  async messageOf(chat, message) {
    const [found] = await this.client.getMessages(this.chat(chat), this.messages.get(message));
    return found;
  },

  async blocked() {
    const { users } = await this.client.call({ _: "contacts.getBlocked", offset: 0, limit: 100 });
    return { names: users.map(({ firstName }) => firstName).sort() };
  },

  async block({ user }) {
    await this.client.blockUser(user);
  },

  async unblock({ user }) {
    await this.client.unblockUser(user);
  },

  async set_profile({ first_name, last_name, about }) {
    await this.client.updateProfile({ firstName: first_name, lastName: last_name, bio: about });
  },

  async set_username({ username }) {
    await this.client.setMyUsername(username);
  },

  async profile() {
    const { firstName, lastName, bio, username } = await this.client.getFullUser("self");
    return { first_name: firstName, last_name: lastName, about: bio, username };
  },

  async press({ chat, message, data }) {
    const pressed = { chatId: this.chat(chat), message: this.messages.get(message), data };
    return { answer: (await this.client.getCallbackAnswer(pressed)).message };
  },

  async send_buttons({ chat, text, button, data }) {
    const { BotKeyboard } = this.mtcute;
    const replyMarkup = BotKeyboard.inline([[BotKeyboard.callback(button, data)]]);
    return this.sent(await this.client.sendText(this.chat(chat), text, { replyMarkup }));
  },

  pressed(query) {
    this.query = query;
    this.hear("pressed", { user: query.user.firstName, data: query.dataStr });
  },

  async answer_press({ text }) {
    await this.client.answerCallbackQuery(this.query, { text });
  },

  /** The promise of the login is kept for qr_done; the URL is what an app would show as QR code. */
  async qr() {
    const url = await new Promise((resolve, reject) => {
      this.scanned = this.client.signInQr({ onUrlUpdated: resolve });
      this.scanned.catch(reject);
    });
    return { url };
  },

  async qr_done() {
    const { firstName, isBot } = await this.scanned;
    return { first_name: firstName, bot: isBot };
  },
};
