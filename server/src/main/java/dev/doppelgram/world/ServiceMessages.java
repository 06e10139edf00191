// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.ServiceNotifications;
import dev.doppelgram.world.model.WorldEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What {@link ServiceNotifications} writes to users about their logins, where the world wants it.
 */
final class ServiceMessages {
  private static final String CODE =
      """
      Login code: %s. Do not give this code to anyone, even if they say they are from Telegram!

      This code can be used to log in to your Telegram account. We never ask it for anything else.

      If you didn't request this code by trying to log in on another device, simply ignore this \
      message.""";
  private static final String NEW_LOGIN =
      "New login. Dear %s, we detected a login into your account from a new device on %s UTC.";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy 'at' HH:mm:ss").withZone(ZoneOffset.UTC);

  private final boolean wanted;
  private final MessageBoxes boxes;
  private final PendingEvents pendingEvents;
  private final TurnClock turn;

  /**
   * @param wanted whether it writes at all
   */
  ServiceMessages(boolean wanted, MessageBoxes boxes, PendingEvents pendingEvents, TurnClock turn) {
    this.wanted = wanted;
    this.boxes = boxes;
    this.pendingEvents = pendingEvents;
    this.turn = turn;
  }

  /** Tells the code of a login that has begun. */
  void code(Account user, String code) {
    write(user, CODE.formatted(code));
  }

  /** Tells of a login that has ended well. */
  void loggedIn(Account user) {
    write(user, NEW_LOGIN.formatted(user.firstName(), DATE.format(turn.instant())));
  }

  private void write(Account user, String text) {
    if (wanted && !user.isBot()) {
      Message message =
          new Message(
              Peer.user(user.id()),
              ServiceNotifications.ACCOUNT.id(),
              turn.instant(),
              new Message.Text(text, null));
      pendingEvents.add(new WorldEvent.Posted(boxes.postTo(user.id(), message)));
    }
  }
}
