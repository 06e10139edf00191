// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/**
 * How a connection carries its packets.
 *
 * @param carrier what the obfuscated bytes travel in
 * @param dcId the data centre that an obfuscated2 header names, negative for media, 10000 more for
 *     test; it means something only with {@link Obfuscation#MTPROXY}, otherwise it may be random
 */
public record Transport(Carrier carrier, Framing framing, Obfuscation obfuscation, int dcId) {
  /** What lies between the TCP stream and the bytes of the transport. */
  public enum Carrier {
    TCP,
    /** The messages of a WebSocket, whose boundaries mean nothing. */
    WEBSOCKET,
    /** TLS records behind a handshake that only holders of the proxy's secret get through. */
    FAKE_TLS
  }

  /** What the bytes of the framing are hidden in. */
  public enum Obfuscation {
    NONE,
    OBFUSCATED2,
    /** obfuscated2 with keys that a shared secret was mixed into. */
    MTPROXY
  }

  /**
   * @throws IllegalArgumentException for a framing that no obfuscated2 header can name but
   *     obfuscated, a WebSocket without obfuscated2, fake TLS without a secret, or a dcId of more
   *     than 16 bits
   */
  public Transport {
    if (!framing.hasTag() && obfuscation != Obfuscation.NONE) {
      throw new IllegalArgumentException(framing + " framing cannot be obfuscated");
    }
    if (carrier == Carrier.WEBSOCKET && obfuscation == Obfuscation.NONE) {
      throw new IllegalArgumentException("a WebSocket carries obfuscated2 only");
    }
    if (carrier == Carrier.FAKE_TLS && obfuscation != Obfuscation.MTPROXY) {
      throw new IllegalArgumentException("fake TLS needs the secret of a proxy");
    }
    if (dcId != (short) dcId) {
      throw new IllegalArgumentException("dc id " + dcId + " is not a signed 16-bit number");
    }
  }

  /** Framing in the clear. */
  public static Transport plain(Framing framing) {
    return new Transport(Carrier.TCP, framing, Obfuscation.NONE, 0);
  }

  /** Framing in obfuscated2 without a secret. */
  public static Transport obfuscated(Framing framing) {
    return new Transport(Carrier.TCP, framing, Obfuscation.OBFUSCATED2, 0);
  }

  /** Framing in obfuscated2 with a proxy's secret. */
  public static Transport mtproxy(Framing framing, int dcId) {
    return new Transport(Carrier.TCP, framing, Obfuscation.MTPROXY, dcId);
  }

  /** POSTs and their answers. */
  public static Transport http() {
    return plain(Framing.HTTP);
  }

  /** The same inside another carrier. */
  public Transport over(Carrier other) {
    return new Transport(other, framing, obfuscation, dcId);
  }

  /**
   * Whether the server may send only in answer: one packet or error for each packet that came, in
   * their order.
   */
  public boolean answersOnly() {
    return framing == Framing.HTTP;
  }

  /** Whether the bytes run through obfuscated2, with or without a secret. */
  public boolean obfuscated() {
    return obfuscation != Obfuscation.NONE;
  }

  /** Whether a proxy's secret was mixed into the keys. */
  public boolean mtproxy() {
    return obfuscation == Obfuscation.MTPROXY;
  }

  /** For journals, such as {@code padded intermediate, mtproxy dc 2, fake tls}. */
  @Override
  public String toString() {
    String hidden =
        switch (obfuscation) {
          case NONE -> framing.toString();
          case OBFUSCATED2 -> framing + ", obfuscated2";
          case MTPROXY -> framing + ", mtproxy dc " + dcId;
        };
    return switch (carrier) {
      case TCP -> hidden;
      case WEBSOCKET -> hidden + ", websocket";
      case FAKE_TLS -> hidden + ", fake tls";
    };
  }
}
