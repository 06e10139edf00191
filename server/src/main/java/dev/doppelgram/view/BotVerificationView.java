// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.BotVerification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code BotVerification} and {@code PeerColor}: how a chat is marked. */
final class BotVerificationView {
  private BotVerificationView() {}

  /** Null for none. */
  static @Nullable TlObject of(@Nullable BotVerification verification) {
    return verification == null
        ? null
        : TlObject.of(
            "botVerification",
            "bot_id",
            verification.botId(),
            "icon",
            verification.icon(),
            "description",
            TlObject.of(
                "textWithEntities", "text", verification.description(), "entities", List.of()));
  }

  /** Null where the colour follows from the id. */
  static @Nullable TlObject color(@Nullable Integer color) {
    return color == null ? null : TlObject.of("peerColor", "color", color).orNothing();
  }
}
