"use strict";

const { finish, readStdin } = require("./stdio");
const { describe } = require("./refusal");
const { openSession } = require("./session");
const tl = require("./tl");

/**
 * Runs one client through the steps of a request read from stdin and prints one line of JSON.
 *
 * Request: {
 *   host, port,                          where the server listens
 *   transport: "tcpfull",                or abridged, obfuscated, mtproxy (2.26 only; with secret, in hex)
 *   session: "1AgAO…",                   a session string; without it the client makes a fresh key with
 *   key: {n, e, fingerprint},            the server's RSA key, all decimal, the fingerprint signed
 *   dc: 2, api_id: 1, api_hash: "fixture", timeout_ms: 30000,
 *   steps: [{connect: {}}, {checkChatInvite: "hash"}, {importChatInvite: "hash"},
 *           {login: {phone, code, password, first_name, last_name}}, {getMe: {}},
 *           {invoke: {"_": "users.getUsers", "id": [{"_": "inputUserSelf"}]}},
 *           {sendMessage: {to: -1005001, message: "Hello"}}, {getMessages: {from: -1005001, limit: 10}},
 *           {getDialogs: {}}, {watchNewMessages: {}}, {awaitNewMessages: 1},
 *           {awaitUpdates: 1},           until that many pushes have arrived since the start
 *           {drop: {}},                  cuts the TCP connection under the client and waits until it has reconnected
 *           {disconnect: {}}]            connect again afterwards to reconnect
 * }
 *
 * Answer: {layer, version, session, updates: [], unhandled: [], steps: [{name, ok} or {name, error}]}; an error is
 * {class, code, message, wire: {code, message}}. A refused step does not stop the following ones; a failed connect does.
 * A step that hangs stops them too: its error has class "Timeout", and the exit code is 1.
 */
module.exports = async function run(gramjs) {
  const request = JSON.parse(await readStdin());
  const { build, plain } = tl(gramjs);
  const answer = { layer: gramjs.layer, version: gramjs.version, session: "", updates: [], unhandled: [], steps: [] };
  process.on("unhandledRejection", (error) => answer.unhandled.push(describe(error)));
  const client = open(gramjs, request);
  gramjs.watchUpdates(client, (update) => answer.updates.push(plain(update)));

  const messages = [];
  const steps = request.steps.map(parseStep);
  const deadline = Date.now() + (request.timeout_ms ?? 30_000);
  for (const { name, action, argument } of steps) {
    try {
      const result = await before(deadline, name, action({ gramjs, client, build, updates: answer.updates, messages }, argument));
      answer.steps.push({ name, ok: plain(result) });
    } catch (error) {
      answer.steps.push({ name, error: describe(error) });
      if (error instanceof Timeout) {
        console.error(`step ${answer.steps.length} of ${steps.length}, ${name}, hung; the log is above`);
        return finish(answer, 1);
      }
      if (name === "connect") {
        break;
      }
    }
  }
  answer.session = client.session.save() || "";
  finish(answer);
};

function parseStep(step) {
  const [[name, argument]] = Object.entries(step);
  if (actions[name] === undefined) {
    throw new Error(`no step is called ${name}: ${Object.keys(actions).join(", ")}`);
  }
  return { name, argument, action: actions[name] };
}

class Timeout extends Error {}

async function before(deadline, name, promise) {
  let timer;
  const expiry = new Promise((_, reject) => {
    const late = () => reject(new Timeout(`${name} did not end in time`));
    timer = setTimeout(late, Math.max(0, deadline - Date.now()));
  });
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    clearTimeout(timer);
  }
}

function open(gramjs, request) {
  const session = openSession(gramjs.StringSession, request);
  if (request.key) {
    const { n, e, fingerprint } = request.key;
    gramjs.serverKeys.set(String(fingerprint), { n: gramjs.bigInt(n), e: Number(e) });
  }
  return new gramjs.TelegramClient(session, request.api_id ?? 1, request.api_hash ?? "fixture", {
    ...gramjs.connectionOption(request),
    connectionRetries: 2,
    retryDelay: 200,
    floodSleepThreshold: 0, // otherwise a flood wait of up to a minute looks like a hang
  });
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

const actions = {
  async connect({ client }) {
    // 2.26 answers false when it gave up, and every later call would wait for ever; 1.2 answers nothing
    if ((await client.connect()) === false || !client.connected) {
      throw new Error("the client gave up connecting; its reasons are in the log");
    }
    return true;
  },

  checkChatInvite: ({ gramjs, client }, hash) => client.invoke(new gramjs.Api.messages.CheckChatInvite({ hash })),

  importChatInvite: ({ gramjs, client }, hash) => client.invoke(new gramjs.Api.messages.ImportChatInvite({ hash })),

  invoke: ({ client, build }, call) => client.invoke(build(call)),

  getMe: ({ client }) => client.getMe(),

  sendMessage: ({ client }, { to, message }) => client.sendMessage(to, { message }),

  getMessages: ({ client }, { from, limit }) => client.getMessages(from, { limit }),

  async getDialogs({ client }) {
    const dialogs = await client.getDialogs({});
    return dialogs.map(({ title, message, unreadCount }) => ({ title, message, unreadCount }));
  },

  // what the library's own event says of each message that comes while the script runs
  async watchNewMessages({ gramjs, client, messages }) {
    client.addEventHandler(({ message, isPrivate }) => {
      messages.push({ text: message.message, out: message.out, isPrivate });
    }, new gramjs.NewMessage({}));
    return true;
  },

  async awaitNewMessages({ messages }, count) {
    while (messages.length < count) {
      await pause();
    }
    return messages;
  },

  async login({ client }, { phone, code, password, first_name = "Stock", last_name = "" }) {
    await client.start({
      phoneNumber: phone,
      phoneCode: async () => code,
      password: async () => password,
      firstAndLastNames: async () => [first_name, last_name],
      onError: (error) => {
        throw error; // start() asks again for ever otherwise
      },
    });
    return client.getMe();
  },

  async awaitUpdates({ updates }, count) {
    while (updates.length < count) {
      await pause();
    }
    return updates.length;
  },

  async drop({ client }) {
    const socket = () => client._sender._connection.socket.client;
    const reconnecting = () => client._sender.isReconnecting || client._sender._reconnecting;
    const dropped = socket();
    dropped.destroy();
    while (socket() === dropped || reconnecting() || !client.connected) {
      await pause(); // what 1.2 is given to send meanwhile is lost for ever
    }
    return true;
  },

  async disconnect({ client }) {
    await client.disconnect();
    return true;
  },
};
