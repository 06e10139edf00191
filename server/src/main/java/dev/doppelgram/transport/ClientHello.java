// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The greeting of fake TLS: a ClientHello whose random bytes prove that its sender has the secret.
 *
 * @param random the 32 random bytes as they were sent
 * @param sessionId what the answer repeats, at most 32 bytes
 * @param time the sender's, in whole seconds
 */
record ClientHello(byte[] random, byte[] sessionId, Instant time) {
  static final int RANDOM = 11;
  static final int RANDOM_LENGTH = 32;

  /** Of the 32 bytes, the last four carry the time. */
  private static final int PROOF_LENGTH = 28;

  private static final int SESSION_ID = RANDOM + RANDOM_LENGTH;

  /** One byte that says how long the session id is, 32 bytes of it. */
  static final int SHORTEST = SESSION_ID + 1 + 32;

  /** Ciphers, no compression; groups, signatures, version 1.3 and the beginning of a key. */
  private static final byte[] CIPHERS = HexFormat.of().parseHex("0006130113021303" + "0100");

  private static final byte[] EXTENSIONS =
      HexFormat.of()
          .parseHex(
              "000a00040002001d"
                  + "000d000a0008040304010804 0805".replace(" ", "")
                  + "002b0003020304"
                  + "003300260024001d0020");

  /**
   * Reads a whole record.
   *
   * @throws FramingException when its sender does not have the secret
   */
  static ClientHello accept(byte[] record, MtproxySecret secret) {
    byte[] random = Arrays.copyOfRange(record, RANDOM, SESSION_ID);
    byte[] proof = proof(record, secret);
    int sessionIdLength = record[SESSION_ID] & 0xff;
    if (!Arrays.equals(proof, 0, PROOF_LENGTH, random, 0, PROOF_LENGTH) || sessionIdLength > 32) {
      throw new FramingException("TLS ClientHello without a proof of the MTProxy secret");
    }
    int seconds = time(proof) ^ time(random);
    return new ClientHello(
        random,
        Arrays.copyOfRange(record, SESSION_ID + 1, SESSION_ID + 1 + sessionIdLength),
        Instant.ofEpochSecond(Integer.toUnsignedLong(seconds)));
  }

  /** Makes a whole record, for the secret's domain. */
  static byte[] initiate(MtproxySecret secret, Instant now, RandomGenerator random) {
    byte[] sessionId = new byte[32];
    random.nextBytes(sessionId);
    byte[] key = new byte[32];
    random.nextBytes(key);
    ByteBuf hello = Unpooled.buffer();
    hello.writeByte(TlsRecords.HANDSHAKE).writeShort(TlsRecords.VERSION_1_0).writeShort(0);
    hello.writeByte(1).writeMedium(0).writeShort(TlsRecords.VERSION_1_2);
    hello.writeZero(RANDOM_LENGTH).writeByte(sessionId.length).writeBytes(sessionId);
    hello.writeBytes(CIPHERS);
    int extensions = hello.writerIndex();
    hello.writeShort(0);
    int name = secret.domain().length;
    hello.writeShort(0).writeShort(name + 5).writeShort(name + 3).writeByte(0).writeShort(name);
    hello.writeBytes(secret.domain()).writeBytes(EXTENSIONS).writeBytes(key);
    hello.setShort(extensions, hello.writerIndex() - extensions - 2);
    hello.setMedium(6, hello.writerIndex() - 9);
    hello.setShort(3, hello.writerIndex() - TlsRecords.HEADER);
    byte[] record = Arrays.copyOf(hello.array(), hello.writerIndex());
    ByteBuf proof = Unpooled.wrappedBuffer(proof(record, secret));
    proof.setIntLE(PROOF_LENGTH, proof.getIntLE(PROOF_LENGTH) ^ (int) now.getEpochSecond());
    proof.readBytes(record, RANDOM, RANDOM_LENGTH);
    return record;
  }

  private static byte[] proof(byte[] record, MtproxySecret secret) {
    byte[] without = record.clone();
    Arrays.fill(without, RANDOM, SESSION_ID, (byte) 0);
    return secret.hmac(without);
  }

  private static int time(byte[] random) {
    return Unpooled.wrappedBuffer(random).getIntLE(PROOF_LENGTH);
  }
}
