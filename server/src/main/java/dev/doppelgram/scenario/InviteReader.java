// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.InviteSeed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the invite links of one chat. */
final class InviteReader {
  private static final Shape<String> TITLE = Shape.text(32);
  private static final Shape<Integer> USAGE_LIMIT = Shape.smallNumber(1, 99_999);
  private static final Shape<Long> AMOUNT = Shape.wholeNumber(1, Integer.MAX_VALUE);

  private final KnownAccounts roster;
  private final @Nullable ChatKind kind;
  private final boolean approvalByChat;
  private final WorldStart start;
  private final UniqueNames claims;
  private final Mistakes mistakes;

  /** Which link of this chat an account joined by, or asks to join by. */
  private final Map<String, String> linkOf = new HashMap<>();

  /**
   * Reads for a chat.
   *
   * @param kind null where the file does not say
   * @param approvalByChat whether all links of the chat ask for approval
   */
  InviteReader(
      KnownAccounts roster,
      @Nullable ChatKind kind,
      boolean approvalByChat,
      WorldStart start,
      UniqueNames claims,
      Mistakes mistakes) {
    this.roster = roster;
    this.kind = kind;
    this.approvalByChat = approvalByChat;
    this.start = start;
    this.claims = claims;
    this.mistakes = mistakes;
  }

  InviteSeed read(Fields fields) {
    String hash = fields.required("hash", Shapes.HASH, "");
    Map<String, Position> usedBy = fields.list("used_by", roster.reference());
    Map<String, Position> requestedBy = fields.list("requested_by", roster.reference());
    InviteSeed invite =
        new InviteSeed(
            hash,
            fields.optional("admin_id", roster.reference(), roster.creator()),
            fields.optional("title", TITLE),
            fields.optional("expire_date", start.dates()),
            fields.optional("usage_limit", USAGE_LIMIT, 0),
            fields.optional("request_needed", Shapes.FLAG, false),
            fields.optional("revoked", Shapes.FLAG, false),
            fields.optional("peek", Shapes.DURATION),
            pricing(fields),
            List.copyOf(usedBy.keySet()),
            List.copyOf(requestedBy.keySet()));
    fields.finish();
    if (!hash.isEmpty()) {
      claims.claim("the hash", hash, "another link", fields.placeOf("hash"));
    }
    check(invite, fields);
    usedBy.forEach((name, at) -> checkUser(invite, name, at));
    requestedBy.forEach((name, at) -> checkRequester(invite, name, at));
    return invite;
  }

  private InviteSeed.@Nullable Pricing pricing(Fields invite) {
    Value value = invite.value("subscription_pricing");
    if (value == null) {
      return null;
    }
    return subscription(
        Fields.of(value, "`subscription_pricing`", invite.at("subscription_pricing"), mistakes));
  }

  static InviteSeed.Pricing subscription(Fields fields) {
    Duration period = fields.required("period", Shapes.DURATION, Duration.ofDays(30));
    long amount = fields.required("amount", AMOUNT, 1L);
    fields.finish();
    return new InviteSeed.Pricing(period, amount);
  }

  private void check(InviteSeed invite, Fields fields) {
    if (kind == ChatKind.GROUP) {
      for (String key : List.of("peek", "subscription_pricing")) {
        if (fields.has(key)) {
          mistakes.add(
              fields.at(key),
              Wording.quoted(key)
                  + " is for links to supergroups and channels, not to a basic group");
        }
      }
    }
    if (invite.pricing() != null) {
      for (String key : List.of("expire_date", "usage_limit", "request_needed")) {
        if (fields.has(key)) {
          mistakes.add(
              fields.at(key), Wording.quoted(key) + " does not go with `subscription_pricing`");
        }
      }
    }
    if (invite.requestNeeded() && invite.usageLimit() > 0) {
      mistakes.add(
          fields.at("usage_limit"), "`usage_limit` does not go with `request_needed: true`");
    }
    if (!invite.revoked() && fields.has("admin_id") && !mayInvite(invite.adminId())) {
      mistakes.add(
          fields.placeOf("admin_id"),
          "`admin_id`: %s makes no links here, being neither the creator nor an admin with"
                  .formatted(Wording.quoted(invite.adminId()))
              + " `invite_users` (a `revoked` link may be anybody's)");
    }
    if (fields.has("requested_by") && !invite.requestNeeded() && !approvalByChat) {
      mistakes.add(
          fields.at("requested_by"),
          "`requested_by` is for a link with `request_needed: true`: this one lets everybody in");
    }
  }

  private boolean mayInvite(String name) {
    return name.isEmpty() || roster.mayInvite(name);
  }

  private void checkUser(InviteSeed invite, String name, Position at) {
    if (roster.isBot(name)) {
      note(at, "used_by", name, "is a bot, and bots join by no link");
    } else if (!roster.isPresent(name)) {
      note(at, "used_by", name, "is no member: list it under `members` too");
    } else {
      String other = linkOf.putIfAbsent(name, invite.hash());
      if (other != null) {
        note(at, "used_by", name, "joined by the link " + Wording.quoted(other) + " already");
      }
    }
  }

  private void checkRequester(InviteSeed invite, String name, Position at) {
    if (roster.isBot(name)) {
      note(at, "requested_by", name, "is a bot, and bots join by no link");
    } else if (roster.isPresent(name)) {
      note(at, "requested_by", name, "is a member already");
    } else {
      String other = linkOf.putIfAbsent(name, invite.hash());
      if (other != null) {
        note(at, "requested_by", name, "asks by the link " + Wording.quoted(other) + " already");
      }
    }
  }

  private void note(Position at, String key, String name, String what) {
    mistakes.add(at, Wording.quoted(key) + ": " + Wording.quoted(name) + " " + what);
  }
}
