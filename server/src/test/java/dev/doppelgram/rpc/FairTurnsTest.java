// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FairTurnsTest {
  private final Queue<Runnable> writer = new ArrayDeque<>();
  private final List<String> run = new ArrayList<>();

  @Test
  void aWorldLetsOthersHaveTheWriterAfterSomeTurns() {
    FairTurns flooded = new FairTurns(writer::add);
    FairTurns quiet = new FairTurns(writer::add);
    for (int i = 0; i < 1000; i++) {
      flooded.execute(() -> run.add("flood"));
    }
    quiet.execute(() -> run.add("quiet"));
    drain();
    assertThat(run).hasSize(1001);
    assertThat(run.indexOf("quiet")).isEqualTo(64);
  }

  @Test
  void whatIsAddedWhileOneRunsHasItsTurnToo() {
    FairTurns turns = new FairTurns(writer::add);
    turns.execute(() -> turns.execute(() -> run.add("second")));
    drain();
    turns.execute(() -> run.add("third"));
    drain();
    assertThat(run).containsExactly("second", "third");
  }

  @Test
  void theNextOnesRunAlsoWhenOneFails() {
    FairTurns turns = new FairTurns(writer::add);
    turns.execute(
        () -> {
          throw new IllegalStateException("a mistake");
        });
    turns.execute(() -> run.add("next"));
    drain();
    assertThat(run).containsExactly("next");
  }

  private void drain() {
    while (!writer.isEmpty()) {
      try {
        writer.remove().run();
      } catch (IllegalStateException mistake) {
        run.remove("mistake");
      }
    }
  }
}
