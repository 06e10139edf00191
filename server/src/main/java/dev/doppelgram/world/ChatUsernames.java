// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Info;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.WorldEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Making channels and supergroups public by a username, and private again. */
public final class ChatUsernames {
  /** TL config {@code channels_public_limit_default} and {@code _premium}. */
  public static final int PUBLIC_DEFAULT = 10;

  public static final int PUBLIC_PREMIUM = 20;

  /** Shorter ones are sold. */
  private static final int SHORTEST = 5;

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,31}");

  private final Accounts accounts;
  private final Chats chats;
  private final Rights rights;
  private final AdminLog adminLog;
  private final PendingEvents pendingEvents;

  ChatUsernames(
      Accounts accounts,
      Chats chats,
      Rights rights,
      AdminLog adminLog,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.rights = rights;
    this.adminLog = adminLog;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Gives a chat another username, as channels.updateUsername does for its creator. A private chat
   * asks nobody for approval who joins it by its username; its links live on.
   *
   * @param username empty to make it private
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED (403),
   *     USERNAME_NOT_MODIFIED, USERNAME_INVALID, USERNAME_PURCHASE_AVAILABLE, USERNAME_OCCUPIED,
   *     CHANNELS_ADMIN_PUBLIC_TOO_MUCH
   */
  public List<WorldEvent> update(Account caller, Chat channel, String username) {
    rights.member(channel, caller, ErrorType.CHANNEL_PRIVATE);
    if (channel.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
    String known = Objects.requireNonNullElse(channel.username(), "");
    if (username.equals(known)) {
      throw new RpcError(ErrorType.USERNAME_NOT_MODIFIED);
    }
    if (!username.isEmpty() && !username.equalsIgnoreCase(known)) {
      if (!isFree(username)) {
        throw new RpcError(ErrorType.USERNAME_OCCUPIED);
      }
      refuseIfTooManyPublic(caller, channel);
    }
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(channel.traits());
    if (username.isEmpty()) {
      traits.remove(Trait.JOIN_REQUEST);
    }
    Chat after =
        chats.replace(
            channel.withIdentity(username.isEmpty() ? null : username, traits, channel.photo()));
    adminLog.add(
        channel, caller, new AdminLogEvent.InfoChanged(Info.CHANGE_USERNAME, known, username));
    int mark = pendingEvents.mark();
    pendingEvents.add(new WorldEvent.SettingsChanged(after));
    return pendingEvents.since(mark);
  }

  /**
   * Tells whether a chat may have a username, as channels.checkUsername does.
   *
   * @param channel null for one that is still to be made
   * @throws RpcError CHANNEL_PRIVATE, USERNAME_INVALID, USERNAME_PURCHASE_AVAILABLE,
   *     CHANNELS_ADMIN_PUBLIC_TOO_MUCH
   */
  public boolean check(Account caller, @Nullable Chat channel, String username) {
    if (channel != null) {
      refuseIfClosed(caller, channel);
    }
    refuseIfTooManyPublic(caller, channel);
    return isFree(username);
  }

  /**
   * Switches a name on or off that was bought, of which this world has none.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, USERNAME_NOT_MODIFIED, USERNAME_INVALID
   */
  public void toggle(Account caller, Chat channel, String username, boolean active) {
    refuseUnlessCreator(caller, channel);
    boolean own = channel.username() != null && channel.username().equalsIgnoreCase(username);
    throw new RpcError(
        own && active ? ErrorType.USERNAME_NOT_MODIFIED : ErrorType.USERNAME_INVALID);
  }

  /**
   * Refuses whom the names of a chat are no business of.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED
   */
  public void refuseUnlessCreator(Account caller, Chat channel) {
    refuseIfClosed(caller, channel);
    if (channel.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
  }

  private void refuseIfClosed(Account caller, Chat channel) {
    Members members = chats.members(channel.id());
    boolean open = channel.isPublic() && !members.isBanned(caller.id());
    if (!open && members.get(caller.id()) == null) {
      throw new RpcError(ErrorType.CHANNEL_PRIVATE);
    }
  }

  /** The public chats that an account has made, in the order in which they came. */
  public List<Chat> publicOf(Account account) {
    return chats.all().stream()
        .filter(chat -> chat.isPublic() && !chat.isGone() && chat.creatorId() == account.id())
        .toList();
  }

  /**
   * Refuses an account that may make no more chats public.
   *
   * @param channel that is to be public; null for one that is still to be made
   * @throws RpcError CHANNELS_ADMIN_PUBLIC_TOO_MUCH
   */
  public void refuseIfTooManyPublic(Account account, @Nullable Chat channel) {
    boolean counted = channel != null && channel.isPublic();
    int limit = account.premium() ? PUBLIC_PREMIUM : PUBLIC_DEFAULT;
    if (!counted && publicOf(account).size() >= limit) {
      throw new RpcError(ErrorType.CHANNELS_ADMIN_PUBLIC_TOO_MUCH);
    }
  }

  private boolean isFree(String username) {
    if (!USERNAME.matcher(username).matches()) {
      throw new RpcError(ErrorType.USERNAME_INVALID);
    }
    if (username.length() < SHORTEST) {
      throw new RpcError(ErrorType.USERNAME_PURCHASE_AVAILABLE);
    }
    return accounts.byUsername(username) == null && chats.byUsername(username) == null;
  }
}
