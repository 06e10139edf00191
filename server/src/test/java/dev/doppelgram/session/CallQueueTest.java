// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CallQueueTest {
  private final Bench bench = new Bench();
  private final Call call = bench.peer().call();
  private final Queue<Runnable> turns = new ArrayDeque<>();
  private final List<String> run = new ArrayList<>();

  @Test
  void connectionsTakeTurns() {
    CallQueue flood = new CallQueue();
    CallQueue quiet = new CallQueue();
    for (int i = 0; i < 100; i++) {
      flood.add(call, () -> run.add("flood"), turns::add);
    }
    quiet.add(call, () -> run.add("quiet"), turns::add);
    drain();
    assertThat(run).hasSize(101);
    assertThat(run.indexOf("quiet")).isEqualTo(1);
  }

  @Test
  void theConnectionsOfAKeyHaveOneTurnTogether() {
    KeyShare key = new KeyShares(1 << 20, 1 << 30).ofNobody();
    for (int i = 0; i < 100; i++) {
      new CallQueue(key).add(call, () -> run.add("flood"), turns::add);
    }
    new CallQueue().add(call, () -> run.add("quiet"), turns::add);
    drain();
    assertThat(run).hasSize(101);
    assertThat(run.indexOf("quiet")).isEqualTo(1);
  }

  @Test
  void theConnectionsOfAKeyTakeTurns() {
    KeyShare key = new KeyShares(1 << 20, 1 << 30).ofNobody();
    CallQueue flood = new CallQueue(key);
    for (int i = 0; i < 100; i++) {
      flood.add(call, () -> run.add("flood"), turns::add);
    }
    new CallQueue(key).add(call, () -> run.add("quiet"), turns::add);
    drain();
    assertThat(run).hasSize(101);
    assertThat(run.indexOf("quiet")).isEqualTo(1);
  }

  @Test
  void theCallsOfAConnectionKeepTheirOrder() {
    CallQueue queue = new CallQueue();
    for (int i = 0; i < 10; i++) {
      String number = String.valueOf(i);
      queue.add(call, () -> run.add(number), turns::add);
    }
    drain();
    assertThat(run).isSorted().hasSize(10);
  }

  @Test
  void noMoreThan32RunAheadOfTheirAnswers() {
    CallQueue queue = new CallQueue();
    Queue<Runnable> loop = new ArrayDeque<>();
    for (int i = 0; i < 100; i++) {
      Runnable answer = () -> run.add("answer");
      queue.add(call, () -> loop.add(queue.answering(answer, Runnable::run)), turns::add);
    }
    drain();
    assertThat(loop).hasSize(32);
    drainWith(loop);
    assertThat(run).hasSize(100);
  }

  @Test
  void afterLongAnswersItIsTheTurnOfOthers() {
    CallQueue queue = new CallQueue();
    Queue<Runnable> afterOthers = new ArrayDeque<>();
    for (int i = 0; i < 3; i++) {
      queue.add(call, () -> answerAtOnce(queue, afterOthers), turns::add);
    }
    drain();
    assertThat(run).hasSize(1);
    drainWith(afterOthers);
    assertThat(run).hasSize(3);
  }

  private void answerAtOnce(CallQueue queue, Queue<Runnable> afterOthers) {
    Runnable answer =
        () -> {
          for (long began = System.nanoTime(); System.nanoTime() - began < 3_000_000; ) {
            Thread.onSpinWait(); // a park may end at once
          }
          run.add("answer");
        };
    queue.answering(answer, afterOthers::add).run();
  }

  private void drainWith(Queue<Runnable> loop) {
    while (!loop.isEmpty()) {
      loop.remove().run();
      drain();
    }
  }

  private void drain() {
    while (!turns.isEmpty()) {
      turns.remove().run();
    }
  }
}
