// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.LinkEdit;
import dev.doppelgram.world.model.LinkTerms;
import dev.doppelgram.world.model.Switches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What admins do with the links of their chats; all instants are the world's time. */
public final class ExportedInvites {
  /** The one period that the service sells, and those that its test servers sell too. */
  private static final Duration PERIOD = Duration.ofDays(30);

  private static final Set<Duration> TEST_PERIODS =
      Set.of(Duration.ofSeconds(60), Duration.ofSeconds(300));

  private static final int MAX_STARS = 2_500;

  private final Switches switches;
  private final Accounts accounts;
  private final InviteLinks links;
  private final Rights rights;
  private final AdminLog adminLog;

  ExportedInvites(
      Switches switches, Accounts accounts, InviteLinks links, Rights rights, AdminLog adminLog) {
    this.switches = switches;
    this.accounts = accounts;
    this.links = links;
    this.rights = rights;
    this.adminLog = adminLog;
  }

  /** A link after an edit, and the primary link that took its place if it was one. */
  public record Edited(InviteLink link, @Nullable InviteLink replacement) {}

  /**
   * Makes an additional link.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     USAGE_LIMIT_INVALID, EXPIRE_DATE_INVALID, PRICING_CHAT_INVALID, SUBSCRIPTION_PERIOD_INVALID
   */
  public InviteLink export(Account caller, Chat chat, LinkTerms terms, Instant now) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    if (terms.expireDate() != null && !terms.expireDate().isAfter(now)) {
      throw new RpcError(ErrorType.EXPIRE_DATE_INVALID);
    }
    if (terms.pricing() != null) {
      refuseUnlessSellable(chat, terms, terms.pricing());
    }
    return links.mint(chat.id(), caller.id(), now, false, terms.checked());
  }

  private void refuseUnlessSellable(Chat chat, LinkTerms terms, InviteSeed.Pricing pricing) {
    boolean limited =
        terms.expireDate() != null || terms.usageLimit() != 0 || terms.requestNeeded();
    boolean affordable = pricing.amount() >= 1 && pricing.amount() <= MAX_STARS;
    if (chat.kind() != ChatKind.CHANNEL || limited || !affordable) {
      throw new RpcError(ErrorType.PRICING_CHAT_INVALID);
    }
    boolean tested =
        switches.invites().testSubscriptionPeriods() && TEST_PERIODS.contains(pricing.period());
    if (!tested && !pricing.period().equals(PERIOD)) {
      throw new RpcError(ErrorType.SUBSCRIPTION_PERIOD_INVALID);
    }
  }

  /**
   * Revokes the caller's primary link and makes another one.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED
   */
  public InviteLink replacePrimary(Account caller, Chat chat, Instant now) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    InviteLink old = links.revoke(links.primary(chat.id(), caller.id(), now), caller.id(), now);
    adminLog.add(chat, caller, new AdminLogEvent.InviteEnded(old, false));
    return links.primary(chat.id(), caller.id(), now);
  }

  /**
   * Finds a link of the chat; dead ones too.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     INVITE_HASH_EXPIRED
   */
  public InviteLink get(Account caller, Chat chat, String hash) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    return ownLink(links, chat, caller, hash);
  }

  /**
   * Changes the terms of a link.
   *
   * @throws RpcError as {@link #get}, and EDIT_BOT_INVITE_FORBIDDEN, CHAT_INVITE_PERMANENT,
   *     USAGE_LIMIT_INVALID
   */
  public InviteLink edit(Account caller, Chat chat, String hash, LinkEdit edit, Instant now) {
    InviteLink link = toChange(caller, chat, hash);
    if (edit.changesNothing()) {
      return link;
    }
    if (link.permanent() || (link.pricing() != null && edit.changesMoreThanTitle())) {
      throw new RpcError(ErrorType.CHAT_INVITE_PERMANENT);
    }
    InviteLink edited = links.replace(link.withTerms(edit.of(link.terms()).checked(), now));
    adminLog.add(chat, caller, new AdminLogEvent.InviteEdited(link, edited));
    return edited;
  }

  /**
   * Makes a link lead nowhere.
   *
   * @throws RpcError as {@link #get}, and EDIT_BOT_INVITE_FORBIDDEN
   */
  public Edited revoke(Account caller, Chat chat, String hash, Instant now) {
    InviteLink revoked = links.revoke(toChange(caller, chat, hash), caller.id(), now);
    adminLog.add(chat, caller, new AdminLogEvent.InviteEnded(revoked, false));
    return new Edited(
        revoked, revoked.permanent() ? links.primary(chat.id(), revoked.adminId(), now) : null);
  }

  /**
   * Forgets a revoked link.
   *
   * @throws RpcError as {@link #get}, and INVITE_REVOKED_MISSING
   */
  public void delete(Account caller, Chat chat, String hash) {
    InviteLink link = get(caller, chat, hash);
    if (!link.revoked()) {
      throw new RpcError(ErrorType.INVITE_REVOKED_MISSING);
    }
    delete(caller, chat, link);
  }

  private void delete(Account caller, Chat chat, InviteLink link) {
    links.delete(link, caller.id());
    adminLog.add(chat, caller, new AdminLogEvent.InviteEnded(link, true));
  }

  /**
   * Forgets all revoked links of an admin.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED, ADMIN_ID_INVALID
   */
  public void deleteRevoked(Account caller, Chat chat, Account admin) {
    rights.overLinksOf(admin, chat, caller);
    List<InviteLink> all = links.of(chat.id());
    all.stream()
        .filter(link -> link.revoked() && link.adminId() == admin.id())
        .forEach(link -> delete(caller, chat, link));
  }

  /** The link of this chat with a hash, which the caller made; the creator has those of all. */
  static InviteLink ownLink(InviteLinks links, Chat chat, Account caller, String hash) {
    InviteLink link = link(links, chat, hash);
    if (link.adminId() != caller.id() && chat.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
    return link;
  }

  /** The link of this chat with a hash; INVITE_HASH_EXPIRED if there is none. */
  private static InviteLink link(InviteLinks links, Chat chat, String hash) {
    InviteLink link = links.byHash(hash);
    if (link == null || link.chatId() != chat.id()) {
      throw new RpcError(ErrorType.INVITE_HASH_EXPIRED);
    }
    return link;
  }

  private InviteLink toChange(Account caller, Chat chat, String hash) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    InviteLink link = link(links, chat, hash);
    if (link.adminId() != caller.id() && accounts.get(link.adminId()).isBot()) {
      throw new RpcError(ErrorType.EDIT_BOT_INVITE_FORBIDDEN);
    }
    if (get(caller, chat, hash).revoked()) {
      throw new RpcError(ErrorType.INVITE_HASH_EXPIRED);
    }
    return link;
  }
}
