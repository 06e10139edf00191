"use strict";

/**
 * A session that dials the given address and no other. Without an address GramJS would call the real Telegram, and a
 * session string of another port would be a puzzle for version 2.26, which ignores the port.
 */
exports.openSession = function openSession(StringSession, { session, host, port, dc = 2 }) {
  if (!host || !(port > 0 && port < 32768)) {
    throw new Error(`no server to dial: ${host}:${port} (a session string holds a port below 32768)`);
  }
  const opened = new StringSession(session ?? "");
  if (!session) {
    opened.setDC(dc, host, port);
  } else if (opened.serverAddress !== host || opened.port !== port) {
    throw new Error(`the session string dials ${opened.serverAddress}:${opened.port}, the server is at ${host}:${port}`);
  }
  return opened;
};
