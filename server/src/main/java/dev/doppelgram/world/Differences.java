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
import dev.doppelgram.world.model.UpdatesState;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param channels those with messages at or after the date that the client named; they come with
   *     the last part
   * @param intermediate where the account is behind this part; null for the last one
   */
  public record Missed(
      List<BoxEntry> messages,
      List<BoxChange> changes,
      List<WorldEvent.ForBots> botEvents,
      List<ChannelState> channels,
      @Nullable UpdatesState intermediate) {

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
   * @param pts where the channel is behind them
   * @param more whether something is left
   * @param tooMany whether the client is to begin anew, from the dialog
   * @param dialog the channel's line in the list of the account
   */
  public record MissedInChannel(
      Chat channel,
      List<BoxEntry> messages,
      List<BoxChange> changes,
      int pts,
      boolean more,
      boolean tooMany,
      Dialog dialog) {

    public boolean isEmpty() {
      return messages.isEmpty() && changes.isEmpty() && !tooMany;
    }
  }

  /**
   * How much an account is handed over at a time.
   *
   * @param pts events of its box; no more than {@link #MOST} are
   * @param qts events for a bot
   */
  public record Limits(int pts, int qts) {
    /** For those who name none. */
    public static final int MOST = 500;

    public static final Limits LARGEST = new Limits(MOST, MOST);
  }

  /** What came to the account after a pts and a qts; its channels are asked for one by one. */
  public Missed of(Account account, int pts, int qts, Instant date, Limits limits, Instant now) {
    UpdatesState state = boxes.state(account, now);
    BoxSlice slice =
        BoxSlice.of(
            boxes.since(account, pts), boxes.changesSince(account, pts), limits.pts(), state.pts());
    List<WorldEvent.ForBots> events = boxes.botEventsSince(account, qts);
    List<WorldEvent.ForBots> first = events.subList(0, Math.min(limits.qts(), events.size()));
    if (slice.more() || first.size() < events.size()) {
      Instant from = date.isBefore(now) ? date : now;
      int reached = state.qts() - (events.size() - first.size());
      return new Missed(
          slice.messages(),
          slice.changes(),
          first,
          List.of(),
          new UpdatesState(slice.pts(), reached, from, state.unreadCount()));
    }
    return new Missed(
        slice.messages(),
        slice.changes(),
        events,
        chats.all().stream()
            .filter(chat -> chat.kind().isChannel() && !chat.isGone())
            .filter(chat -> chats.members(chat.id()).get(account.id()) != null)
            .filter(chat -> hasMoved(chat, date))
            .map(chat -> new ChannelState(chat, boxes.channelPts(chat)))
            .toList(),
        null);
  }

  /**
   * What came into a channel after a pts.
   *
   * @param limit of events, before there are too many
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
    int end = boxes.channelPts(channel);
    int most = Math.max(1, limit);
    List<BoxEntry> messages = boxes.channelSince(channel, pts);
    Dialog dialog = dialogs.of(account, Peer.of(channel));
    if ((long) pts + most < end) {
      int first = Math.max(0, messages.size() - Math.min(most, Limits.MOST));
      List<BoxEntry> newest = messages.subList(first, messages.size());
      return new MissedInChannel(channel, newest, List.of(), end, false, true, dialog);
    }
    BoxSlice slice =
        BoxSlice.of(messages, boxes.channelChangesSince(channel, pts), Limits.MOST, end);
    return new MissedInChannel(
        channel, slice.messages(), slice.changes(), slice.pts(), slice.more(), false, dialog);
  }

  /** Dates of the wire have whole seconds, so what came in the same second may be news. */
  private boolean hasMoved(Chat channel, Instant date) {
    MessageBox box = boxes.ofChannel(channel.id());
    return box.pts() > MessageBox.FIRST_PTS
        && box.moved().getEpochSecond() >= date.getEpochSecond();
  }
}
