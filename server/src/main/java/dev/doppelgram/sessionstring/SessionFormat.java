// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import java.util.Locale;

/** The clients whose stored sessions can be written. */
public enum SessionFormat {
  GRAMJS,
  TELETHON,
  PYROGRAM,
  MTCUTE,
  GOTD,
  HEX;

  /**
   * The string that this client loads.
   *
   * @throws IllegalArgumentException if the format cannot hold the session; the message says why
   */
  public String encode(StoredSession session) {
    return switch (this) {
      case GRAMJS -> GramjsSession.encode(session);
      case TELETHON -> TelethonSession.encode(session);
      case PYROGRAM -> PyrogramSession.encode(session);
      case MTCUTE -> MtcuteSession.encode(session);
      case GOTD -> GotdSession.encode(session);
      case HEX -> HexSession.encode(session);
    };
  }

  /** The name in lower case, as the command line spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
