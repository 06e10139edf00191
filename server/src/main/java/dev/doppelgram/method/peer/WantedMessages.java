// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Histories.Sought;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** TL {@code InputMessage}: the messages that a caller names. */
public final class WantedMessages {
  private WantedMessages() {}

  /**
   * Finds them, in the order in which they are named.
   *
   * @param history finds messages by their numbers
   */
  public static List<Sought> of(
      List<TlObject> wanted, Function<List<Integer>, List<Sought>> history) {
    List<Integer> ids = wanted.stream().map(WantedMessages::id).toList();
    List<Sought> found = history.apply(ids);
    List<Integer> meant =
        IntStream.range(0, ids.size())
            .mapToObj(i -> isReplyTo(wanted.get(i)) ? replyToId(found.get(i)) : ids.get(i))
            .toList();
    return meant.equals(ids) ? found : history.apply(meant);
  }

  /** There are no pinned messages and no buttons in this world: no message has the id 0. */
  private static int id(TlObject wanted) {
    return wanted.is("inputMessageID") || isReplyTo(wanted) ? (int) wanted.number("id") : 0;
  }

  /** The message is meant that this one answers. */
  private static boolean isReplyTo(TlObject wanted) {
    return wanted.is("inputMessageReplyTo");
  }

  private static int replyToId(Sought found) {
    return found.entry() == null ? 0 : found.entry().place().replyToId();
  }
}
