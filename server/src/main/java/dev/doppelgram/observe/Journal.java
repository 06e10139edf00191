package dev.doppelgram.observe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest events, in their order, and logs them. For several threads at once. */
public final class Journal implements Observer {
  /** How many events are kept unless told otherwise. */
  public static final int DEFAULT_SIZE = 10_000;

  private final int size;
  private final Deque<Event> events = new ArrayDeque<>();

  public Journal() {
    this(DEFAULT_SIZE);
  }

  /** Keeps at most so many events. */
  public Journal(int size) {
    this.size = size;
  }

  @Override
  public void observe(Event event) {
    EventLog.log(event);
    synchronized (events) {
      if (events.size() == size) {
        events.removeFirst();
      }
      events.addLast(event);
    }
  }

  /** What is kept, oldest first. */
  public List<Event> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  /** What is kept of one kind, oldest first. */
  public <E extends Event> List<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
