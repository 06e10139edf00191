// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ConnectProgram;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.sessionstring.SessionFormat;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts, and the sessions that they have without a login. */
final class AccountRoutes {
  /** Session formats by their names. */
  static final Map<String, SessionFormat> FORMATS = formats();

  /** The clients that programs are for, by their names. */
  private static final Map<String, ConnectProgram> PROGRAMS = programs();

  private AccountRoutes() {}

  private static Map<String, ConnectProgram> programs() {
    Map<String, ConnectProgram> programs = new LinkedHashMap<>();
    for (ConnectProgram program : ConnectProgram.values()) {
      programs.put(program.toString(), program);
    }
    return programs;
  }

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
    json.put("dc", server.homeDc(account.name()));
    json.put("endpoint", ServerInfo.text(server.info().mtproto()));
    json.put("key", HexFormat.of().formatHex(server.authKey(account.name(), device).bytes()));
    return Answer.json(json);
  }

  static Answer connect(ControlledServer server, Request request) throws IOException {
    request.knowing("client", "device");
    AccountSnapshot account = existing(server, request);
    if (request.query("client") == null) {
      throw Problem.malformed(
          "the parameter client is missing: one of " + String.join(", ", PROGRAMS.keySet()));
    }
    ConnectProgram client = request.query("client", ConnectProgram.GRAMJS, PROGRAMS);
    int device = (int) request.query("device", 1, 1, 32);
    ServerInfo info = server.info();
    String program =
        client.text(
            new ConnectProgram.Facts(
                account.name(),
                login(account),
                ServerInfo.host(info.mtproto()),
                info.mtproto().getPort(),
                info.dc(),
                server.publicKey(),
                format -> server.session(account.name(), device, format)));
    return request.wantsText()
        ? Answer.text(program)
        : Answer.json(Map.of("client", client.toString(), "program", program));
  }

  private static String login(AccountSnapshot account) {
    Object token = account.keys().get("bot_token");
    Object password = account.keys().get("password");
    String login = token == null ? String.valueOf(account.phone()) : "bot token " + token;
    return password == null ? login : login + ", password " + password;
  }

  static Answer create(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    String name = NewName.of(body, "what rules, the journal and paths are to call the account");
    AccountSnapshot created = server.world().createAccount(name, body.without("name"));
    return Answer.created(Routes.ROOT + "/accounts/" + created.name(), json(created));
  }

  static Answer change(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    String name = existing(server, request).name();
    return Answer.json(json(server.world().liveAccount(name).change(body)));
  }

  static Answer endSessions(ControlledServer server, Request request) {
    String name = existing(server, request).name();
    request.knowing();
    return Answer.json(Map.of("ended", server.world().liveAccount(name).endSessions()));
  }

  static Answer endSession(ControlledServer server, Request request) {
    int device = request.knowing().number("device");
    String name = existing(server, request).name();
    return Request.existing(
        () -> {
          server.world().liveAccount(name).endSession(device);
          return Answer.nothing();
        });
  }

  private static AccountSnapshot existing(ControlledServer server, Request request) {
    return Request.existing(() -> server.world().account(request.path("account")));
  }

  static Map<String, Object> json(AccountSnapshot account) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", account.name());
    json.putAll(account.keys());
    json.put("bot", account.bot());
    json.put("chats", account.chats());
    return json;
  }
}
