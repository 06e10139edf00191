package dev.doppelgram.observe;

import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallPatternTest {
  private static final String IMPORT = "messages.importChatInvite";

  @Test
  void whatIsNotNamedDoesNotMatter() {
    assertThat(call(IMPORT).matches(IMPORT, null, null)).isTrue();
    assertThat(call(IMPORT).matches(IMPORT, "bob", "Hash")).isTrue();
  }

  @Test
  void whatIsNamedHasToBeTheSame() {
    assertThat(call(IMPORT).matches("messages.checkChatInvite", "bob", null)).isFalse();
    assertThat(call(IMPORT).by("bob").matches(IMPORT, "bob", null)).isTrue();
    assertThat(call(IMPORT).by("bob").matches(IMPORT, null, null)).isFalse();
    assertThat(call(IMPORT).withHash("Hash").matches(IMPORT, "bob", "Hash")).isTrue();
    assertThat(call(IMPORT).withHash("Hash").matches(IMPORT, "bob", "hash")).isFalse();
  }

  @Test
  void itReadsAsASentence() {
    assertThat(call(IMPORT).withHash("Hash").by("bob"))
        .hasToString("messages.importChatInvite of Hash by bob");
  }
}
