// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps the newest events, in their order, and logs them; tests ask it what happened, and wait for
 * what is to happen. For several threads at once.
 *
 * <p>Of what clients chose, texts and bytes above 4096 are kept as a text of their beginning, their
 * length and a digest, and no object is above 64 KiB.
 *
 * <p>An expectation that is not met throws {@link UnmetExpectation}, whose message says what came
 * instead; a name that does not exist throws {@link IllegalArgumentException} at once.
 */
public final class Journal implements Observer {
  /** How many events are kept by default. */
  public static final int DEFAULT_SIZE = 10_000;

  /** How many bytes of memory they take by default: 6 MiB. */
  public static final int DEFAULT_BYTES = 6 << 20;

  /** How long {@code await} waits by default. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Names names;
  private final Entries entries;
  private final EventLog log = new EventLog();

  /**
   * An event with its place.
   *
   * @param seq counts from 1 in each server
   * @param at in real time
   */
  public record Entry(long seq, Instant at, Event event) {}

  /**
   * Entries behind a place.
   *
   * @param next the place behind all that was looked at
   * @param dropped how many between the place and the first that is kept gave way to newer ones
   */
  public record Page(List<Entry> entries, long next, long dropped) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  public Journal() {
    this(DEFAULT_SIZE, Names.ANY);
  }

  /** Keeps at most so many events. */
  public Journal(int size) {
    this(size, Names.ANY);
  }

  /**
   * @param size how many events are kept
   * @param names of the accounts and methods that tests may ask for
   */
  public Journal(int size, Names names) {
    this(size, DEFAULT_BYTES, names, InstantSource.system());
  }

  /**
   * @param size how many events are kept
   * @param bytes how much memory they take; what clients chose is kept shortened
   * @param names of the accounts and methods that tests may ask for
   * @param clock real time
   */
  public Journal(int size, int bytes, Names names, InstantSource clock) {
    this(new Entries(size, bytes, clock, null), names);
  }

  /**
   * Of a server elsewhere.
   *
   * @param names of the accounts and methods that tests may ask for
   * @param source asked whenever the journal is read
   */
  public Journal(Names names, JournalSource source) {
    this(new Entries(DEFAULT_SIZE, DEFAULT_BYTES, InstantSource.system(), source), names);
  }

  private Journal(Entries entries, Names names) {
    this.entries = entries;
    this.names = names;
  }

  @Override
  public void observe(Event event) {
    entries.add(kept(event));
  }

  /** What may report here until the journal {@link #restart begins anew}, and is ignored then. */
  public Observer reporter() {
    int own = entries.volume();
    return event -> entries.add(kept(event), own);
  }

  private KeptEvent kept(Event event) {
    KeptEvent kept = KeptEvent.of(event);
    log.log(kept.event());
    return kept;
  }

  /**
   * Begins anew for a scenario: what was reported until now is left to {@link #after} alone, and
   * who has reported is not listened to any more.
   */
  public void restart(String scenario) {
    entries.restart(new Event.Restarted(0, scenario));
  }

  /** Forgets everything, so that a test may ask what came after a step of it. */
  public void clear() {
    entries.clear();
  }

  /** What is kept, oldest first. */
  public List<Event> events() {
    return entries.current();
  }

  /**
   * What is kept behind a place, what happened before a {@link #restart} too, oldest first.
   *
   * @param seq the place: 0 for the beginning
   * @param most how many at most
   * @param wait how long to wait for the first if there is none
   */
  public Page after(long seq, Predicate<Event> matching, int most, Duration wait) {
    return entries.after(seq, matching, most, wait);
  }

  /** The newest place: {@link #after} it is what is still to come. */
  public long newest() {
    return entries.newest();
  }

  /** What is kept of one kind, oldest first. */
  public <E extends Event> List<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The API calls, in the order in which the world saw them. */
  public List<Event.Called> calls() {
    return events(Event.Called.class);
  }

  /** The calls that are meant, in the order in which the world saw them. */
  public List<Event.Called> calls(CallPattern pattern) {
    return calls().stream().filter(names.checked(pattern)::matches).toList();
  }

  /** How many of the calls that are meant have come. */
  public int count(CallPattern pattern) {
    return calls(pattern).size();
  }

  /** The first call that is meant: one that has come, or that comes within ten seconds. */
  public Event.Called await(CallPattern pattern) {
    return await(pattern, PATIENCE);
  }

  /** The first call that is meant: one that has come, or that comes in this time. */
  public Event.Called await(CallPattern pattern, Duration timeout) {
    return await(pattern, 1, timeout).get(0);
  }

  /** The first calls that are meant, so many of them, once they have come; for ten seconds. */
  public List<Event.Called> await(CallPattern pattern, int times) {
    return await(pattern, times, PATIENCE);
  }

  /** The first calls that are meant, so many of them, once they have come. */
  public List<Event.Called> await(CallPattern awaited, int times, Duration timeout) {
    CallPattern pattern = names.checked(awaited);
    List<Event.Called> found =
        entries.collect(Event.Called.class, pattern::matches, times, timeout);
    if (found.size() < times) {
      throw new UnmetExpectation(
          new MissedCall(pattern, names).message(found.size(), times, calls(), timeout));
    }
    return found;
  }

  /** The first event of a kind: one that has happened, or that happens within ten seconds. */
  public <E extends Event> E await(Class<E> kind) {
    return await(kind, any -> true, PATIENCE);
  }

  /** The first event of a kind that matches: one that has happened, or does in ten seconds. */
  public <E extends Event> E await(Class<E> kind, Predicate<? super E> matching) {
    return await(kind, matching, PATIENCE);
  }

  /** The first event of a kind that matches: one that has happened, or that does in this time. */
  public <E extends Event> E await(Class<E> kind, Predicate<? super E> matching, Duration timeout) {
    List<E> found = entries.collect(kind, matching, 1, timeout);
    if (found.isEmpty()) {
      throw new UnmetExpectation(UnmetMessages.event(kind, events(), timeout));
    }
    return found.get(0);
  }

  /**
   * The first calls that are meant by each pattern in turn, each after the one before.
   *
   * @throws UnmetExpectation if they have not come, or in another order
   */
  public List<Event.Called> inOrder(CallPattern... awaited) {
    CallPattern[] patterns = Arrays.stream(awaited).map(names::checked).toArray(CallPattern[]::new);
    List<Event.Called> found = new ArrayList<>();
    Iterator<Event.Called> calls = calls().iterator();
    while (found.size() < patterns.length) {
      if (!calls.hasNext()) {
        throw new UnmetExpectation(UnmetMessages.order(patterns, found, calls()));
      }
      Event.Called call = calls.next();
      if (patterns[found.size()].matches(call)) {
        found.add(call);
      }
    }
    return found;
  }

  /**
   * Checks how many of the calls that are meant have come: waits for those that are lacking, and
   * where there may be no more than so many, without a least number, to the end of the time.
   *
   * @return how many there are
   * @throws UnmetExpectation if there are fewer or more
   */
  public int verify(CallPattern expected, Times times, Duration within) {
    CallPattern pattern = names.checked(expected);
    if (times.atLeast() > 0) {
      await(pattern, times.atLeast(), within);
    } else if (times.atMost() < Integer.MAX_VALUE) {
      entries.collect(Event.Called.class, pattern::matches, times.atMost() + 1, within);
    }
    List<Event.Called> found = calls(pattern);
    if (found.size() > times.atMost()) {
      throw new UnmetExpectation(UnmetMessages.tooMany(pattern, times, found));
    }
    return found.size();
  }

  /** The updates that went to anybody, in the order in which they went. */
  public List<Delivery> deliveries() {
    return Deliveries.in(events());
  }

  /** The updates that went to the sessions of an account, in the order in which they went. */
  public List<Delivery> deliveries(String account) {
    names.checkAccount(account);
    String name = names.nameOf(account);
    return deliveries().stream().filter(to -> name.equals(to.account())).toList();
  }

  /** As below, within ten seconds. */
  public Delivery awaitDelivery(String account, String update) {
    return awaitDelivery(account, update, PATIENCE);
  }

  /**
   * The updates with one of this name that the client of an account was the first to acknowledge,
   * or does in this time.
   */
  public Delivery awaitDelivery(String account, String update, Duration timeout) {
    names.checkAccount(account);
    Deliveries.Watch watch = new Deliveries.Watch(names.nameOf(account), update);
    entries.collect(Event.class, watch, 1, timeout);
    Delivery delivery = watch.delivery();
    if (delivery == null) {
      throw new UnmetExpectation(UnmetMessages.delivery(account, update, deliveries(), timeout));
    }
    return delivery;
  }

  @Override
  public String toString() {
    return "a journal of " + events().size() + " events";
  }
}
