// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatDetails;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.ChatSettingsSeed;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.PhoneNumber;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.PhotoSeed;
import dev.doppelgram.world.model.WorldEvent;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test changes beside what the methods of accounts do. */
public final class LiveEdits {
  private final Accounts accounts;
  private final Authorizations authorizations;
  private final Blocks blocks;
  private final ActionBars actionBars;
  private final Chats chats;
  private final InviteLinks links;
  private final Audience audience;
  private final PendingEvents pendingEvents;
  private final ChatPhotos photos;
  private final AdminLog adminLog;

  LiveEdits(
      Accounts accounts,
      Authorizations authorizations,
      Blocks blocks,
      ActionBars actionBars,
      Chats chats,
      InviteLinks links,
      Audience audience,
      PendingEvents pendingEvents,
      ChatPhotos photos,
      AdminLog adminLog) {
    this.accounts = accounts;
    this.blocks = blocks;
    this.actionBars = actionBars;
    this.authorizations = authorizations;
    this.chats = chats;
    this.links = links;
    this.audience = audience;
    this.pendingEvents = pendingEvents;
    this.photos = photos;
    this.adminLog = adminLog;
  }

  /**
   * Makes of an account what a seed of its name and id says.
   *
   * @throws IllegalArgumentException if another one has its phone, username or token
   */
  public Account account(AccountSeed seed) {
    Account before = accounts.named(seed.name());
    String phone = seed.phone();
    if (phone != null) {
      refuse("phone", phone, before, accounts.byPhone(PhoneNumber.digits(phone)));
    }
    if (seed.username() != null) {
      refuse("username", seed.username(), before, accounts.byUsername(seed.username()));
      refuse("username", seed.username(), before, chats.byUsername(seed.username()));
    }
    if (seed.botToken() != null) {
      refuse("token", seed.botToken(), before, accounts.byBotToken(seed.botToken()));
    }
    Account after = actionBars.changing(before, () -> replace(seed));
    boolean named =
        !before.firstName().equals(after.firstName())
            || !Objects.equals(before.lastName(), after.lastName())
            || !Objects.equals(before.username(), after.username());
    if (!before.equals(after)) {
      pendingEvents.add(new WorldEvent.AccountChanged(after, named, whoKnows(after)));
    }
    return after;
  }

  private Account replace(AccountSeed seed) {
    Account after = accounts.replace(seed);
    authorizations.replace(after);
    blocks.change(seed);
    return after;
  }

  private Set<Long> whoKnows(Account account) {
    Set<Long> ids = new LinkedHashSet<>();
    ids.add(account.id());
    for (Account other : accounts.all()) {
      if (other.hasContact(account)) {
        ids.add(other.id());
      }
    }
    for (Chat chat : chats.all()) {
      Members members = chats.members(chat.id());
      if (!chat.isGone() && members.get(account.id()) != null) {
        members.all().stream().map(Member::accountId).forEach(ids::add);
      }
    }
    return ids;
  }

  /** Ends the login of a key: each of its calls is refused with SESSION_REVOKED from now on. */
  public void revoke(long authKeyId) {
    authorizations.revoke(authKeyId);
  }

  /**
   * Gives a chat another username, other marks and another photo.
   *
   * @param username null for a private chat
   * @param photo null for none
   * @param otherPhoto whether that is to be the photo, in the place of the one that it has
   * @throws IllegalArgumentException if an account or another chat has the username, or a mark is
   *     not for this chat
   */
  public Chat identity(
      Chat chat,
      @Nullable String username,
      Set<Trait> traits,
      @Nullable PhotoSeed photo,
      boolean otherPhoto) {
    if (username != null) {
      refuse("username", username, chat, chats.byUsername(username));
      refuse("username", username, chat, accounts.byUsername(username));
    }
    refuseDiscussion(chat, traits);
    Photo shown = photo == null ? null : photos.of(chat, photo);
    Account creator = accounts.get(chat.creatorId());
    if (!Objects.equals(username, chat.username())) {
      adminLog.add(
          chat,
          creator,
          new AdminLogEvent.InfoChanged(
              AdminLogEvent.Info.CHANGE_USERNAME,
              Objects.requireNonNullElse(chat.username(), ""),
              Objects.requireNonNullElse(username, "")));
    }
    if (otherPhoto) {
      adminLog.add(chat, creator, new AdminLogEvent.PhotoChanged(chat.photo(), shown));
    }
    return changed(chat.withIdentity(username, traits, otherPhoto ? shown : chat.photo()));
  }

  private static void refuseDiscussion(Chat chat, Set<Trait> traits) {
    boolean discussion = chat.kind() == ChatKind.SUPERGROUP && chat.details().linkedChatId() != 0;
    if (traits.contains(Trait.JOIN_TO_SEND) && !discussion) {
      throw new IllegalArgumentException("join_to_send is for the supergroup of a channel");
    }
    if (traits.contains(Trait.HIDDEN_PREHISTORY) && discussion) {
      throw new IllegalArgumentException(
          "hidden_prehistory is not for the supergroup of a channel");
    }
  }

  /**
   * What a chat has of which a seed of it speaks.
   *
   * @throws IllegalArgumentException if its guard bot can be none
   */
  public ChatDetails details(Chat chat, ChatSettingsSeed seed) {
    ChatDetails details =
        ChatSeeder.details(seed, accounts).linkedWith(chat.details().linkedChatId());
    Account guard = accounts.byId(details.guardBotId());
    Member member = chats.members(chat.id()).get(details.guardBotId());
    if (guard != null
        && (!guard.details().botGuard()
            || member == null
            || !member.may(AdminRight.INVITE_USERS))) {
      throw new IllegalArgumentException(
          guard.name() + " is no bot with bot_guard that is an admin with invite_users");
    }
    return details;
  }

  /** Gives a chat what is set of few. */
  public Chat details(Chat chat, ChatDetails details) {
    return changed(chat.withDetails(details));
  }

  /** Shows as many members at least; 0 for those that are there. */
  public Chat participantsCount(Chat chat, int count) {
    Members members = chats.members(chat.id());
    members.countAtLeast(count);
    return changed(chat.withParticipants(members.count()));
  }

  private Chat changed(Chat chat) {
    Chat after = chats.replace(chat);
    pendingEvents.add(new WorldEvent.SettingsChanged(after));
    return after;
  }

  /**
   * Takes back an account's request to join.
   *
   * @throws RpcError HIDE_REQUESTER_MISSING if it has none
   */
  public void withdraw(Chat chat, Account account) {
    if (!links.withdraw(chat.id(), account.id())) {
      throw new RpcError(ErrorType.HIDE_REQUESTER_MISSING);
    }
    audience.requestsChanged(chat.id());
  }

  /** Has an account logged in on a key, as it was before. */
  public void logIn(long authKeyId, Account account) {
    authorizations.logIn(authKeyId, account);
  }

  private static void refuse(String what, String value, Record self, @Nullable Record holder) {
    if (holder instanceof Account account && !isSame(self, account.id(), Account.class)) {
      throw taken(what, value, account.name());
    }
    if (holder instanceof Chat chat && !isSame(self, chat.id(), Chat.class)) {
      throw taken(what, value, chat.name());
    }
  }

  private static boolean isSame(Record self, long id, Class<?> kind) {
    return kind.isInstance(self)
        && (self instanceof Account account ? account.id() : ((Chat) self).id()) == id;
  }

  private static IllegalArgumentException taken(String what, String value, String name) {
    return new IllegalArgumentException(
        "the %s %s belongs to %s already".formatted(what, value, name));
  }
}
