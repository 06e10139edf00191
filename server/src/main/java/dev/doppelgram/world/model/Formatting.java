// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a text for clients alone: the world keeps it and gives it back.
 *
 * @param entities TL {@code MessageEntity}
 * @param replyMarkup TL {@code ReplyMarkup}; null for none
 */
public record Formatting(List<TlObject> entities, @Nullable TlObject replyMarkup) {
  public static final Formatting NONE = new Formatting(List.of(), null);

  public Formatting {
    entities = List.copyOf(entities);
  }
}
