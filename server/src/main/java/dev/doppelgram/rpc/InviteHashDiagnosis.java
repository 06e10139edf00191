// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.stream.Collectors.joining;

import dev.doppelgram.error.MagicHash;
import dev.doppelgram.error.RequestedError;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.LinkRevocation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says why an invite hash leads nowhere, or which one it was meant to be. */
final class InviteHashDiagnosis {
  private final World world;

  InviteHashDiagnosis(World world) {
    this.world = world;
  }

  /** No link, and no address of one, comes near. */
  private static final int LONGEST = 512;

  private static final int MOST_NAMES = 20;

  /**
   * One line; null where there is nothing to say.
   *
   * @param hash as it was sent
   * @param caller null before login
   */
  @Nullable String of(String hash, String method, @Nullable Account caller) {
    if (hash.length() > LONGEST) {
      return "no link has a hash of " + hash.length() + " characters";
    }
    InviteLink link = world.links().byHash(hash);
    return link == null ? ofUnknown(hash, method) : ofDead(link, caller);
  }

  private @Nullable String ofDead(InviteLink link, @Nullable Account caller) {
    Chat chat = world.chats().byId(link.chatId());
    Instant now = world.now();
    if (link.revoked()) {
      return revoked(link);
    }
    if (link.isDead(now)) {
      return "the link expired at %s: the world's clock shows %s".formatted(link.expireDate(), now);
    }
    if (chat != null && chat.isGone()) {
      return "the chat %s is gone".formatted(chat.name());
    }
    if (chat != null && caller != null && world.chats().members(chat.id()).isBanned(caller.id())) {
      return "%s is banned from %s".formatted(caller.name(), chat.name());
    }
    return link.isUsedUp()
        ? "the link is used up, %d of %d: by %s"
            .formatted(link.usage(), link.usageLimit(), users(link))
        : null;
  }

  private String revoked(InviteLink link) {
    LinkRevocation end = world.links().end(link.hash());
    return end == null
        ? "the link was revoked from the start"
        : "the link was revoked by %s at %s".formatted(name(end.actorId()), end.revoked());
  }

  private String users(InviteLink link) {
    return world.chats().members(link.chatId()).cameBy(link.hash()).stream()
        .limit(MOST_NAMES)
        .map(member -> name(member.accountId()))
        .collect(joining(", "));
  }

  private String name(long accountId) {
    Account account = world.accounts().byId(accountId);
    return account == null ? String.valueOf(accountId) : account.name();
  }

  private @Nullable String ofUnknown(String hash, String method) {
    String bare = InviteHash.ofLink(hash);
    if (!bare.equals(hash)) {
      String what = hash.equals("+" + bare) ? "a leading +" : "a whole link";
      return "%s was passed as the hash: send %s".formatted(what, bare);
    }
    if (MagicHash.parse(hash, method, world.switches().expiredCode()).orElse(null)
        instanceof RequestedError.Unknown unknown) {
      String near =
          unknown.nearest().isEmpty() ? "" : ": perhaps " + String.join(" or ", unknown.nearest());
      return "no documentation knows the error %s%s".formatted(unknown.type(), near);
    }
    LinkRevocation end = world.links().end(hash);
    if (end != null && end.deleted()) {
      return "the link was deleted by " + name(end.actorId());
    }
    Chat chat = world.chats().byUsername(hash);
    return chat == null
        ? ofAnother(hash)
        : "%s is the username of a chat, not an invite hash".formatted(hash);
  }

  private @Nullable String ofAnother(String hash) {
    String near = null;
    for (InviteLink link : world.links().all()) {
      if (link.hash().equalsIgnoreCase(hash)) {
        return "the case of letters counts: there is a link " + link.hash();
      }
      if (isNear(hash, link.hash())) {
        near = link.hash();
      }
    }
    return near == null ? null : "no link has this hash: perhaps " + near;
  }

  /** Whether two other characters, or one that is missing, make one of the other. */
  private static boolean isNear(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    if (a.length() != b.length()) {
      String shorter = a.length() < b.length() ? a : b;
      String longer = a.length() < b.length() ? b : a;
      return shorter.length() > 3 && longer.substring(start + 1).equals(shorter.substring(start));
    }
    int others = 0;
    for (int i = start; i < a.length() && others < 3; i++) {
      others += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return others <= Math.min(2, a.length() / 4);
  }
}
