// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import dev.doppelgram.crypto.AesCtr;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a 64-byte obfuscated2 header agrees on: the transport inside it and a key stream for each
 * direction, the client's 64 bytes on.
 */
record Obfuscated2(Transport transport, AesCtr fromClient, AesCtr toClient) {
  private static final int LENGTH = FirstBytes.OBFUSCATED2_LENGTH;
  private static final int KEYS = 8;
  private static final int TAG = 56;
  private static final int DC_ID = 60;

  /**
   * Reads a header as the server does: with the secret, if there is one, else without.
   *
   * @throws FramingException when neither way yields the tag of a framing
   */
  static Obfuscated2 accept(byte[] header, @Nullable MtproxySecret secret) {
    Obfuscated2 proxied = secret == null ? null : open(header, secret);
    Obfuscated2 opened = proxied == null ? open(header, null) : proxied;
    if (opened == null) {
      throw new FramingException(
          "the first 64 bytes name no transport"
              + (secret == null ? "" : ", with the MTProxy secret or without"));
    }
    return opened;
  }

  /** Makes a header as a client does and writes it, as it is to be sent, to {@code out}. */
  static Obfuscated2 initiate(
      Transport transport, @Nullable MtproxySecret secret, RandomGenerator random, ByteBuf out) {
    byte[] header = new byte[LENGTH];
    ByteBuf view = Unpooled.wrappedBuffer(header);
    do {
      random.nextBytes(header);
    } while (FirstBytes.of(view) != FirstBytes.OBFUSCATED2);
    view.setInt(TAG, transport.framing().tag());
    if (transport.mtproxy()) {
      view.setShortLE(DC_ID, transport.dcId());
    }
    AesCtr fromClient = stream(Arrays.copyOfRange(header, KEYS, TAG), secret);
    AesCtr toClient = stream(reversedKeys(header), secret);
    out.writeBytes(header, 0, TAG);
    fromClient.process(header, 0, LENGTH);
    out.writeBytes(header, TAG, LENGTH - TAG);
    return new Obfuscated2(transport, fromClient, toClient);
  }

  private static @Nullable Obfuscated2 open(byte[] header, @Nullable MtproxySecret secret) {
    AesCtr fromClient = stream(Arrays.copyOfRange(header, KEYS, TAG), secret);
    byte[] clear = header.clone();
    fromClient.process(clear, 0, LENGTH);
    ByteBuf view = Unpooled.wrappedBuffer(clear);
    Framing framing = Framing.ofTag(view.getInt(TAG));
    if (framing == null) {
      return null;
    }
    Transport.Obfuscation kind =
        secret == null ? Transport.Obfuscation.OBFUSCATED2 : Transport.Obfuscation.MTPROXY;
    Transport transport =
        new Transport(Transport.Carrier.TCP, framing, kind, view.getShortLE(DC_ID));
    return new Obfuscated2(transport, fromClient, stream(reversedKeys(header), secret));
  }

  private static byte[] reversedKeys(byte[] header) {
    byte[] reversed = new byte[TAG - KEYS];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = header[TAG - 1 - i];
    }
    return reversed;
  }

  private static AesCtr stream(byte[] keyAndIv, @Nullable MtproxySecret secret) {
    byte[] key = Arrays.copyOf(keyAndIv, 32);
    byte[] iv = Arrays.copyOfRange(keyAndIv, 32, 48);
    return new AesCtr(secret == null ? key : secret.mixInto(key), iv);
  }
}
