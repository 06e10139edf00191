// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.session.Limits;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import java.util.List;
import java.util.Set;

/** How many elements the vectors among the arguments of a call may have. */
final class ArgumentLimits {
  /** As many as Telethon and Pyrogram ask for at once. */
  private static final int MOST_ANSWERED = 200;

  /** The methods whose answer has an object for each element. */
  private static final Set<String> ANSWERED =
      Set.of(
          "channels.getChannels",
          "channels.getMessages",
          "channels.inviteToChannel",
          "messages.createChat",
          "messages.forwardMessages",
          "messages.getChats",
          "messages.getCustomEmojiDocuments",
          "messages.getMessages",
          "messages.getMessagesViews",
          "messages.getPeerDialogs",
          "stories.getPeerMaxIDs",
          "users.getUsers");

  private ArgumentLimits() {}

  /**
   * Lets a call pass that asks for no more than is served at once.
   *
   * @throws TlException.TooLong if it asks for more
   */
  static void check(TlObject request, Limits limits) {
    request.forEach(
        (field, value) -> {
          if (value instanceof List<?> list) {
            check(request.name(), list.size(), limits);
          }
        });
  }

  private static void check(String method, int elements, Limits limits) {
    int most = most(method, limits);
    if (elements > most) {
      throw new TlException.TooLong(
          "%d elements where %s takes %d".formatted(elements, method, most));
    }
  }

  private static int most(String method, Limits limits) {
    int usual = limits.listedArguments();
    return ANSWERED.contains(method) ? Math.min(MOST_ANSWERED, usual) : usual;
  }
}
