// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.MessageCipher;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.tl.TlWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packets in hex were encrypted by Telethon 1.37.0. */
@Timeout(10)
class EncryptedMessageTest {
  static final AuthKey KEY = key();
  private static final String PING =
      "9ed6e6ef196cc931956faa83ad862c1f087655c882fb0cfe150114a097af5432"
          + "afe206c6040ffdbc458da8a9e07aa0823c40839c226b9a10c5a69874616cf6aa"
          + "9e399ad71f4a7ea90976c28e55e0f9984832f03d3d91e218";
  static final String CONTAINER =
      "9ed6e6ef196cc931f42d35b4cd8ffad3c100ee0c20b06fc5d1cdc78276d715ec"
          + "a9c8640381ec644aba1f36c58b8b7831676f8e49624d697cd83440ed601f99cb"
          + "92a81a46bb8f5cac3584ecd4d6ea96d194893e1cb11e45c4f4a4b8128b587dc9"
          + "a7ced1ae8cc3d93a1ad61f648ef2268c1a25bd657c95ec2696567b2891ae21fa"
          + "151c8fd47c59f25e3dddf42fd03d407de7840645af58c955";

  private final RandomGenerator random = new Random(1);

  @Test
  void aPacketOfTelethonIsOpened() {
    EncryptedMessage opened = EncryptedMessage.open(KEY, Side.CLIENT, bytes(PING));
    assertThat(opened.salt()).isEqualTo(0x1122334455667788L);
    assertThat(opened.sessionId()).isEqualTo(0x0123456789abcdefL);
    assertThat(opened.message().msgId()).isEqualTo(0x5e0b700a00000000L);
    assertThat(opened.message().seqNo()).isEqualTo(1);
    assertThat(opened.message().body()).isEqualTo(bytes("ec77be7a0011223344556677"));
  }

  @Test
  void aContainerOfTelethonIsRead() {
    EncryptedMessage opened = EncryptedMessage.open(KEY, Side.CLIENT, bytes(CONTAINER));
    assertThat(Container.read(opened.message()))
        .extracting(Message::msgId)
        .containsExactly(0x5e0b700a00000000L, 0x5e0b700a00000004L);
  }

  @Test
  void aPacketIsSealedAsTelethonSealsIt() {
    byte[] padding = {0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58};
    Message ping = new Message(0x5e0b700a00000000L, 1, bytes("ec77be7a0011223344556677"));
    EncryptedMessage message = new EncryptedMessage(0x1122334455667788L, 0x0123456789abcdefL, ping);
    RandomGenerator counting = new CountingWords(padding[0]);
    assertThat(message.seal(KEY, Side.CLIENT, counting)).isEqualTo(bytes(PING));
  }

  @Test
  void everyBodyLengthGetsLegalPaddingAndComesBack() {
    for (int length = 0; length <= 64; length += 4) {
      byte[] body = new byte[length];
      byte[] packet =
          new EncryptedMessage(7, 8, new Message(9, 10, body)).seal(KEY, Side.SERVER, random);
      assertThat((packet.length - 24) % 16).isZero();
      assertThat(packet.length - 24 - 32 - length).isBetween(12, 27);
      assertThat(EncryptedMessage.open(KEY, Side.SERVER, packet).message().body()).isEqualTo(body);
    }
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 8; length < bytes(PING).length; length++) {
      refused(Arrays.copyOf(bytes(PING), length));
    }
  }

  @Test
  void everyChangedByteBehindTheKeyIdIsRefused() {
    for (int i = 8; i < bytes(PING).length; i++) {
      byte[] packet = bytes(PING);
      packet[i] ^= 1;
      refused(packet);
    }
  }

  @Test
  void paddingOf8BytesIsRefused() {
    refused(sealed(32 - 8, 0));
  }

  @Test
  void paddingOf1024BytesIsTaken() {
    assertThat(EncryptedMessage.open(KEY, Side.CLIENT, sealed(0, 1024)).message().body()).isEmpty();
  }

  @Test
  void paddingOf1040BytesIsRefused() {
    refused(sealed(0, 1040));
  }

  @Test
  void aBodyLengthNotDivisibleBy4IsRefused() {
    refused(sealed(18, 18 + 28));
  }

  @Test
  void aNegativeBodyLengthIsRefused() {
    refused(sealed(-4, 32));
  }

  @Test
  void randomBytesAreRefused() {
    for (int i = 0; i < 1000; i++) {
      byte[] packet = new byte[random.nextInt(8, 300)];
      random.nextBytes(packet);
      refused(packet);
    }
  }

  /** A packet that announces {@code length} bytes of body and holds {@code rest} behind it. */
  private static byte[] sealed(int length, int rest) {
    int size = rest == 0 ? 32 : rest;
    TlWriter packet = new TlWriter().raw(new byte[24]).int64(1).int64(2).int64(4).int32(1);
    byte[] bytes = packet.int32(length).raw(new byte[size + -size % 16]).toByteArray();
    MessageCipher.encrypt(KEY, Side.CLIENT, bytes, 0, bytes.length);
    return bytes;
  }

  private static void refused(byte[] packet) {
    assertThatThrownBy(() -> EncryptedMessage.open(KEY, Side.CLIENT, packet))
        .isInstanceOf(EnvelopeException.class);
  }

  private static AuthKey key() {
    byte[] key = new byte[256];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (i * 7 + 3);
    }
    return new AuthKey(key);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** Yields bytes that count up from the first one, in whichever portions they are asked for. */
  private static final class CountingWords implements RandomGenerator {
    private byte next;

    CountingWords(byte first) {
      next = first;
    }

    @Override
    public long nextLong() {
      long word = 0;
      for (int i = 0; i < 8; i++) {
        word |= (next++ & 0xffL) << (8 * i);
      }
      return word;
    }

    @Override
    public int nextInt() {
      return next++;
    }
  }
}
