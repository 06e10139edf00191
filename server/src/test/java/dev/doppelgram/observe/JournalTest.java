package dev.doppelgram.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JournalTest {
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
