// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Preview;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PeeksTest {
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final World world =
      WorldBuilder.of(ChatKind.CHANNEL).link(new LinkSeed(LINK).peek(WINDOW)).world();

  @Test
  void theWindowStaysWhereTheFirstCheckOpenedIt() {
    expiry("bob");
    world.clock().advance(Duration.ofMinutes(4));
    assertThat(expiry("bob")).isEqualTo(START.plus(WINDOW));
  }

  @Test
  void aCheckAfterTheWindowOpensANewOne() {
    expiry("bob");
    world.clock().advance(Duration.ofMinutes(6));
    assertThat(expiry("bob")).isEqualTo(START.plus(Duration.ofMinutes(11)));
  }

  @Test
  void aClientIsNeverToldToCheckAgainAtOnce() {
    expiry("bob");
    world.clock().advance(WINDOW.minusSeconds(1));
    assertThat(expiry("bob")).isEqualTo(START.plus(WINDOW.minusSeconds(1)).plus(WINDOW));
  }

  @Test
  void eachAccountHasAWindowOfItsOwn() {
    expiry("bob");
    world.clock().advance(Duration.ofMinutes(1));
    assertThat(expiry("carol")).isEqualTo(START.plus(Duration.ofMinutes(6)));
  }

  private Instant expiry(String name) {
    return ((Preview.Peek) WorldBuilder.check(world, name)).expires();
  }
}
