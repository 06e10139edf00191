// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The server's answer in fake TLS: three records, of which the first proves the secret. */
final class ServerHello {
  static final byte[] CHANGE_CIPHER_SPEC = HexFormat.of().parseHex("140303000101");

  /** Version 1.3, and a key of 32 bytes that follows. */
  private static final byte[] EXTENSIONS =
      HexFormat.of().parseHex("002e" + "002b00020304" + "00330024001d0020");

  /** Where the encrypted certificate of a server would be. */
  private static final int LEAST_NOISE = 1024;

  private static final int MOST_NOISE = 4096;

  private ServerHello() {}

  static byte[] answer(ClientHello hello, MtproxySecret secret, RandomGenerator random) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    byte[] noise = new byte[LEAST_NOISE + random.nextInt(MOST_NOISE - LEAST_NOISE)];
    random.nextBytes(noise);
    int sessionId = hello.sessionId().length;
    int length = 2 + ClientHello.RANDOM_LENGTH + 1 + sessionId + 3 + EXTENSIONS.length + key.length;
    ByteBuf answer = Unpooled.buffer(128 + 128 + noise.length);
    answer.writeByte(TlsRecords.HANDSHAKE).writeShort(TlsRecords.VERSION_1_2);
    answer.writeShort(4 + length).writeByte(2).writeMedium(length);
    answer.writeShort(TlsRecords.VERSION_1_2).writeZero(ClientHello.RANDOM_LENGTH);
    answer.writeByte(sessionId).writeBytes(hello.sessionId());
    answer.writeShort(0x1301).writeByte(0).writeBytes(EXTENSIONS).writeBytes(key);
    answer.writeBytes(CHANGE_CIPHER_SPEC);
    answer.writeByte(TlsRecords.APPLICATION_DATA).writeShort(TlsRecords.VERSION_1_2);
    answer.writeShort(noise.length).writeBytes(noise);
    byte[] bytes = Arrays.copyOf(answer.array(), answer.writerIndex());
    byte[] proof = secret.hmac(hello.random(), bytes);
    System.arraycopy(proof, 0, bytes, ClientHello.RANDOM, proof.length);
    return bytes;
  }

  /** Whether an answer to these random bytes comes from one who has the secret. */
  static boolean proves(byte[] answer, byte[] clientRandom, MtproxySecret secret) {
    byte[] without = answer.clone();
    int end = ClientHello.RANDOM + ClientHello.RANDOM_LENGTH;
    Arrays.fill(without, ClientHello.RANDOM, end, (byte) 0);
    byte[] proof = Arrays.copyOfRange(answer, ClientHello.RANDOM, end);
    return Arrays.equals(proof, secret.hmac(clientRandom, without));
  }
}
