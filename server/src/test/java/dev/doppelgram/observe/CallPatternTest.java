// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import org.junit.jupiter.api.Test;

class CallPatternTest {
  private static final String IMPORT = "messages.importChatInvite";

  @Test
  void whatIsNotNamedDoesNotMatter() {
    assertThat(call(IMPORT).matches(IMPORT, null, null, null, 229)).isTrue();
    assertThat(call(IMPORT).matches(IMPORT, "bob", "Hash", null, 229)).isTrue();
  }

  @Test
  void whatIsNamedHasToBeTheSame() {
    assertThat(call(IMPORT).matches("messages.checkChatInvite", "bob", null, null, 229)).isFalse();
    assertThat(call(IMPORT).by("bob").matches(IMPORT, "bob", null, null, 229)).isTrue();
    assertThat(call(IMPORT).by("bob").matches(IMPORT, null, null, null, 229)).isFalse();
    assertThat(call(IMPORT).withHash("Hash").matches(IMPORT, "bob", "Hash", null, 229)).isTrue();
    assertThat(call(IMPORT).withHash("Hash").matches(IMPORT, "bob", "hash", null, 229)).isFalse();
  }

  @Test
  void itReadsAsASentence() {
    assertThat(call(IMPORT).withHash("Hash").by("bob"))
        .hasToString("messages.importChatInvite of Hash by bob");
  }

  @Test
  void argumentsAndLayerCountBeforeTheCallRunsToo() {
    TlObject request = TlObject.of(IMPORT, "hash", "Hash");
    assertThat(call(IMPORT).with("hash", "Hash").matches(IMPORT, null, null, request, 198))
        .isTrue();
    assertThat(call(IMPORT).with("hash", "hash").matches(IMPORT, null, null, request, 198))
        .isFalse();
    assertThat(call(IMPORT).with("hash", "Hash").matches(IMPORT, null, null, null, 198)).isFalse();
    assertThat(call(IMPORT).onLayer(198).matches(IMPORT, null, null, request, 198)).isTrue();
    assertThat(call(IMPORT).onLayer(198).matches(IMPORT, null, null, request, 229)).isFalse();
  }
}
