// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.Differences;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dialog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a scenario's messages are in the world that it makes. */
@Timeout(10)
class LettersTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void whatWasWrittenBeforeTheStartIsThereAndMovesNoPts() {
    World world = world();
    Account bob = Objects.requireNonNull(world.accounts().byName("bob"));
    assertThat(world.messaging().dialogs().of(bob))
        .extracting(Dialog::unreadCount)
        .containsExactly(2, 1, 1);
    assertThat(world.messaging().dialogs().of(bob))
        .extracting(dialog -> Objects.requireNonNull(dialog.top()).place().messageId())
        .containsExactly(4, 2, 2);
    assertThat(world.boxes().state(bob, START).pts()).isEqualTo(1);
    assertThat(world.boxes().state(bob, START).unreadCount()).isEqualTo(1);
    assertThat(
            world
                .messaging()
                .differences()
                .of(bob, 1, 0, START, Differences.Limits.LARGEST, START)
                .isEmpty())
        .isTrue();
  }

  private static World world() {
    String text = new String(Examples.read(Path.of("letters.yaml")), StandardCharsets.UTF_8);
    Scenario scenario = ScenarioReader.read("letters.yaml", text, START);
    return World.of(scenario.world(), key -> null, 2, InstantSource.system());
  }
}
