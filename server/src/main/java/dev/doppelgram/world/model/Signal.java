// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import dev.doppelgram.tl.TlObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is pushed to clients at once or never: it moves no pts and is in no difference. */
public sealed interface Signal extends WorldEvent {

  /**
   * Accounts think otherwise of a message; no pts moves.
   *
   * @param accountId who sees it under this number; 0 for the members of a channel
   */
  record Reacted(long accountId, Peer peer, Message message, int messageId) implements Signal {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.reactionsChanged(this);
    }
  }

  /**
   * Somebody is about to write; concerns those who would read it, and is in no difference.
   *
   * @param peer as those name it who are pushed it
   * @param action TL {@code SendMessageAction}
   */
  record Typing(long accountId, Peer peer, TlObject action, Set<Long> audience) implements Signal {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.typing(this);
    }
  }

  /** An account will not hear from another one, or will again; concerns itself alone. */
  record BlockedChanged(long accountId, long otherId, boolean blocked) implements Signal {
    @Override
    public Peer peer() {
      return Peer.user(otherId);
    }

    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.blockedChanged(this);
    }
  }

  /**
   * An account is offered something else above a chat; concerns itself alone.
   *
   * @param peer the chat, as the account names it
   */
  record PeerSettingsChanged(long accountId, Peer peer, ActionBar actionBar) implements Signal {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.peerSettingsChanged(this);
    }
  }

  /**
   * An account has begun to write something, or thrown it away; concerns itself alone.
   *
   * @param draft null for none any more
   */
  record DraftChanged(long accountId, Peer peer, @Nullable Draft draft) implements Signal {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.draftChanged(this);
    }
  }

  /**
   * Somebody pressed a button of a bot's message; concerns the bot.
   *
   * @param peer where the message is, as the bot names it
   */
  record CallbackAsked(
      long botId, long queryId, long accountId, Peer peer, int messageId, byte[] data)
      implements Signal {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.callbackAsked(this);
    }
  }

  /**
   * A request to join is decided while its requester looks at the guard bot's web app; concerns the
   * requester.
   */
  record JoinDecided(Peer peer, long accountId, long queryId, GuardDecision decision)
      implements Signal {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.joinDecided(this);
    }
  }

  /** Somebody lets a key in that nobody was logged in on; concerns the sessions of that key. */
  record LoginTokenAccepted(long authKeyId) implements Signal {
    @Override
    public Peer peer() {
      return Peer.user(authKeyId);
    }

    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.loginTokenAccepted(this);
    }
  }
}
