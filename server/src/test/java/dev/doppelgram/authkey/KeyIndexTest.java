// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class KeyIndexTest {
  private final KeyIndex index = new KeyIndex();

  @Test
  void everyIdLeadsToItsNumber() {
    long[] ids = new SplittableRandom(1).longs(100_000).toArray();
    for (int number = 0; number < ids.length; number++) {
      index.put(ids[number], number);
    }
    for (int number = 0; number < ids.length; number++) {
      long id = ids[number];
      assertThat(index.find(id, candidate -> ids[candidate] == id)).isEqualTo(number);
    }
    assertThat(index.find(12345, candidate -> ids[candidate] == 12345)).isEqualTo(-1);
  }

  @Test
  void idsThatShareTheHalfThatIsKeptAreToldApartByWhoAsks() {
    index.put(0x0102030400000001L, 7);
    index.put(0x0102030400000002L, 8);
    assertThat(index.find(0x0102030400000002L, candidate -> candidate == 8)).isEqualTo(8);
    assertThat(index.find(0x0102030400000003L, candidate -> false)).isEqualTo(-1);
  }
}
