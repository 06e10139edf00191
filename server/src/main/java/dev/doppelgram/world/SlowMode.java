// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long members of a supergroup wait between two messages; admins do not. */
final class SlowMode {
  private final MessageBoxes boxes;

  SlowMode(MessageBoxes boxes) {
    this.boxes = boxes;
  }

  /**
   * When an account may write again; null for now.
   *
   * @param member its place in the chat; null for a guest
   */
  @Nullable Instant next(Chat chat, long accountId, @Nullable Member member, Instant now) {
    int seconds = chat.details().slowmodeSeconds();
    if (seconds == 0 || (member != null && member.isAdmin())) {
      return null;
    }
    Conversation conversation = boxes.ofChannel(chat.id()).conversations().get(Peer.of(chat));
    List<BoxEntry> entries = conversation == null ? List.of() : conversation.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Message message = entries.get(i).message();
      Instant next = message.date().plusSeconds(seconds);
      if (!next.isAfter(now)) {
        return null; // what is older is of no account
      }
      if (message.fromId() == accountId && message.content() instanceof Message.Text) {
        return next;
      }
    }
    return null;
  }
}
