// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class MessageCipherTest {
  private static final int OFFSET = 3;

  private final AuthKey key = new AuthKey(GramjsVectors.bytes("message.key"));

  @ParameterizedTest
  @EnumSource
  void packetsAreThoseOfGramjs(Side sender) {
    byte[] plain = vector(sender, "plain");
    byte[] packet = new byte[OFFSET + MessageCipher.HEADER + plain.length];
    System.arraycopy(plain, 0, packet, OFFSET + MessageCipher.HEADER, plain.length);
    MessageCipher.encrypt(key, sender, packet, OFFSET, packet.length - OFFSET);
    assertThat(Arrays.copyOfRange(packet, OFFSET, packet.length))
        .isEqualTo(vector(sender, "packet"));
  }

  @ParameterizedTest
  @EnumSource
  void packetsOfGramjsAreDecrypted(Side sender) {
    byte[] original = vector(sender, "packet");
    byte[] packet = new byte[OFFSET + original.length];
    System.arraycopy(original, 0, packet, OFFSET, original.length);
    assertThat(MessageCipher.decrypt(key, sender, packet, OFFSET, original.length)).isTrue();
    assertThat(Arrays.copyOfRange(packet, OFFSET + MessageCipher.HEADER, packet.length))
        .isEqualTo(vector(sender, "plain"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 15, 16, 23, 24, 60, 87})
  void aFlippedBitFailsTheMessageKey(int index) {
    byte[] packet = vector(Side.CLIENT, "packet");
    packet[index] ^= 1;
    assertThat(MessageCipher.decrypt(key, Side.CLIENT, packet, 0, packet.length)).isFalse();
  }

  @Test
  void aPacketOfTheOtherSideFailsTheMessageKey() {
    byte[] packet = vector(Side.CLIENT, "packet");
    assertThat(MessageCipher.decrypt(key, Side.SERVER, packet, 0, packet.length)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 23, 24, 39, 41})
  void anImpossibleLengthFails(int length) {
    assertThat(MessageCipher.decrypt(key, Side.CLIENT, new byte[64], 0, length)).isFalse();
  }

  private static byte[] vector(Side sender, String part) {
    return GramjsVectors.bytes("message." + sender.name().toLowerCase(Locale.ROOT) + "." + part);
  }
}
