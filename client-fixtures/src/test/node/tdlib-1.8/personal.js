"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const block_list = { _: "blockListMain" };
const base64 = (text) => Buffer.from(text).toString("base64");

/** Steps with one's own account, files, reactions, buttons and QR codes. */
module.exports = {
  async forward({ chat, message, to }) {
    const { messages } = await this.client.invoke({
      _: "forwardMessages",
      chat_id: this.chat(to).id,
      from_chat_id: this.chat(chat).id,
      message_ids: [this.messages.get(message)],
    });
    const forwarded = await this.sentAs(messages[0]);
    return { text: forwarded.content.text.text, forwarded: forwarded.forward_info !== undefined };
  },

  named(chat, message) {
    return { chat_id: this.chat(chat).id, message_id: this.messages.get(message) };
  },

  async send_file({ chat, name, content, text }) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doppelgram-file"));
    process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    const input_message_content = {
      _: "inputMessageDocument",
      document: { _: "inputDocument", document: { _: "inputFileLocal", path: file } },
      caption: { _: "formattedText", text },
    };
    const message = { _: "sendMessage", chat_id: this.chat(chat).id, input_message_content };
    const sent = await this.sentAs(await this.client.invoke(message));
    this.messages.set(text, sent.id);
    const { document, caption } = sent.content;
    return { text: caption.text, name: document.file_name, size: document.document.size };
  },

  async download({ chat, message }) {
    const { content } = await this.client.invoke({ _: "getMessage", ...this.named(chat, message) });
    const file_id = content.document.document.id;
    const file = await this.client.invoke({ _: "downloadFile", file_id, priority: 1, synchronous: true });
    return { content: fs.readFileSync(file.local.path, "utf8") };
  },

  async blocked() {
    const { senders } = await this.client.invoke({ _: "getBlockedMessageSenders", block_list, limit: 100 });
    return this.names(senders.map(({ user_id }) => user_id));
  },

  block({ user }) {
    return this.setBlocked(user, block_list);
  },

  unblock({ user }) {
    return this.setBlocked(user, undefined);
  },

  async setBlocked(user, block_list) {
    const user_id = await this.user(user);
    await this.client.invoke({ _: "getUserFullInfo", user_id }); // from which it learns who is blocked
    const sender_id = { _: "messageSenderUser", user_id };
    await this.client.invoke({ _: "setMessageSenderBlockList", sender_id, block_list });
  },

  async set_profile({ first_name, last_name, about }) {
    await this.client.invoke({ _: "setName", first_name, last_name });
    await this.client.invoke({ _: "setBio", bio: about });
  },

  async set_username({ username }) {
    await this.client.invoke({ _: "setUsername", username });
  },

  async profile() {
    const { first_name, last_name, usernames } = await this.client.invoke({ _: "getMe" });
    const { bio } = await this.client.invoke({ _: "getUserFullInfo", user_id: this.self });
    return { first_name, last_name, about: bio.text, username: usernames.editable_username };
  },

  async press({ chat, message, data }) {
    const payload = { _: "callbackQueryPayloadData", data: base64(data) };
    const { text } = await this.client.invoke({ _: "getCallbackQueryAnswer", ...this.named(chat, message), payload });
    return { answer: text };
  },

  async send_buttons({ chat, text, button, data }) {
    const type = { _: "inlineKeyboardButtonTypeCallback", data: base64(data) };
    const rows = [[{ _: "inlineKeyboardButton", text: button, type }]];
    return this.sendText(chat, text, { reply_markup: { _: "replyMarkupInlineKeyboard", rows } });
  },

  async answer_press({ text }) {
    await this.client.invoke({ _: "answerCallbackQuery", callback_query_id: this.query, text });
  },

  async pressed({ id, sender_user_id, payload }) {
    this.query = id;
    this.hear("pressed", { user: await this.name(sender_user_id), data: Buffer.from(payload.data, "base64").toString() });
  },

  async qr() {
    await this.state("authorizationStateWaitPhoneNumber");
    await this.client.invoke({ _: "requestQrCodeAuthentication" });
    await this.state("authorizationStateWaitOtherDeviceConfirmation");
    return { url: this.link };
  },

  qr_done() {
    return this.me();
  },
};
