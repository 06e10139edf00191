// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogAddressTest {
  @Test
  void readsWhatItMayHold() {
    assertThat(LogAddress.parse("redis://cache/tests"))
        .isEqualTo(new LogAddress("cache", 6379, false, null, null, "tests"));
    assertThat(LogAddress.parse("rediss://bob:p%40ss:word@127.0.0.1:7000/a.b_c:d-1"))
        .isEqualTo(new LogAddress("127.0.0.1", 7000, true, "bob", "p@ss:word", "a.b_c:d-1"));
    assertThat(LogAddress.parse("redis://:secret@h/n").user()).isNull();
  }

  @Test
  void keepsThePasswordToItself() {
    assertThat(LogAddress.parse("redis://bob:secret@h/n")).hasToString("redis://h:6379/n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://h",
        "redis://h/",
        "redis:///n",
        "http://h/n",
        "h/n",
        "redis://bob@h/n",
        "redis://h/a/b",
        "redis://h/n?db=1",
        "redis://h/ä"
      })
  void refusesAllElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> LogAddress.parse(text));
  }
}
