// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.crypto.Side;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class EnvelopePropertyTest {
  private static final long CONTAINER_ID = 1L << 40;

  @Property
  void aContainerHoldsWhatWasPutIntoIt(
      @ForAll @Size(max = 20) List<@IntRange(max = 60) Integer> words) {
    List<Message> messages = messages(words);
    List<Message> read = Container.read(container(Container.write(messages)));
    assertThat(read).usingRecursiveComparison().isEqualTo(messages);
  }

  @Property
  void aContainerThatIsCutAnywhereIsRefused(
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> words, @ForAll long seed) {
    byte[] body = Container.write(messages(words));
    byte[] cut = Arrays.copyOf(body, new Random(seed).nextInt(body.length));
    assertThatThrownBy(() -> Container.read(container(cut))).isInstanceOf(TlException.class);
  }

  @Property(tries = 500)
  void aContainerWithStrayBytesIsReadOrRefused(
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> words, @ForAll long seed) {
    byte[] body = strewn(Container.write(messages(words)), new Random(seed));
    try {
      List<Message> read = Container.read(container(body));
      assertThat(read.stream().mapToInt(Message::size).sum() + 8).isEqualTo(body.length);
    } catch (TlException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Property
  void gzipGivesBackWhatItWasGiven(
      @ForAll @NotEmpty byte[] some, @ForAll @IntRange(max = 40) int times) {
    byte[] object = repeated(some, times);
    byte[] packed = GzipPacked.deflate(object);
    assertThat(packed.length).isLessThanOrEqualTo(object.length);
    if (GzipPacked.is(packed)) {
      assertThat(GzipPacked.inflate(packed, object.length)).isEqualTo(object);
      assertThatThrownBy(() -> GzipPacked.inflate(packed, object.length - 1))
          .isInstanceOf(TlException.class);
    } else {
      assertThat(packed).isSameAs(object);
    }
  }

  @Property(tries = 500)
  void gzipWithStrayBytesOrCutIsInflatedWithinTheLimitOrRefused(
      @ForAll @NotEmpty byte[] some, @ForAll long seed, @ForAll boolean cut) {
    Random random = new Random(seed);
    byte[] packed = GzipPacked.deflate(repeated(some, 50));
    byte[] bytes =
        cut ? Arrays.copyOf(packed, 4 + random.nextInt(packed.length - 4)) : strewn(packed, random);
    try {
      assertThat(GzipPacked.inflate(bytes, 10_000).length).isLessThanOrEqualTo(10_000);
    } catch (TlException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property
  void aSealedMessageIsOpenedByTheKeyOnly(
      @ForAll long salt, @ForAll long sessionId, @ForAll @IntRange(max = 300) int words) {
    EncryptedMessage sealed = new EncryptedMessage(salt, sessionId, message(5, words));
    byte[] packet = sealed.seal(EncryptedMessageTest.KEY, Side.CLIENT, new Random(salt));
    EncryptedMessage opened =
        EncryptedMessage.open(EncryptedMessageTest.KEY, Side.CLIENT, packet.clone());
    assertThat(opened).usingRecursiveComparison().isEqualTo(sealed);
    assertThatThrownBy(
            () -> EncryptedMessage.open(EncryptedMessageTest.KEY, Side.SERVER, packet.clone()))
        .isInstanceOf(EnvelopeException.class);
  }

  /** The first 8 bytes name the key, which is looked up before a packet is opened. */
  @Property(tries = 1000)
  void aPacketWithAnyBitFlippedIsRefused(
      @ForAll @IntRange(max = 100) int words, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] packet =
        new EncryptedMessage(1, 2, message(3, words))
            .seal(EncryptedMessageTest.KEY, Side.CLIENT, random);
    packet[8 + random.nextInt(packet.length - 8)] ^= (byte) (1 << random.nextInt(8));
    assertThatThrownBy(() -> EncryptedMessage.open(EncryptedMessageTest.KEY, Side.CLIENT, packet))
        .isInstanceOf(EnvelopeException.class);
  }

  @Property
  void aPacketCutAnywhereIsRefused(@ForAll @IntRange(max = 100) int words, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] packet =
        new EncryptedMessage(1, 2, message(3, words))
            .seal(EncryptedMessageTest.KEY, Side.CLIENT, random);
    byte[] cut = Arrays.copyOf(packet, 8 + random.nextInt(packet.length - 8));
    assertThatThrownBy(() -> EncryptedMessage.open(EncryptedMessageTest.KEY, Side.CLIENT, cut))
        .isInstanceOf(EnvelopeException.class);
  }

  private static Message container(byte[] body) {
    return new Message(CONTAINER_ID, 0, body);
  }

  private static List<Message> messages(List<Integer> words) {
    List<Message> messages = new ArrayList<>();
    words.forEach(count -> messages.add(message(4L * messages.size(), count)));
    return messages;
  }

  /** A message whose body is an id and so many words. */
  private static Message message(long msgId, int words) {
    TlWriter body = new TlWriter().int32(0x11223344);
    for (int i = 0; i < words; i++) {
      body.int32(i * 0x01234567);
    }
    return new Message(msgId, words, body.toByteArray());
  }

  private static byte[] repeated(byte[] some, int times) {
    TlWriter all = new TlWriter().int32(0x11223344);
    for (int i = 0; i < times; i++) {
      all.raw(some);
    }
    return all.toByteArray();
  }

  private static byte[] strewn(byte[] bytes, Random random) {
    byte[] strewn = bytes.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      strewn[random.nextInt(strewn.length)] = (byte) random.nextInt();
    }
    return strewn;
  }
}
