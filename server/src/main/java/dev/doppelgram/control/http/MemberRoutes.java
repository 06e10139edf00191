// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.InProcessChat;
import dev.doppelgram.control.MemberSnapshot;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.world.model.AdminRight;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is in a chat, and who wants to be. */
final class MemberRoutes {
  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);
  private static final List<String> RIGHTS =
      Arrays.stream(AdminRight.values()).map(AdminRight::toString).toList();

  private MemberRoutes() {}

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    InProcessChat chat = ChatRoutes.existing(server, request);
    return Answer.json(json(chat.member(account(server, request))));
  }

  static Answer put(ControlledServer server, Request request) {
    InProcessChat chat = ChatRoutes.existing(server, request);
    String account = account(server, request);
    Document body = request.knowing().body();
    Set<AdminRight> rights = EnumSet.noneOf(AdminRight.class);
    for (String right : body.choicesOf("admin", RIGHTS)) {
      rights.add(AdminRight.valueOf(right.toUpperCase(Locale.ROOT)));
    }
    String rank = body.text("rank", 64);
    String by = body.text("by", 64);
    String invite = body.text("invite", 64);
    if (body.has("rank") && !body.has("admin")) {
      body.mistake("rank", "`rank` is for admins: it goes with `admin`");
    }
    if (body.has("invite") && (body.has("admin") || body.has("by"))) {
      body.mistake("invite", "`invite` goes with neither `admin` nor `by`");
    }
    body.finish();
    if (body.has("admin")) {
      return Answer.json(json(chat.promote(account, rights, rank, by)));
    }
    return Answer.json(json(joined(chat, account, invite, by)));
  }

  private static MemberSnapshot joined(
      InProcessChat chat, String account, @Nullable String invite, @Nullable String by) {
    if (invite != null) {
      return chat.joinBy(invite, account);
    }
    return by == null ? chat.join(account) : chat.add(account, by);
  }

  static Answer remove(ControlledServer server, Request request) {
    request.knowing("by", "ban");
    InProcessChat chat = ChatRoutes.existing(server, request);
    String account = account(server, request);
    String by = request.query("by");
    if (request.query("ban", false, YES_OR_NO)) {
      chat.ban(account, by);
    } else if (by == null) {
      chat.leave(account);
    } else {
      chat.remove(account, by);
    }
    return Answer.nothing();
  }

  static Answer request(ControlledServer server, Request request) {
    InProcessChat chat = ChatRoutes.existing(server, request);
    String account = account(server, request);
    Document body = request.knowing().body();
    String invite = body.text("invite", 64);
    body.finish();
    if (invite == null) {
      chat.request(account);
    } else {
      chat.requestBy(invite, account);
    }
    return Answer.nothing();
  }

  static Answer decide(ControlledServer server, Request request) {
    InProcessChat chat = ChatRoutes.existing(server, request);
    String account = account(server, request);
    Document body = request.knowing().body();
    Boolean approved = body.flag("approved");
    if (!body.has("approved")) {
      body.lack("`approved`: `true` or `false`");
    }
    String by = body.text("by", 64);
    body.finish();
    chat.decide(account, Boolean.TRUE.equals(approved), by);
    return Answer.nothing();
  }

  static Answer withdraw(ControlledServer server, Request request) {
    request.knowing();
    ChatRoutes.existing(server, request).withdraw(account(server, request));
    return Answer.nothing();
  }

  private static String account(ControlledServer server, Request request) {
    return Request.existing(() -> server.world().account(request.path("account"))).name();
  }

  private static Map<String, Object> json(MemberSnapshot member) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("chat", member.chat());
    json.put("account", member.account());
    json.put("member", member.member());
    json.put("banned", member.banned());
    put(json, "date", member.date());
    put(json, "admin", member.admin().isEmpty() ? null : member.admin());
    put(json, "rank", member.rank());
    put(json, "invite", member.invite());
    put(json, "approved_by", member.approvedBy());
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
