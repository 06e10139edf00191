// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects to bytes and back. */
@Timeout(10)
class CodecTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Schema TELEGRAM = Schema.telegram();

  private static final TlObject INVITE =
      TlObject.of(
          "chatInvite",
          "channel",
          true,
          "megagroup",
          true,
          "public",
          false,
          "title",
          "Reading Room",
          "about",
          "One book a month.",
          "photo",
          TlObject.of("photoEmpty", "id", 0L),
          "participants_count",
          321,
          "participants",
          List.of(TlObject.of("userEmpty", "id", 1001L)),
          "color",
          3);

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void fieldsAreWrittenInTheOrderOfTheDefinition() {
    assertThat(hex(TELEGRAM.encode(INVITE, 122)))
        .isEqualTo(
            "8ef5c2df" // chatInvite#dfc2f58e
                + "19000000" // channel, megagroup, participants
                + "0c52656164696e6720526f6f6d000000"
                + "2db23123" // photoEmpty#2331b22d
                + "0000000000000000"
                + "41010000"
                + "15c4b51c" // vector
                + "01000000"
                + "ba500220" // userEmpty#200250ba
                + "e9030000");
  }

  @Test
  void whatALayerLacksIsDroppedAndWhatItAddsIsWritten() {
    assertThat(TELEGRAM.decode(TELEGRAM.encode(INVITE, 122)).has("about")).isFalse();
    assertThat(TELEGRAM.decode(TELEGRAM.encode(INVITE, 134)).string("about")).startsWith("One ");
    assertThat(TELEGRAM.decode(TELEGRAM.encode(INVITE, 165)).has("color")).isFalse();
    assertThat(TELEGRAM.decode(TELEGRAM.encode(INVITE, 166)).number("color")).isEqualTo(3);
  }

  @Test
  void theSecondWordOfFlagsHasBitsOfItsOwn() {
    TlObject user =
        TlObject.of("user", "self", true, "id", 7L, "close_friend", true, "usernames", List.of());
    TlObject read = TELEGRAM.decode(TELEGRAM.encode(user, 198));
    assertThat(read.flag("self")).isTrue();
    assertThat(read.flag("close_friend")).isTrue();
    assertThat(read.has("usernames")).isTrue();
    assertThat(read.has("username")).isFalse();
  }

  @Test
  void anIdTooLargeFor32BitsFailsUpToLayer132() {
    TlObject empty = TlObject.of("userEmpty", "id", 1L << 31);
    assertThat(TELEGRAM.encode(empty, 133)).hasSize(12);
    assertThatThrownBy(() -> TELEGRAM.encode(empty, 132))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("userEmpty.id (layer 132)");
  }

  @Test
  void aMissingFieldIsToldByNameAndLayer() {
    assertThatThrownBy(() -> TELEGRAM.encode(TlObject.of("chatInvite", "title", "x"), 198))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("chatInvite.photo (layer 198) is missing");
  }

  @Test
  void aNameThatTheLayerLacksFails() {
    assertThatThrownBy(() -> TELEGRAM.encode(TlObject.of("messageActionChatJoinedByRequest"), 133))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("layer 133 does not know");
  }

  @Test
  void aValueOfTheWrongTypeFails() {
    for (Object wrong : List.of(1, true, List.of(), TlObject.of("jsonNull"))) {
      TlObject string = TlObject.of("jsonString", "value", wrong);
      assertThatThrownBy(() -> TELEGRAM.encode(string, 198)).isInstanceOf(TlException.class);
    }
    TlObject invite = TlObject.of("chatInviteAlready", "chat", TlObject.of("jsonNull"));
    assertThatThrownBy(() -> TELEGRAM.encode(invite, 198))
        .hasMessageContaining("expected Chat, got jsonNull");
  }

  @Test
  void aDecodedObjectIsWrittenWithTheIdThatItCameWith() {
    byte[] old = TELEGRAM.encode(INVITE, 122);
    assertThat(TELEGRAM.encode(TELEGRAM.decode(old), 229)).isEqualTo(old);
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 133, 158, 198, 229})
  void bytesThatEndTooEarlyFailWhereverTheyEnd(int layer) {
    byte[] whole = TELEGRAM.encode(INVITE, layer);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> TELEGRAM.decode(cut)).isInstanceOf(TlException.class);
    }
  }

  @Test
  void anyByteMayBeWrongWithoutHarm() {
    byte[] whole = TELEGRAM.encode(INVITE, 198);
    for (int i = 0; i < whole.length * 8; i++) {
      byte[] broken = whole.clone();
      broken[i / 8] ^= (byte) (1 << i % 8);
      try {
        TELEGRAM.decode(broken);
      } catch (TlException e) {
        assertThat(e).hasMessageContaining(" ");
      }
    }
  }

  @Test
  void anUnknownIdIsTold() {
    assertThatThrownBy(() -> TELEGRAM.decode(new byte[] {1, 2, 3, 4}))
        .isInstanceOfSatisfying(
            TlException.UnknownConstructor.class, e -> assertThat(e.id()).isEqualTo(0x04030201));
  }

  @Test
  void anObjectOfAnotherTypeFails() {
    byte[] bytes = new TlWriter().int32(0x5a686d7c).int32(0x3f6d7b68).toByteArray();
    assertThatThrownBy(() -> TELEGRAM.decode(bytes))
        .hasMessageContaining("expected Chat, got jsonNull");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1000, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void aVectorThatCannotFitIsNotAllocated(int count) {
    byte[] array = new TlWriter().int32(0xf7444763).int32(0x1cb5c415).int32(count).toByteArray();
    assertThatThrownBy(() -> TELEGRAM.decode(array))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("does not fit");
  }

  @Test
  void nestingHasAnEnd() {
    assertThatCode(() -> TELEGRAM.decode(nested(20))).doesNotThrowAnyException();
    assertThatThrownBy(() -> TELEGRAM.decode(nested(100_000)))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("nested deeper");
  }

  @Test
  void nestedVectorsAreNotAllocatedByWhatEachAnnounces() {
    TlWriter writer = new TlWriter();
    for (int i = 0; i < 30; i++) {
      writer.int32(0xf7444763).int32(0x1cb5c415).int32(200_000);
    }
    byte[] arrays = writer.raw(new byte[1 << 20]).toByteArray();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> TELEGRAM.decode(arrays)).isInstanceOf(TlException.class);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(2 << 20);
  }

  private static byte[] nested(int depth) {
    TlWriter writer = new TlWriter();
    for (int i = 0; i < depth; i++) {
      writer.int32(0xf7444763).int32(0x1cb5c415).int32(1); // jsonArray of one
    }
    return writer.int32(0x3f6d7b68).toByteArray();
  }

  @Test
  void aBoolIsOneOfTwoIds() {
    byte[] bytes = new TlWriter().int32(0xc7345e6a).int32(1).toByteArray();
    assertThatThrownBy(() -> TELEGRAM.decode(bytes)).hasMessageContaining("expected Bool");
  }

  @Test
  void aBareVectorHasNoIds() {
    TlObject salt = TlObject.of("future_salt", "valid_since", 1, "valid_until", 2, "salt", 3L);
    TlObject salts =
        TlObject.of("future_salts", "req_msg_id", 4L, "now", 5, "salts", List.of(salt));
    byte[] bytes = TELEGRAM.encode(salts, 122);
    assertThat(hex(bytes))
        .isEqualTo(
            "950850ae"
                + "0400000000000000"
                + "05000000"
                + "01000000"
                + "01000000"
                + "02000000"
                + "0300000000000000");
    assertThat(TELEGRAM.decode(bytes).objects("salts").get(0).number("salt")).isEqualTo(3);
  }

  @Test
  void aWrapperIsReadUpToItsQuery() {
    byte[] bytes = new TlWriter().int32(0xda9b0d0d).int32(198).int32(0xc4f9186b).toByteArray();
    TlReader reader = new TlReader(bytes);
    assertThat(TELEGRAM.decodeWrapper(reader)).hasToString("invokeWithLayer{layer: 198}");
    assertThat(TELEGRAM.decode(reader)).hasToString("help.getConfig");
    assertThat(reader.remaining()).isZero();
  }

  @Test
  void vectorsStandAloneAsResults() {
    Combinator getUsers = TELEGRAM.all("users.getUsers").get(0);
    TlWriter writer = new TlWriter();
    List<TlObject> users = List.of(TlObject.of("userEmpty", "id", 1L));
    TELEGRAM.encode(writer, getUsers.result(), users, 198);
    assertThat(hex(writer.toByteArray()))
        .isEqualTo("15c4b51c" + "01000000" + "7a4bbcd3" + "0100000000000000");
    assertThat((List<?>) TELEGRAM.decode(new TlReader(writer.toByteArray()), getUsers.result()))
        .hasSize(1);
  }
}
