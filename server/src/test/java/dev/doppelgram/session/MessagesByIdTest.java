// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesByIdTest {
  private final MessagesById<String> messages = new MessagesById<>();
  private final TreeMap<Long, String> expected = new TreeMap<>();
  private final Random random = new Random(7);

  @Test
  void holdsWhatASortedMapHoldsWhateverTheOrder() {
    for (int step = 0; step < 20_000; step++) {
      long id = 4L * random.nextInt(step % 4_000 < 2_000 ? 3_000 : 40);
      if (random.nextInt(step % 4_000 < 2_000 ? 4 : 2) > 0 && !expected.containsKey(id)) {
        add(id);
      } else if (random.nextInt(3) == 0 && !expected.isEmpty()) {
        assertThat(messages.removeFirst()).isEqualTo(expected.pollFirstEntry().getValue());
      } else {
        assertThat(messages.remove(id)).isEqualTo(expected.remove(id));
      }
      check(id);
      check(id + 1);
    }
    assertThat(all()).containsExactlyElementsOf(expected.values());
  }

  @Test
  void goesOnWhenTheOldestHaveGivenWayToNewOnes() {
    for (long id = 0; id < 5_000; id++) {
      add(id);
      if (id >= 100) {
        assertThat(messages.removeFirst()).isEqualTo(expected.pollFirstEntry().getValue());
      }
      check(id - 50);
    }
    assertThat(all()).containsExactlyElementsOf(expected.values());
  }

  @Test
  void isAsNewOnceAllAreTaken() {
    for (long id = 0; id < 1_000; id++) {
      add(id);
    }
    for (long id = 999; id >= 0; id--) {
      assertThat(messages.remove(id)).isEqualTo(expected.remove(id));
    }
    check(0);
    add(3);
    check(3);
    assertThat(all()).containsExactly("of 3");
  }

  private void add(long id) {
    messages.add(id, "of " + id);
    expected.put(id, "of " + id);
  }

  private void check(long id) {
    assertThat(messages.get(id)).isEqualTo(expected.get(id));
    assertThat(messages.below(id)).isEqualTo(value(expected.lowerEntry(id)));
    assertThat(messages.above(id)).isEqualTo(value(expected.higherEntry(id)));
    assertThat(messages.size()).isEqualTo(expected.size());
    assertThat(messages.isEmpty()).isEqualTo(expected.isEmpty());
    if (!expected.isEmpty()) {
      assertThat(messages.firstId()).isEqualTo(expected.firstKey());
      assertThat(messages.lastId()).isEqualTo(expected.lastKey());
    }
  }

  private static @Nullable String value(Map.@Nullable Entry<Long, String> entry) {
    return entry == null ? null : entry.getValue();
  }

  private List<String> all() {
    List<String> all = new ArrayList<>();
    messages.forEach(all::add);
    return all;
  }
}
