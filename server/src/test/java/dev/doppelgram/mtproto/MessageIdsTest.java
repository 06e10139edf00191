// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.MessageIds.Kind;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class MessageIdsTest {
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00.500Z");

  @Test
  void anIdHoldsTheTimeAndItsKind() {
    long id = new MessageIds(InstantSource.fixed(NOON)).next(Kind.ANSWER);
    assertThat(id >>> 32).isEqualTo(NOON.getEpochSecond());
    assertThat(id & 0xffffffffL).isEqualTo(0x80000001L);
    assertThat(MessageIds.unixTime(id)).isEqualTo(NOON.getEpochSecond());
  }

  @Test
  void idsRiseAndKeepTheirKindWhileTheClockStands() {
    MessageIds ids = new MessageIds(InstantSource.fixed(NOON));
    long last = 0;
    for (int i = 0; i < 1000; i++) {
      Kind kind = i % 3 == 0 ? Kind.NOTICE : i % 3 == 1 ? Kind.ANSWER : Kind.CLIENT;
      long id = ids.next(kind);
      assertThat(id).isGreaterThan(last);
      assertThat(id & 3).isEqualTo(i % 3 == 0 ? 3 : i % 3 == 1 ? 1 : 0);
      last = id;
    }
  }

  @Test
  void idsRiseWhenTheClockGoesBack() {
    Instant[] now = {NOON};
    MessageIds ids = new MessageIds(() -> now[0]);
    long first = ids.next(Kind.ANSWER);
    now[0] = NOON.minusSeconds(60);
    assertThat(ids.next(Kind.ANSWER)).isEqualTo(first + 4);
  }

  @Test
  void aTimeAfter2038IsStillPositive() {
    long id = MessageIds.at(Instant.parse("2040-01-01T00:00:00Z"), Kind.CLIENT);
    assertThat(MessageIds.unixTime(id)).isEqualTo(2208988800L);
  }
}
