// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class InputPeerCoercionTest {
  private static final Schema SCHEMA = Schema.telegram();

  private final List<String> coerced = new ArrayList<>();

  /** {@code channels.getFullChannel#8736a09 channel:InputChannel}, as Pyrogram 2.0.106 sends it. */
  private static byte[] getFullChannel(TlObject peer) {
    TlWriter call = new TlWriter().int32(0x8736a09);
    SCHEMA.encode(call, definition(peer.name(), 158).result(), peer, 158);
    return call.toByteArray();
  }

  private static Combinator definition(String name, int layer) {
    return Objects.requireNonNull(SCHEMA.find(name, layer), name);
  }

  @Test
  void anInputPeerIsReadAsTheInputChannelThatItMeans() {
    TlObject peer = TlObject.of("inputPeerChannel", "channel_id", 5001L, "access_hash", 7L);
    TlObject call =
        SCHEMA.decode(new TlReader(getFullChannel(peer)), new DecodeBudget(10), coerced::add);
    assertThat(call.object("channel").name()).isEqualTo("inputChannel");
    assertThat(call.object("channel").number("access_hash")).isEqualTo(7);
    assertThat(coerced).containsExactly("inputPeerChannel where the schema has InputChannel");
  }

  @Test
  void whatNamesNoSuchPeerIsRefusedWithItsField() {
    TlObject peer = TlObject.of("inputPeerUser", "user_id", 1001L, "access_hash", 7L);
    assertThatThrownBy(
            () ->
                SCHEMA.decode(
                    new TlReader(getFullChannel(peer)), new DecodeBudget(10), coerced::add))
        .isInstanceOf(TlException.class)
        .hasMessage("channels.getFullChannel.channel: expected InputChannel, got inputPeerUser");
  }

  @Test
  void nothingIsCoercedForWhoDoesNotAskForIt() {
    TlObject peer = TlObject.of("inputPeerChannel", "channel_id", 5001L, "access_hash", 7L);
    assertThatThrownBy(() -> SCHEMA.decode(getFullChannel(peer))).isInstanceOf(TlException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "InputUser, inputPeerSelf, inputUserSelf",
    "InputUser, inputPeerUser, inputUser",
    "InputPeer, inputUser, inputPeerUser",
    "InputPeer, inputChannel, inputPeerChannel",
    "InputChannel, inputPeerChannelFromMessage, inputChannelFromMessage",
  })
  void everyTypeHasTheConstructorOfTheOthers(String type, String sent, String read) {
    assertThat(InputPeerCoercion.constructor(type, sent)).isEqualTo(read);
    assertThat(definition(read, Layers.NEWEST).result()).hasToString(type);
    assertThat(definition(sent, Layers.NEWEST).fields())
        .isEqualTo(definition(read, Layers.NEWEST).fields());
  }
}
