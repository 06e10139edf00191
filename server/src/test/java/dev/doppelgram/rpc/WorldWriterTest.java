// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorldWriterTest {
  private final Queue<Runnable> thread = new ArrayDeque<>();
  private final List<String> run = new ArrayList<>();

  @Test
  void aWorldLetsOthersHaveTheThreadAfterSomeTasks() {
    WorldWriter flooded = new WorldWriter(thread::add);
    WorldWriter quiet = new WorldWriter(thread::add);
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
    WorldWriter writer = new WorldWriter(thread::add);
    writer.execute(() -> writer.execute(() -> run.add("second")));
    drain();
    writer.execute(() -> run.add("third"));
    drain();
    assertThat(run).containsExactly("second", "third");
  }

  @Test
  void theNextOnesRunAlsoWhenOneFails() {
    WorldWriter writer = new WorldWriter(thread::add);
    writer.execute(WorldWriterTest::fail);
    writer.execute(() -> run.add("next"));
    drain();
    assertThatThrownBy(() -> writer.executeHere(WorldWriterTest::fail))
        .isInstanceOf(IllegalStateException.class);
    writer.executeHere(() -> run.add("here"));
    assertThat(run).containsExactly("next", "here");
  }

  @Test
  void anIdleWriterTakesATaskOnTheThreadThatBringsIt() {
    WorldWriter writer = new WorldWriter(thread::add);
    writer.executeHere(() -> run.add("here " + writer.isHere()));
    assertThat(run).containsExactly("here true");
    assertThat(thread).isEmpty();
    assertThat(writer.isHere()).isFalse();
  }

  @Test
  void aTaskWaitsBehindThoseThatWait() {
    WorldWriter writer = new WorldWriter(thread::add);
    writer.execute(() -> run.add("first"));
    writer.executeHere(() -> run.add("second"));
    assertThat(run).isEmpty();
    drain();
    assertThat(run).containsExactly("first", "second");
  }

  @Test
  void whatATaskBringsRunsAfterIt() {
    WorldWriter writer = new WorldWriter(thread::add);
    writer.executeHere(
        () -> {
          writer.executeHere(() -> run.add("second"));
          run.add("first");
        });
    drain();
    assertThat(run).containsExactly("first", "second");
  }

  /** The counter is no atomic one: two at once, or one who does not see the other, would lose. */
  @Test
  void oneTaskRunsAtATimeWhoeverBringsThem() throws Exception {
    int threads = 4;
    int each = 50_000;
    ExecutorService own = Executors.newSingleThreadExecutor();
    WorldWriter writer = new WorldWriter(own);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    int[] count = new int[1];
    int[] latest = new int[threads];
    AtomicInteger outOfOrder = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(threads * each);
    List<CompletableFuture<Void>> bringing = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      bringing.add(
          CompletableFuture.runAsync(
              () -> {
                for (int n = 1; n <= each; n++) {
                  int order = n;
                  Runnable task =
                      () -> {
                        together.addAndGet(inside.getAndIncrement());
                        count[0]++;
                        outOfOrder.addAndGet(latest[number] < order ? 0 : 1);
                        latest[number] = order;
                        inside.decrementAndGet();
                        done.countDown();
                      };
                  if (n % 3 == 0) {
                    writer.execute(task);
                  } else {
                    writer.executeHere(task);
                  }
                }
              },
              command -> new Thread(command).start()));
    }
    bringing.forEach(CompletableFuture::join);
    assertThat(done.await(60, TimeUnit.SECONDS)).as("left: " + done.getCount()).isTrue();
    own.shutdown();
    assertThat(own.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(count[0]).isEqualTo(threads * each);
    assertThat(together.get()).isZero();
    assertThat(outOfOrder.get()).isZero();
  }

  private static void fail() {
    throw new IllegalStateException("a mistake");
  }

  private void drain() {
    while (!thread.isEmpty()) {
      try {
        thread.remove().run();
      } catch (IllegalStateException mistake) {
        run.remove("mistake");
      }
    }
  }
}
