// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.sessionstring.SessionFormat;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts, and the sessions that they have without a login. */
final class AccountRoutes {
  /** Session formats by their names. */
  static final Map<String, SessionFormat> FORMATS = formats();

  private AccountRoutes() {}

  private static Map<String, SessionFormat> formats() {
    Map<String, SessionFormat> formats = new LinkedHashMap<>();
    for (SessionFormat format : SessionFormat.values()) {
      formats.put(format.toString(), format);
    }
    return formats;
  }

  static Answer list(ControlledServer server, Request request) {
    request.knowing();
    List<Map<String, Object>> accounts =
        server.world().accounts().stream().map(AccountRoutes::json).toList();
    return Answer.json(Map.of("accounts", accounts));
  }

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(json(existing(server, request)));
  }

  static Answer session(ControlledServer server, Request request) {
    request.knowing("format", "device");
    AccountSnapshot account = existing(server, request);
    if (request.query("format") == null) {
      throw Problem.malformed(
          "the parameter format is missing: one of " + String.join(", ", FORMATS.keySet()));
    }
    SessionFormat format = request.query("format", SessionFormat.HEX, FORMATS);
    int device = (int) request.query("device", 1, 1, 32);
    String session = server.session(account.name(), device, format);
    if (request.wantsText()) {
      return Answer.text(session);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", format);
    json.put("session", session);
    json.put("endpoint", ServerInfo.text(server.info().mtproto()));
    json.put("key", HexFormat.of().formatHex(server.authKey(account.name(), device).bytes()));
    return Answer.json(json);
  }

  private static AccountSnapshot existing(ControlledServer server, Request request) {
    return Request.existing(() -> server.world().account(request.path("account")));
  }

  private static Map<String, Object> json(AccountSnapshot account) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", account.name());
    json.put("id", account.id());
    if (account.phone() != null) {
      json.put("phone", account.phone());
    }
    json.put("first_name", account.firstName());
    if (account.username() != null) {
      json.put("username", account.username());
    }
    json.put("bot", account.bot());
    json.put("chats", account.chats());
    return json;
  }
}
