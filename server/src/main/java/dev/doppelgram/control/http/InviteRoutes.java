// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.InProcessInvite;
import dev.doppelgram.control.InviteSnapshot;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.world.model.LinkEdit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Invite links. */
final class InviteRoutes {
  private static final int LONGEST_TITLE = 32;
  private static final int MOST_USES = 99_999;

  private InviteRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(
        Map.of("invites", server.world().invites().stream().map(InviteRoutes::json).toList()));
  }

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(json(existing(server, request).snapshot()));
  }

  static Answer create(ControlledServer server, Request request) {
    String chat = ChatRoutes.existing(server, request).snapshot().name();
    InviteSnapshot created = server.world().createInvite(chat, request.knowing().body());
    return Answer.created(Routes.ROOT + "/invites/" + created.hash(), json(created));
  }

  static Answer change(ControlledServer server, Request request) {
    InProcessInvite invite = existing(server, request);
    Document body = request.knowing().body();
    Boolean revoked = body.flag("revoked");
    LinkEdit edit = edit(body, server.clock().now());
    if (Boolean.FALSE.equals(revoked)) {
      body.mistake("revoked", "`revoked`: a link that is revoked does not come back");
    }
    body.finish();
    InviteSnapshot changed = edit.changesNothing() ? invite.snapshot() : invite.change(edit);
    return Answer.json(json(Boolean.TRUE.equals(revoked) ? invite.revoke() : changed));
  }

  private static LinkEdit edit(Document body, Instant now) {
    Instant expires = body.isNothing("expire_date") ? Instant.EPOCH : body.date("expire_date", now);
    Integer limit =
        body.isNothing("usage_limit")
            ? Integer.valueOf(0)
            : body.number("usage_limit", 0, MOST_USES);
    Boolean approval = body.flag("request_needed");
    String title = body.isNothing("title") ? "" : body.text("title", LONGEST_TITLE);
    return new LinkEdit(expires, limit, approval, title);
  }

  static Answer delete(ControlledServer server, Request request) {
    request.knowing();
    existing(server, request).delete();
    return Answer.nothing();
  }

  private static InProcessInvite existing(ControlledServer server, Request request) {
    InProcessInvite invite = server.world().liveInvite(request.path("hash"));
    Request.existing(invite::snapshot);
    return invite;
  }

  static Map<String, Object> json(InviteSnapshot invite) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("hash", invite.hash());
    json.put("link", invite.link());
    json.put("chat", invite.chat());
    json.put("admin_id", invite.admin());
    json.put("date", invite.date());
    if (invite.title() != null) {
      json.put("title", invite.title());
    }
    if (invite.expireDate() != null) {
      json.put("expire_date", invite.expireDate());
    }
    if (invite.usageLimit() > 0) {
      json.put("usage_limit", invite.usageLimit());
    }
    json.put("usage", invite.usage());
    json.put("request_needed", invite.requestNeeded());
    json.put("permanent", invite.permanent());
    json.put("revoked", invite.revoked());
    json.put("used_by", invite.usedBy());
    json.put("requested_by", invite.requestedBy());
    return json;
  }
}
