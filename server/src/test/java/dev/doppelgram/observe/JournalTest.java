// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JournalTest {
  private static final Duration NO_TIME = Duration.ofMillis(1);

  @Test
  void eventsAreKeptInTheirOrder() {
    Journal journal = new Journal();
    journal.observe(new Event.Connected(1, "peer"));
    journal.observe(new Event.Disconnected(1));
    assertThat(journal.events())
        .containsExactly(new Event.Connected(1, "peer"), new Event.Disconnected(1));
    assertThat(journal.events(Event.Disconnected.class)).containsExactly(new Event.Disconnected(1));
  }

  @Test
  void theOldestEventGivesWay() {
    Journal journal = new Journal(2);
    for (int i = 1; i <= 3; i++) {
      journal.observe(new Event.Disconnected(i));
    }
    assertThat(journal.events()).extracting(Event::connection).containsExactly(2L, 3L);
  }

  @Test
  void whatHasHappenedNeedsNoWaiting() {
    Journal journal = new Journal();
    journal.observe(new Event.Disconnected(1));
    journal.observe(new Event.Disconnected(2));
    assertThat(journal.await(Event.Disconnected.class, gone -> gone.connection() == 2, NO_TIME))
        .isEqualTo(new Event.Disconnected(2));
  }

  @Test
  void whatHappensLaterIsWaitedFor() {
    Journal journal = new Journal(2);
    CompletableFuture<Event.Connected> awaited =
        CompletableFuture.supplyAsync(() -> journal.await(Event.Connected.class));
    for (int i = 0; i < 1000; i++) {
      journal.observe(new Event.Disconnected(i));
    }
    journal.observe(new Event.Connected(1, "peer"));
    assertThat(awaited.join()).isEqualTo(new Event.Connected(1, "peer"));
  }

  @Test
  void whatWasThereBeforeAClearIsNotWhatIsAwaited() {
    Journal journal = new Journal();
    journal.observe(new Event.Disconnected(1));
    journal.clear();
    assertThatThrownBy(() -> journal.await(Event.Disconnected.class, any -> true, NO_TIME))
        .isInstanceOf(UnmetExpectation.class)
        .hasMessage(
            "no Disconnected that is meant within 1 ms; nothing happened at all: is the client"
                + " connected to this server?");
  }

  @Test
  void anEventThatDoesNotComeIsToldByWhatDid() {
    Journal journal = new Journal();
    journal.observe(new Event.Connected(1, "peer"));
    journal.observe(new Event.Disconnected(1));
    journal.observe(new Event.Disconnected(2));
    assertThatThrownBy(() -> journal.await(Event.Found.class, any -> true, NO_TIME))
        .hasMessage(
            "no Found that is meant within 1 ms; what happened: 1 Connected, 2 Disconnected");
    assertThatThrownBy(() -> journal.await(Event.Connected.class, any -> false, NO_TIME))
        .hasMessage(
            "no Connected that is meant within 1 ms; what there is of the kind:\n"
                + "  Connected[connection=1, peer=peer]");
  }

  @Test
  void whoReportedBeforeARestartIsNotHeardAfterIt() {
    Journal journal = new Journal();
    Observer before = journal.reporter();
    before.observe(new Event.Disconnected(1));
    journal.restart("again");
    before.observe(new Event.Disconnected(2));
    journal.reporter().observe(new Event.Disconnected(3));
    assertThat(journal.events()).containsExactly(new Event.Disconnected(3));
  }

  @Test
  void severalThreadsLoseNothing() throws InterruptedException {
    Journal journal = new Journal(4000);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int j = 0; j < 1000; j++) {
                  journal.observe(new Event.Disconnected(j));
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(journal.events()).hasSize(4000);
  }
}
