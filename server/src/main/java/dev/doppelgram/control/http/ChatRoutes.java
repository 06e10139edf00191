// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ChatSnapshot;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.InProcessChat;
import dev.doppelgram.control.MessageSnapshot;
import dev.doppelgram.scenario.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/** Chats, and what is written in them. */
final class ChatRoutes {
  private static final int LONGEST_TEXT = 1 << 20;

  private ChatRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(
        Map.of("chats", server.world().chats().stream().map(ChatRoutes::json).toList()));
  }

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(json(existing(server, request).snapshot()));
  }

  static Answer create(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    String name = NewName.of(body, "what paths are to call the chat");
    ChatSnapshot created = server.world().createChat(name, body.without("name"));
    return Answer.created(Routes.ROOT + "/chats/" + created.name(), json(created));
  }

  static Answer change(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    return Answer.json(json(existing(server, request).change(body)));
  }

  static Answer delete(ControlledServer server, Request request) {
    request.knowing();
    existing(server, request).delete();
    return Answer.nothing();
  }

  static Answer migrate(ControlledServer server, Request request) {
    request.knowing().body().finish();
    ChatSnapshot channel = existing(server, request).migrate();
    return Answer.created(Routes.ROOT + "/chats/" + channel.name(), json(channel));
  }

  static Answer post(ControlledServer server, Request request) {
    InProcessChat chat = existing(server, request);
    Document body = request.knowing().body();
    String from = body.required("from", 64);
    String text = body.required("text", LONGEST_TEXT);
    body.finish();
    MessageSnapshot message = chat.post(from, text);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", message.id());
    json.put("chat", message.chat());
    json.put("from", message.from());
    json.put("text", message.text());
    json.put("date", message.date());
    return new Answer(201, "application/json", Json.bytes(json), Map.of());
  }

  /** The chat that the path names. */
  static InProcessChat existing(ControlledServer server, Request request) {
    InProcessChat chat = server.world().liveChat(request.path("chat"));
    Request.existing(chat::snapshot);
    return chat;
  }

  static Map<String, Object> json(ChatSnapshot chat) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", chat.name());
    json.putAll(chat.settings());
    json.put("admins", chat.adminRights());
    json.put("members", chat.members());
    json.put("banned", chat.banned());
    json.put("requested_by", chat.requestedBy());
    json.put("participants_count", chat.participantsCount());
    json.put("invites", chat.invites());
    return json;
  }
}
