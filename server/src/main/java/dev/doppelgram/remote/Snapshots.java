// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ChatSnapshot;
import dev.doppelgram.control.InviteSnapshot;
import dev.doppelgram.control.MemberSnapshot;
import dev.doppelgram.control.MessageSnapshot;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.ChatKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Accounts, chats and links as a server's JSON has them. */
final class Snapshots {
  private static final Set<String> BESIDE_ACCOUNT_KEYS = Set.of("name", "bot", "chats");
  private static final Set<String> BESIDE_SETTINGS =
      Set.of("name", "admins", "members", "banned", "requested_by", "invites");

  private Snapshots() {}

  static AccountSnapshot account(Members json) {
    return new AccountSnapshot(
        json.required("name"),
        json.number("id"),
        json.text("phone"),
        json.required("first_name"),
        json.text("username"),
        json.flag("bot"),
        json.texts("chats"),
        without(json, BESIDE_ACCOUNT_KEYS));
  }

  static ChatSnapshot chat(Members json) {
    Map<String, List<AdminRight>> rights = new LinkedHashMap<>();
    Members admins = json.object("admins");
    admins.all().keySet().forEach(admin -> rights.put(admin, rights(admins.texts(admin))));
    return new ChatSnapshot(
        json.required("name"),
        ChatKind.valueOf(json.required("kind").toUpperCase(Locale.ROOT)),
        json.number("id"),
        json.required("title"),
        json.text("username"),
        json.required("creator"),
        List.copyOf(rights.keySet()),
        rights,
        json.texts("members"),
        json.texts("banned"),
        json.texts("requested_by"),
        (int) json.number("participants_count"),
        json.texts("invites"),
        json.flag("deleted") || json.flag("deactivated"),
        without(json, BESIDE_SETTINGS));
  }

  static InviteSnapshot invite(Members json) {
    return new InviteSnapshot(
        json.required("hash"),
        json.required("chat"),
        json.required("admin_id"),
        json.text("title"),
        Objects.requireNonNull(json.instant("date")),
        json.instant("expire_date"),
        (int) json.number("usage_limit"),
        (int) json.number("usage"),
        json.flag("request_needed"),
        json.flag("permanent"),
        json.flag("revoked"),
        json.texts("used_by"),
        json.texts("requested_by"));
  }

  static MemberSnapshot member(Members json) {
    return new MemberSnapshot(
        json.required("chat"),
        json.required("account"),
        json.flag("member"),
        json.flag("banned"),
        json.instant("date"),
        rights(json.texts("admin")),
        json.text("rank"),
        json.text("invite"),
        json.text("approved_by"));
  }

  static MessageSnapshot message(Members json) {
    Instant date = Objects.requireNonNull(json.instant("date"));
    return new MessageSnapshot(
        (int) json.number("id"),
        json.required("chat"),
        json.required("from"),
        json.required("text"),
        date);
  }

  private static List<AdminRight> rights(List<String> names) {
    return names.stream().map(name -> AdminRight.valueOf(name.toUpperCase(Locale.ROOT))).toList();
  }

  private static Map<String, Object> without(Members json, Set<String> names) {
    Map<String, Object> rest = new LinkedHashMap<>(json.all());
    rest.keySet().removeAll(names);
    return rest;
  }
}
