// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TlObjectTest {
  private static final TlObject PEER = TlObject.of("peerUser", "user_id", 7L, "absent", null);

  @Test
  void aNullStandsForAnAbsentField() {
    assertThat(PEER.has("absent")).isFalse();
    assertThat(PEER).hasToString("peerUser{user_id: 7}");
  }

  @Test
  void readingAFieldThatIsNotThereOrOfAnotherTypeSaysWhich() {
    assertThatThrownBy(() -> PEER.string("title")).hasMessage("peerUser.title is absent");
    assertThatThrownBy(() -> PEER.string("user_id")).hasMessage("peerUser.user_id is not a String");
  }

  @Test
  void absentFlagsAreFalseAndAbsentVectorsEmpty() {
    assertThat(PEER.flag("self")).isFalse();
    assertThat(PEER.objects("users")).isEmpty();
  }

  @Test
  void withLeavesTheOriginalAsItWas() {
    assertThat(PEER.with("user_id", 8L).number("user_id")).isEqualTo(8);
    assertThat(PEER.number("user_id")).isEqualTo(7);
  }

  @Test
  void equalityLooksIntoByteArraysAndVectors() {
    assertThat(deep(1)).isEqualTo(deep(1)).hasSameHashCodeAs(deep(1)).isNotEqualTo(deep(2));
  }

  private static TlObject deep(int last) {
    return TlObject.of("x", "list", List.of(TlObject.of("y", "b", new byte[] {0, (byte) last})));
  }

  @Test
  void theTextShowsBytesInHexAndStringsInQuotes() {
    assertThat(TlObject.of("x", "b", new byte[] {1, -1}, "s", "t", "n", TlObject.of("y")))
        .hasToString("x{b: 0x01ff, s: \"t\", n: y}");
  }

  @Test
  void aLayerWithoutTheNameSaysItInOtherWords() {
    TlObject byLink = TlObject.of("messageActionChatJoinedByLink", "inviter_id", 7L);
    TlObject byRequest = TlObject.of("messageActionChatJoinedByRequest").orElse(byLink);
    Schema schema = Schema.telegram();
    assertThat(schema.decode(schema.encode(byRequest, 133))).isEqualTo(byLink);
    assertThat(schema.decode(schema.encode(byRequest, 134)).name())
        .isEqualTo("messageActionChatJoinedByRequest");
  }

  @Test
  void aLayerWithoutTheNameLeavesItOutOfAVector() {
    TlObject update =
        TlObject.of(
                "updatePendingJoinRequests",
                "peer",
                TlObject.of("peerChat", "chat_id", 1L),
                "requests_pending",
                0,
                "recent_requesters",
                List.of())
            .orNothing();
    TlObject updates =
        TlObject.of(
            "updates",
            "updates",
            List.of(update),
            "users",
            List.of(),
            "chats",
            List.of(),
            "date",
            0,
            "seq",
            0);
    Schema schema = Schema.telegram();
    assertThat(schema.decode(schema.encode(updates, 133)).objects("updates")).isEmpty();
    assertThat(schema.decode(schema.encode(updates, 134)).objects("updates")).hasSize(1);
  }
}
