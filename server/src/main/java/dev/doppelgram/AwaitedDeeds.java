// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.ConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this server has put into the log and waits for, by the numbers of its entries. For several
 * threads.
 */
final class AwaitedDeeds {
  private final Map<Long, Awaited<?>> byNumber = new HashMap<>();

  /** One of them; what is found here belongs to the reading thread and the writer. */
  private static final class Awaited<T> {
    private final Supplier<T> task;
    private final boolean everywhere;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Set<Long> missing = new HashSet<>();
    private Runnable told = () -> {};

    Awaited(Supplier<T> task, boolean everywhere) {
      this.task = task;
      this.everywhere = everywhere;
    }

    void run() {
      try {
        T value = task.get();
        told = () -> result.complete(value);
      } catch (RuntimeException | Error e) {
        told = () -> result.completeExceptionally(e);
      }
    }
  }

  /**
   * Waits for one more.
   *
   * @param task does it when it comes back from the log
   * @param everywhere whether the others have to have done it too
   */
  synchronized <T> CompletableFuture<T> add(long number, Supplier<T> task, boolean everywhere) {
    Awaited<T> awaited = new Awaited<>(task, everywhere);
    byNumber.put(number, awaited);
    return awaited.result;
  }

  /** What came of it, once it is done. */
  static <T> T result(CompletableFuture<T> awaited) {
    try {
      return awaited.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException ofTask) {
        throw ofTask;
      }
      throw e;
    }
  }

  /** What does it here; null if nobody waits for it. */
  synchronized @Nullable Runnable task(long number) {
    Awaited<?> awaited = byNumber.get(number);
    return awaited == null ? null : awaited::run;
  }

  /**
   * It is done here.
   *
   * @param others that are up
   */
  synchronized void doneHere(long number, Collection<Long> others) {
    Awaited<?> awaited = byNumber.get(number);
    if (awaited != null) {
      if (awaited.everywhere) {
        awaited.missing.addAll(others);
      }
      tellIfDone(number, awaited);
    }
  }

  /** Another server has done it. */
  synchronized void done(long number, long node) {
    Awaited<?> awaited = byNumber.get(number);
    if (awaited != null && awaited.missing.remove(node)) {
      tellIfDone(number, awaited);
    }
  }

  /** A server is gone: nobody waits for it. */
  synchronized void gone(long node) {
    for (Map.Entry<Long, Awaited<?>> each : List.copyOf(byNumber.entrySet())) {
      if (each.getValue().missing.remove(node)) {
        tellIfDone(each.getKey(), each.getValue());
      }
    }
  }

  private void tellIfDone(long number, Awaited<?> awaited) {
    if (awaited.missing.isEmpty()) {
      byNumber.remove(number);
      awaited.told.run();
    }
  }

  /** None of them will come. */
  void fail(String why) {
    List<Awaited<?>> all;
    synchronized (this) {
      all = new ArrayList<>(byNumber.values());
      byNumber.clear();
    }
    all.forEach(awaited -> awaited.result.completeExceptionally(new ConflictException(why)));
  }
}
