// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Updates that went to a session without its asking.
 *
 * @param account the name of the account that it is logged in to; null for none
 * @param connection the number of the one that was in use
 * @param updates an {@code Updates}, in words that are not yet those of the layer
 * @param acknowledged whether the client said that it has them
 */
public record Delivery(
    @Nullable String account,
    long connection,
    long sessionId,
    int layer,
    TlObject updates,
    boolean acknowledged) {

  static Delivery of(Event.Pushed pushed, boolean acknowledged) {
    return new Delivery(
        pushed.account(),
        pushed.connection(),
        pushed.sessionId(),
        pushed.layer(),
        pushed.updates(),
        acknowledged);
  }

  /** The names of the updates: {@code updateNewMessage}. */
  public List<String> names() {
    return names(updates);
  }

  static List<String> names(TlObject updates) {
    return updates.objects("updates").stream().map(TlObject::name).toList();
  }

  /** {@code updateNewMessage to bob on connection 3 in layer 229, acknowledged}. */
  @Override
  public String toString() {
    return "%s to %s on connection %d in layer %d, %sacknowledged"
        .formatted(
            String.join(" and ", names()),
            account == null ? "nobody" : account,
            connection,
            layer,
            acknowledged ? "" : "not ");
  }
}
