package dev.doppelgram.transport;

/**
 * How a connection carries its packets.
 *
 * @param dcId the data centre that an obfuscated2 header names, negative for media, 10000 more for
 *     test; it means something only with {@link Obfuscation#MTPROXY}, otherwise it may be random
 */
public record Transport(Framing framing, Obfuscation obfuscation, int dcId) {
  /** What the bytes of the framing are hidden in. */
  public enum Obfuscation {
    NONE,
    OBFUSCATED2,
    /** obfuscated2 with keys that a shared secret was mixed into. */
    MTPROXY
  }

  /**
   * @throws IllegalArgumentException for an obfuscated full framing, which no header can name, or a
   *     dcId of more than 16 bits
   */
  public Transport {
    if (framing == Framing.FULL && obfuscation != Obfuscation.NONE) {
      throw new IllegalArgumentException("full framing cannot be obfuscated");
    }
    if (dcId != (short) dcId) {
      throw new IllegalArgumentException("dc id " + dcId + " is not a signed 16-bit number");
    }
  }

  /** Framing in the clear. */
  public static Transport plain(Framing framing) {
    return new Transport(framing, Obfuscation.NONE, 0);
  }

  /** Framing in obfuscated2 without a secret. */
  public static Transport obfuscated(Framing framing) {
    return new Transport(framing, Obfuscation.OBFUSCATED2, 0);
  }

  /** Framing in obfuscated2 with a proxy's secret. */
  public static Transport mtproxy(Framing framing, int dcId) {
    return new Transport(framing, Obfuscation.MTPROXY, dcId);
  }

  /** Whether the bytes run through obfuscated2, with or without a secret. */
  public boolean obfuscated() {
    return obfuscation != Obfuscation.NONE;
  }

  /** Whether a proxy's secret was mixed into the keys. */
  public boolean mtproxy() {
    return obfuscation == Obfuscation.MTPROXY;
  }

  /** For journals, such as {@code padded intermediate, mtproxy dc 2}. */
  @Override
  public String toString() {
    return switch (obfuscation) {
      case NONE -> framing.toString();
      case OBFUSCATED2 -> framing + ", obfuscated2";
      case MTPROXY -> framing + ", mtproxy dc " + dcId;
    };
  }
}
