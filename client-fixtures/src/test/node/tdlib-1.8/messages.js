"use strict";

const textOf = ({ content }) => content.text?.text;

/** Steps with messages; TDLib sends them in the background and says later under which id. */
module.exports = {
  send({ chat, text }) {
    return this.sendText(chat, text, {});
  },

  async sendText(chat, text, more) {
    const input_message_content = { _: "inputMessageText", text: { _: "formattedText", text } };
    const message = { _: "sendMessage", chat_id: this.chat(chat).id, input_message_content, ...more };
    return this.messageFacts(await this.sentAs(await this.client.invoke(message)));
  },

  /** What became of a message that was being sent; each chat numbers these by itself. */
  async sentAs({ id, chat_id }) {
    const end = () => this.sent.find((it) => it.old_message_id === id && it.message.chat_id === chat_id);
    await this.until(end, `end of message ${id}`);
    if (end().error) {
      throw end().error;
    }
    return end().message;
  },

  async edit({ chat, message, text }) {
    const edited = await this.client.invoke({
      _: "editMessageText",
      chat_id: this.chat(chat).id,
      message_id: this.messages.get(message),
      input_message_content: { _: "inputMessageText", text: { _: "formattedText", text } },
    });
    return this.messageFacts(edited);
  },

  messageFacts(message) {
    this.messages.set(textOf(message), message.id);
    return { text: textOf(message), out: message.is_outgoing };
  },

  async delete({ chat, message }) {
    const message_ids = [this.messages.get(message)];
    await this.client.invoke({ _: "deleteMessages", chat_id: this.chat(chat).id, message_ids, revoke: true });
  },

  /** It answers as few messages as it likes, and is asked again from the last one on. */
  async history({ chat, limit }) {
    const found = [];
    let from_message_id = 0;
    while (found.length < limit) {
      const page = { _: "getChatHistory", chat_id: this.chat(chat).id, from_message_id, limit: limit - found.length };
      const { messages } = await this.client.invoke(page);
      if (messages.length === 0) {
        break;
      }
      found.push(...messages);
      from_message_id = messages.at(-1).id;
    }
    return this.textsOf(found);
  },

  async search({ chat, query }) {
    return this.searched(chat, { query });
  },

  async pinned({ chat }) {
    return this.searched(chat, { filter: { _: "searchMessagesFilterPinned" } });
  },

  async searched(chat, what) {
    const search = { _: "searchChatMessages", chat_id: this.chat(chat).id, limit: 20, ...what };
    return this.textsOf((await this.client.invoke(search)).messages);
  },

  async pin({ chat, message }) {
    await this.client.invoke({ _: "pinChatMessage", chat_id: this.chat(chat).id, message_id: this.messages.get(message) });
  },

  textsOf(messages) {
    return this.texts(messages, textOf, ({ id }) => id);
  },
};
