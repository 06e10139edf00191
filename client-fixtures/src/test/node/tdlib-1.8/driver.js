"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const tdl = require("tdl");
const { Driver, onlyLoopback } = require("../shared/driver");
const chats = require("./chats");
const links = require("./links");
const messages = require("./messages");
const personal = require("./personal");

const KINDS = {
  updateNewMessage: "newMessage",
  updateChatPendingJoinRequests: "pending",
  updateNewChatJoinRequest: "asked",
  updateNewCallbackQuery: "pressed",
};

/** TDLib, whose data centres' addresses are in its code: it comes through the server's SOCKS5 port, and its keys are patched. */
class TdlibDriver extends Driver {
  constructor(library) {
    super();
    this.states = [];
    this.sent = [];
    this.updates = [];
    tdl.configure({ tdjson: library, verbosityLevel: 2 });
  }

  refusal({ code, message }) {
    return typeof code === "number" ? { code, type: message } : undefined;
  }

  async open({ host, port }) {
    onlyLoopback(host);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doppelgram-tdlib"));
    process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
    this.client = tdl.createBareClient();
    this.client.on("error", (error) => console.error(error));
    this.client.on("update", (update) => this.see(update).catch((error) => console.error(error)));
    const proxy = { _: "proxy", server: host, port, type: { _: "proxyTypeSocks5" } };
    const pointed = this.client.invoke({ _: "addProxy", proxy, enable: true }); // which is answered later than the next one
    await this.client.invoke({
      _: "setTdlibParameters",
      database_directory: folder,
      api_id: 1,
      api_hash: "any",
      system_language_code: "en",
      device_model: "any",
      application_version: "1",
    });
    await pointed;
    return {};
  }

  async login({ phone, code, password }) {
    await this.state("authorizationStateWaitPhoneNumber");
    await this.client.invoke({ _: "setAuthenticationPhoneNumber", phone_number: phone });
    await this.state("authorizationStateWaitCode");
    await this.client.invoke({ _: "checkAuthenticationCode", code });
    if (password !== undefined) {
      await this.state("authorizationStateWaitPassword");
      await this.client.invoke({ _: "checkAuthenticationPassword", password });
    }
    return this.me();
  }

  async login_bot({ token }) {
    await this.state("authorizationStateWaitPhoneNumber");
    await this.client.invoke({ _: "checkAuthenticationBotToken", token });
    const me = await this.me();
    // TDLib is ready before it has asked where its updates stand; the answer to this comes behind that one
    await this.client.invoke({ _: "getUserFullInfo", user_id: this.self });
    return me;
  }

  async me() {
    await this.state("authorizationStateReady");
    const me = await this.client.invoke({ _: "getMe" });
    this.self = me.id;
    return { first_name: me.first_name, bot: me.type._ === "userTypeBot" };
  }

  state(name) {
    return this.until(() => this.states.includes(name), `${name}, only ${this.states}`);
  }

  async log_out() {
    await this.client.invoke({ _: "logOut" });
    await this.state("authorizationStateClosed");
    return { logged_out: true };
  }

  async name(user_id) {
    return (await this.client.invoke({ _: "getUser", user_id })).first_name;
  }

  async names(users) {
    return { names: (await Promise.all(users.map((user) => this.name(user)))).sort() };
  }

  async until(holds, what) {
    const deadline = Date.now() + 25_000;
    while (!holds()) {
      if (Date.now() > deadline) {
        throw new Error(`in time there was no ${what}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** A call in TDLib's own words. */
  async invoke({ call }) {
    return { result: await this.client.invoke(call) };
  }

  /** The first update that has the wanted fields and came since the last one that was asked for. */
  async await_update({ wanted }) {
    const found = () => this.updates.findIndex((update) => has(update, wanted));
    await this.until(() => found() >= 0, `${JSON.stringify(wanted)}, only ${[...new Set(this.updates.map(({ _ }) => _))]}`);
    return { update: this.updates.splice(0, found() + 1).pop() };
  }

  async see(update) {
    this.updates.push(update);
    if (update._ === "updateAuthorizationState") {
      this.states.push(update.authorization_state._);
      this.link = update.authorization_state.link;
    } else if (update._ === "updateNewChat") {
      this.chats.set(update.chat.title, update.chat);
    } else if (update._ === "updateMessageSendSucceeded" || update._ === "updateMessageSendFailed") {
      this.sent.push(update);
    } else if (update._ in KINDS) {
      await this[KINDS[update._]](update);
    }
  }

  async newMessage({ message: { chat_id, sender_id, content } }) {
    if (content._ === "messageChatJoinByLink") {
      const { title } = await this.client.invoke({ _: "getChat", chat_id });
      this.hear("joined", { chat: title, user: await this.name(sender_id.user_id) });
    }
  }

  async pending({ chat_id, pending_join_requests }) {
    for (const user of pending_join_requests?.user_ids ?? []) {
      await this.asked({ chat_id, request: { user_id: user } });
    }
  }

  async asked({ chat_id, request }) {
    const { title } = await this.client.invoke({ _: "getChat", chat_id });
    this.hear("request", { chat: title, user: await this.name(request.user_id) });
  }
}

/** Whether a value is what is wanted, and an object has what is wanted of it. */
function has(value, wanted) {
  return wanted !== null && typeof wanted === "object"
    ? value !== null && typeof value === "object" && Object.keys(wanted).every((name) => has(value[name], wanted[name]))
    : value === wanted;
}

Object.assign(TdlibDriver.prototype, chats, links, messages, personal);

module.exports = TdlibDriver;
