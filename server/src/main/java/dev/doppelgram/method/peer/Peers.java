// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.ServiceNotifications;
import org.jspecify.annotations.Nullable;

/**
 * TL {@code InputPeer}, {@code InputChannel} and {@code InputUser}: finds whom a caller names, and
 * believes no id without its access hash, but for those that {@link dev.doppelgram.world.Sights}
 * lets through with 0.
 */
public final class Peers {
  private final World world;

  public Peers(World world) {
    this.world = world;
  }

  /**
   * The chat that an {@code InputPeer} names.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_INVALID, MSG_ID_INVALID
   */
  public Chat chat(TlObject peer, Account caller) {
    if (peer.is("inputPeerChannel")) {
      Chat channel = channel(peer, caller, peer.number("channel_id"));
      if (channel.has(Trait.DELETED)) {
        throw new RpcError(ErrorType.CHANNEL_INVALID);
      }
      return channel;
    }
    if (peer.is("inputPeerChannelFromMessage")) {
      throw inMessage(peer, caller);
    }
    Chat group = peer.is("inputPeerChat") ? world.chats().byId(peer.number("chat_id")) : null;
    if (group == null || group.kind().isChannel() || group.isGone()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return group;
  }

  /**
   * The chat or the account that an {@code InputPeer} names; a group that became a supergroup, too,
   * whose messages stay where they are.
   *
   * @throws RpcError as {@link #chat}, and as {@link #find}
   */
  public Peer peer(TlObject input, Account caller) {
    TlObject user =
        switch (input.name()) {
          case "inputPeerSelf" -> TlObject.of("inputUserSelf");
          case "inputPeerUser" ->
              TlObject.of(
                  "inputUser",
                  "user_id",
                  input.number("user_id"),
                  "access_hash",
                  input.number("access_hash"));
          case "inputPeerUserFromMessage" ->
              TlObject.of(
                  "inputUserFromMessage",
                  "peer",
                  input.object("peer"),
                  "msg_id",
                  (int) input.number("msg_id"),
                  "user_id",
                  input.number("user_id"));
          default -> null;
        };
    if (user == null) {
      Chat group = input.is("inputPeerChat") ? world.chats().byId(input.number("chat_id")) : null;
      return Peer.of(group != null && group.isMigrated() ? group : chat(input, caller));
    }
    Account account = find(user, caller);
    if (account == null) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return Peer.user(account.id());
  }

  /**
   * The chat or the account that an {@code InputPeer} names, to read there; {@link
   * ServiceNotifications}, too.
   *
   * @throws RpcError as {@link #peer}
   */
  public Peer readPeer(TlObject input, Account caller) {
    return input.is("inputPeerUser") && isService(input)
        ? Peer.user(ServiceNotifications.ACCOUNT.id())
        : peer(input, caller);
  }

  /**
   * The account that an {@code InputUser} names, to look at; {@link ServiceNotifications}, too.
   * Null for nobody.
   *
   * @throws RpcError as {@link #find}
   */
  public @Nullable Account known(TlObject input, Account caller) {
    return input.is("inputUser") && isService(input)
        ? ServiceNotifications.ACCOUNT
        : find(input, caller);
  }

  private boolean isService(TlObject input) {
    return ServiceNotifications.is(input.number("user_id"))
        && world.accounts().byId(input.number("user_id")) == null;
  }

  /**
   * The chat or the account that an {@code InputPeer} names; a channel that is deleted, too.
   *
   * @throws RpcError as {@link #peer}
   */
  public Peer seenPeer(TlObject input, Account caller) {
    return input.is("inputPeerChannel")
        ? Peer.of(channel(input, caller, input.number("channel_id")))
        : readPeer(input, caller);
  }

  /**
   * The chat or the account that an {@code InputPeer} names as one of the caller's dialogs; these
   * need no access hash.
   *
   * @throws RpcError as {@link #peer}
   */
  public Peer listed(TlObject input, Account caller) {
    if (input.has("access_hash") && input.number("access_hash") == 0) {
      long id = input.number(input.has("user_id") ? "user_id" : "channel_id");
      for (Dialog dialog : world.messaging().dialogs().of(caller)) {
        if (dialog.peer().id() == id && dialog.peer().isUser() == input.has("user_id")) {
          return dialog.peer();
        }
      }
    }
    return readPeer(input, caller);
  }

  /**
   * The channel or supergroup that an {@code InputChannel} names; one that is deleted, too.
   *
   * @throws RpcError CHANNEL_INVALID, PEER_ID_INVALID, MSG_ID_INVALID
   */
  public Chat channel(TlObject input, Account caller) {
    return switch (input.name()) {
      case "inputChannel" -> channel(input, caller, input.number("channel_id"));
      case "inputChannelFromMessage" -> throw inMessage(input, caller);
      default -> throw new RpcError(ErrorType.CHANNEL_INVALID);
    };
  }

  /**
   * The channel or supergroup that an {@code InputChannel} names, unless it is deleted.
   *
   * @throws RpcError as {@link #channel}
   */
  public Chat openChannel(TlObject input, Account caller) {
    Chat channel = channel(input, caller);
    if (channel.isGone()) {
      throw new RpcError(ErrorType.CHANNEL_INVALID);
    }
    return channel;
  }

  /**
   * The basic group with a bare {@code chat_id}; one that is closed, too.
   *
   * @throws RpcError CHAT_ID_INVALID
   */
  public Chat group(long chatId) {
    Chat group = world.chats().byId(chatId);
    if (group == null || group.kind().isChannel()) {
      throw new RpcError(ErrorType.CHAT_ID_INVALID);
    }
    return group;
  }

  /**
   * The basic group with a bare {@code chat_id}, unless it is closed or deleted.
   *
   * @throws RpcError CHAT_ID_INVALID, PEER_ID_INVALID
   */
  public Chat openGroup(long chatId) {
    Chat group = group(chatId);
    if (group.isGone()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return group;
  }

  /**
   * The account that an {@code InputUser} names.
   *
   * @throws RpcError USER_ID_INVALID, and for one from a message FROM_MESSAGE_BOT_DISABLED,
   *     PEER_ID_INVALID, CHANNEL_INVALID, CHANNEL_PRIVATE, MSG_ID_INVALID
   */
  public Account user(TlObject input, Account caller) {
    Account account = find(input, caller);
    if (account == null) {
      throw new RpcError(ErrorType.USER_ID_INVALID);
    }
    return account;
  }

  /**
   * The account that an {@code InputUser} names, which can still do something.
   *
   * @throws RpcError as {@link #user}, and INPUT_USER_DEACTIVATED
   */
  public Account liveUser(TlObject input, Account caller) {
    Account account = user(input, caller);
    if (account.isDeleted()) {
      throw new RpcError(ErrorType.INPUT_USER_DEACTIVATED);
    }
    return account;
  }

  /**
   * The account that an {@code InputUser} names; null for nobody.
   *
   * @throws RpcError as {@link #user}, but for USER_ID_INVALID
   */
  public @Nullable Account find(TlObject input, Account caller) {
    return switch (input.name()) {
      case "inputUserSelf" -> caller;
      case "inputUser", "inputPeerUser" -> shown(input, caller);
      case "inputUserFromMessage", "inputPeerUserFromMessage" -> seen(input, caller);
      default -> null;
    };
  }

  /**
   * The account that an {@code InputPeer}, or before layer 126 an {@code InputUser}, names as one
   * who is or was in a chat.
   *
   * @throws RpcError as {@link #user}, and PARTICIPANT_ID_INVALID for what is no user
   */
  public Account participant(TlObject input, Account caller) {
    return switch (input.name()) {
      case "inputPeerSelf" -> caller;
      case "inputPeerEmpty", "inputPeerChat", "inputPeerChannel", "inputPeerChannelFromMessage" ->
          throw new RpcError(ErrorType.PARTICIPANT_ID_INVALID);
      default -> user(input, caller);
    };
  }

  private @Nullable Account shown(TlObject input, Account caller) {
    Account account = world.accounts().byId(input.number("user_id"));
    long hash = input.number("access_hash");
    return account != null
            && (hash == account.accessHash().shownTo(caller)
                || (hash == 0 && world.sights().sees(caller, account)))
        ? account
        : null;
  }

  private Chat channel(TlObject input, Account caller, long id) {
    Chat channel = world.chats().byId(id);
    long hash = input.number("access_hash");
    if (channel == null
        || !channel.kind().isChannel()
        || (hash != channel.accessHash().shownTo(caller)
            && (hash != 0 || !world.sights().sees(caller, channel)))) {
      throw new RpcError(ErrorType.CHANNEL_INVALID);
    }
    return channel;
  }

  /** No message of this world shows a channel. */
  private RpcError inMessage(TlObject input, Account caller) {
    chat(input.object("peer"), caller);
    return new RpcError(ErrorType.MSG_ID_INVALID);
  }

  /** Somebody whom the caller met in a chat: both must be members. */
  private Account seen(TlObject input, Account caller) {
    if (caller.isBot()) {
      throw new RpcError(ErrorType.FROM_MESSAGE_BOT_DISABLED);
    }
    Members members = world.chats().members(chat(input.object("peer"), caller).id());
    if (members.get(caller.id()) == null) {
      throw new RpcError(ErrorType.CHANNEL_PRIVATE);
    }
    Account account = world.accounts().byId(input.number("user_id"));
    if (account == null || members.get(account.id()) == null) {
      throw new RpcError(ErrorType.MSG_ID_INVALID);
    }
    return account;
  }
}
