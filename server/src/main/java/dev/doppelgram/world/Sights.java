// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;

/**
 * Whom an account need not prove that it was shown: these it may name with an access hash of 0, as
 * TDLib and the Bot API server do ({@code UserManager}, {@code ChatManager}).
 */
public final class Sights {
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes;

  Sights(Chats chats, InviteLinks links, MessageBoxes boxes) {
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
  }

  /** A user its contacts and itself; a bot whoever shares a chat with it, wrote to it or asks. */
  public boolean sees(Account viewer, Account other) {
    if (!viewer.isBot()) {
      return viewer.id() == other.id() || viewer.hasContact(other);
    }
    return viewer.id() == other.id()
        || boxes.of(viewer.id()).conversations().containsKey(Peer.user(other.id()))
        || chats.all().stream().anyMatch(chat -> meet(viewer, other, chat));
  }

  /** A bot the channels that it is in, and public ones; a user none. */
  public boolean sees(Account viewer, Chat channel) {
    return viewer.isBot()
        && (channel.isPublic() || chats.members(channel.id()).get(viewer.id()) != null);
  }

  private boolean meet(Account bot, Account other, Chat chat) {
    Members members = chats.members(chat.id());
    return members.get(bot.id()) != null
        && (members.standing(other.id()).isKnown()
            || members.hasLeft(other.id())
            || links.requests(chat.id()).stream()
                .anyMatch(request -> request.accountId() == other.id()));
  }
}
