// SPDX-License-Identifier: Apache-2.0
"use strict";

const dns = require("node:dns/promises");
const { createRequire } = require("node:module");
const net = require("node:net");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const key = require("./key.js");

const own = new net.BlockList();
own.addSubnet("127.0.0.0", 8);
own.addSubnet("10.0.0.0", 8);
own.addSubnet("172.16.0.0", 12);
own.addSubnet("192.168.0.0", 16);
own.addSubnet("169.254.0.0", 16);
own.addAddress("::1", "ipv6");
own.addSubnet("fc00::", 7, "ipv6");
own.addSubnet("fe80::", 10, "ipv6");

/** The IP address of a host; refuses one that is anywhere on the internet. */
async function ownAddress(host) {
  const { address, family } = await dns.lookup(host);
  if (!own.check(address, family === 6 ? "ipv6" : "ipv4")) {
    throw new Error(`clients of tests go to a server of your own, not to ${host} (${address})`);
  }
  return address;
}

/** GramJS: a class of connection that dials the world, whatever data centre it is for. */
async function gramjs(world, account, { device, connection, ...options }) {
  const load = loaded("telegram");
  const { ConnectionTCPFull } = load("telegram/network/connection");
  return gramjsLike(world, account, device, load, "telegram", connection ?? ConnectionTCPFull, options);
}

/** teleproto is a fork of GramJS. */
async function teleproto(world, account, { device, connection, ...options }) {
  const load = loaded("teleproto");
  const { ConnectionTCPFull } = load("teleproto/network/connection/TCPFull");
  return gramjsLike(world, account, device, load, "teleproto", connection ?? ConnectionTCPFull, options);
}

async function gramjsLike(world, account, device, load, name, Connection, options) {
  const { TelegramClient } = load(name);
  const { StringSession } = load(`${name}/sessions`);
  const { Logger } = load(`${name}/extensions/Logger`);
  const ip = await ownAddress(world.host);
  const session = new StringSession(account === undefined ? "" : await world.session(account, "gramjs", { device }));
  session.setDC(world.dc, ip, world.port);
  if (account === undefined) {
    checkKey(world);
    const { n, e, fingerprint } = key.numbers();
    const bigInt = createRequire(load.resolve(name))("big-integer");
    load(`${name}/crypto/RSA`)._serverKeys.set(fingerprint, { n: bigInt(n), e: Number(e) });
  }
  class Led extends Connection {
    constructor(to) {
      super({ ...to, ip, port: world.port });
    }
  }
  const { apiId = 1, apiHash = "any", ...rest } = options;
  const client = new TelegramClient(session, apiId, apiHash, {
    connection: Led,
    baseLogger: new Logger("error"), // a test's output is its own
    ...rest,
  });
  return { client, end: () => client.destroy() };
}

/** mtcute: a transport that dials the world, whatever data centre it is for. */
async function mtcute(world, account, { device, transport, ...options }) {
  const { MemoryStorage, TcpTransport, TelegramClient } = await loadModule("@mtcute/node");
  const ipAddress = await ownAddress(world.host);
  const dc = { id: world.dc, ipAddress, port: world.port };
  if (account === undefined) {
    checkKey(world);
    const { NodeCryptoProvider, addPublicKey } = await loadModule("@mtcute/node/utils.js");
    await addPublicKey(new NodeCryptoProvider(), key.PEM);
  }
  const client = new TelegramClient({
    apiId: 1,
    apiHash: "any",
    storage: new MemoryStorage(),
    defaultDcs: { main: dc, media: dc },
    transport: led(transport ?? new TcpTransport(), dc),
    logLevel: 1, // errors: a test's output is its own
    ...options,
  });
  if (account !== undefined) {
    await client.importSession(await world.session(account, "mtcute", { device }));
  }
  return { client, end: () => client.destroy() };
}

function led(transport, { ipAddress, port }) {
  return {
    setup: (...given) => transport.setup?.(...given),
    connect: (dc) => transport.connect({ ...dc, ipAddress, port }),
    packetCodec: (dc) => transport.packetCodec({ ...dc, ipAddress, port }),
  };
}

function checkKey({ fingerprint }) {
  if (fingerprint !== key.FINGERPRINT) {
    throw new Error(`the server has a key of its own, ${fingerprint}: log in with a client that was given it`);
  }
}

/** The `require` that finds a library: that of the project under test, or that of this package. */
function library(name) {
  for (const from of [createRequire(path.join(process.cwd(), "package.json")), require]) {
    try {
      from.resolve(name);
      return from;
    } catch {
      // not there
    }
  }
  throw new Error(`there is no ${name} here: npm install --save-dev ${name}`);
}

/** The whole library is read first: its modules require each other in a circle. */
function loaded(name) {
  const load = library(name);
  load(name);
  return load;
}

/** As `import` has it, so that it is the one that a test imports; by `require` where there is no other way. */
async function loadModule(name) {
  const load = library(name);
  try {
    return await import(importable(load, name));
  } catch (failed) {
    try {
      return load(name);
    } catch {
      throw failed;
    }
  }
}

/** The file beside that of `require`: packages of both kinds have a .cjs and a .js. */
function importable(load, name) {
  return pathToFileURL(load.resolve(name).replace(/\.cjs$/, ".js")).href;
}

module.exports = { gramjs, mtcute, teleproto };
