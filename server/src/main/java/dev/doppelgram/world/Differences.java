// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;

/** What clients have missed; all instants are the world's time. */
public final class Differences {
  private final Chats chats;
  private final MessageBoxes boxes;
  private final Rights rights;
  private final Dialogs dialogs;

  Differences(Chats chats, MessageBoxes boxes, Rights rights, Dialogs dialogs) {
    this.chats = chats;
    this.boxes = boxes;
    this.rights = rights;
    this.dialogs = dialogs;
  }

  /**
   * What came to an account, each list oldest first.
   *
   * @param messages of its common box
   * @param changes what else changed in its common box
   * @param botEvents the events for a bot beside
   * @param channels those with messages at or after the date that the client named
   */
  public record Missed(
      List<BoxEntry> messages,
      List<BoxChange> changes,
      List<WorldEvent.ForBots> botEvents,
      List<ChannelState> channels) {

    public boolean isEmpty() {
      return messages.isEmpty() && changes.isEmpty() && botEvents.isEmpty() && channels.isEmpty();
    }
  }

  /** Where a channel or supergroup is in its box. */
  public record ChannelState(Chat channel, int pts) {}

  /**
   * What came into a channel.
   *
   * @param messages oldest first; the newest ones alone if there are too many
   * @param changes what else changed, oldest first
   * @param tooMany whether the client is to begin anew, from the dialog
   * @param dialog the channel's line in the list of the account
   */
  public record MissedInChannel(
      Chat channel,
      List<BoxEntry> messages,
      List<BoxChange> changes,
      boolean tooMany,
      Dialog dialog) {

    public boolean isEmpty() {
      return messages.isEmpty() && changes.isEmpty();
    }
  }

  /** What came to the account after a pts and a qts; its channels are asked for one by one. */
  public Missed of(Account account, int pts, int qts, Instant date) {
    return new Missed(
        boxes.since(account, pts),
        boxes.changesSince(account, pts),
        boxes.botEventsSince(account, qts),
        chats.all().stream()
            .filter(chat -> chat.kind().isChannel() && !chat.isGone())
            .filter(chat -> chats.members(chat.id()).get(account.id()) != null)
            .filter(chat -> hasMoved(chat, date))
            .map(chat -> new ChannelState(chat, boxes.channelPts(chat)))
            .toList());
  }

  /**
   * What came into a channel after a pts.
   *
   * @param limit of messages, before there are too many
   * @throws RpcError CHANNEL_PRIVATE (406), PERSISTENT_TIMESTAMP_EMPTY,
   *     PERSISTENT_TIMESTAMP_INVALID
   */
  public MissedInChannel ofChannel(Account account, Chat channel, int pts, int limit, Instant now) {
    rights.refuseUnlessOpen(channel, account, now);
    if (pts == 0) {
      throw new RpcError(ErrorType.PERSISTENT_TIMESTAMP_EMPTY);
    }
    if (pts < 0 || pts > boxes.channelPts(channel)) {
      throw new RpcError(ErrorType.PERSISTENT_TIMESTAMP_INVALID);
    }
    List<BoxEntry> messages = boxes.channelSince(channel, pts);
    int first = Math.max(0, messages.size() - Math.max(1, limit));
    return new MissedInChannel(
        channel,
        messages.subList(first, messages.size()),
        boxes.channelChangesSince(channel, pts),
        first > 0,
        dialogs.of(account, Peer.of(channel)));
  }

  /** Dates of the wire have whole seconds, so what came in the same second may be news. */
  private boolean hasMoved(Chat channel, Instant date) {
    MessageBox box = boxes.ofChannel(channel.id());
    return box.pts() > MessageBox.FIRST_PTS
        && box.moved().getEpochSecond() >= date.getEpochSecond();
  }
}
