// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts what happens on a server since it started. For several threads. */
public final class Metrics {
  /** What the latency of a call is compared with, in seconds. */
  public static final List<Double> BOUNDS =
      List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0);

  /** Pairs of a method and an outcome that are counted apart. */
  private static final int MOST = 2000;

  /** Stands for the methods and outcomes of those that are not. */
  private static final String OTHER = "other";

  private final Map<String, Map<String, AtomicLong>> calls = new ConcurrentHashMap<>();
  private int pairs;
  private final AtomicLong[] buckets = new AtomicLong[BOUNDS.size() + 1];
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong pushes = new AtomicLong();
  private final AtomicLong handshakes = new AtomicLong();

  /** Nothing has happened yet. */
  public Metrics() {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new AtomicLong();
    }
  }

  /** Calls of a method with one outcome. */
  public record Calls(String method, String outcome) implements Comparable<Calls> {
    @Override
    public int compareTo(Calls other) {
      int byMethod = method.compareTo(other.method);
      return byMethod != 0 ? byMethod : outcome.compareTo(other.outcome);
    }
  }

  /** Counts what is reported, and hands it on. */
  public Observer before(Observer next) {
    return event -> {
      count(event);
      next.observe(event);
    };
  }

  private void count(Event event) {
    if (event instanceof Event.Called call) {
      AtomicLong counted = counted(call.method(), call.outcome());
      (counted == null ? counted(call) : counted).incrementAndGet();
      took(call.took().toNanos());
    } else if (event instanceof Event.Pushed push && push.bug() == null) {
      pushes.incrementAndGet();
    } else if (event instanceof Event.KeyExchanged) {
      handshakes.incrementAndGet();
    }
  }

  /** Null before the first. */
  private @Nullable AtomicLong counted(String method, String outcome) {
    Map<String, AtomicLong> outcomes = calls.get(method);
    return outcomes == null ? null : outcomes.get(outcome);
  }

  private synchronized AtomicLong counted(Event.Called first) {
    boolean full = pairs >= MOST;
    String outcome = full ? OTHER : first.outcome();
    Map<String, AtomicLong> outcomes =
        calls.computeIfAbsent(full ? OTHER : first.method(), none -> new ConcurrentHashMap<>());
    AtomicLong count = outcomes.computeIfAbsent(outcome, none -> new AtomicLong());
    pairs = calls.values().stream().mapToInt(Map::size).sum();
    return count;
  }

  private void took(long duration) {
    nanos.addAndGet(duration);
    int bucket = 0;
    while (bucket < BOUNDS.size() && duration > BOUNDS.get(bucket) * 1e9) {
      bucket++;
    }
    buckets[bucket].incrementAndGet();
  }

  /** How many calls of each kind there were. */
  public Map<Calls, Long> calls() {
    Map<Calls, Long> counts = new TreeMap<>();
    calls.forEach(
        (method, outcomes) ->
            outcomes.forEach(
                (outcome, count) -> counts.put(new Calls(method, outcome), count.get())));
    return counts;
  }

  /** How many calls took no longer than a bound; all of them, behind the last. */
  public long callsWithin(int bound) {
    long count = 0;
    for (int i = 0; i <= bound; i++) {
      count += buckets[i].get();
    }
    return count;
  }

  /** How long all calls took together, in seconds. */
  public double seconds() {
    return nanos.get() / 1e9;
  }

  /** How many updates went to sessions. */
  public long pushes() {
    return pushes.get();
  }

  /** How many key exchanges came to their end. */
  public long handshakes() {
    return handshakes.get();
  }
}
