// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.observe.JournalSource;
import dev.doppelgram.tl.Schema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches the entries of a server's journal, each once, whenever somebody reads them. */
public final class RemoteJournal implements JournalSource {
  private static final String PATH =
      "/journal?kind=call,push,connection,finding,rule,reset,ack&limit=1000&after=%d&wait=PT%d.%03dS";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final int MOST_DEVICES = 10_000;

  private final HttpApi api;
  private final Events events = new Events(new TlJson(Schema.telegram()));
  private final Map<Long, Integer> devices = new LinkedHashMap<>();
  private final Journal journal;
  private long seen;
  private volatile boolean ended;

  public RemoteJournal(HttpApi api) {
    this.api = api;
    this.journal = new Journal(new RemoteNames(api), this);
  }

  /** What has been fetched, and is fetched when it is read. */
  public Journal journal() {
    return journal;
  }

  @Override
  public void fetch(Duration wait) {
    if (ended) {
      return;
    }
    Duration held = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    long behind;
    synchronized (this) {
      behind = seen;
    }
    boolean more = true;
    while (more) {
      Members page = api.get(PATH.formatted(behind, held.toSeconds(), held.toMillisPart()), held);
      more = !page.objects("entries").isEmpty();
      behind = take(page);
      held = Duration.ZERO;
    }
  }

  /** What another thread has taken meanwhile is passed over. */
  private synchronized long take(Members page) {
    for (Members entry : page.objects("entries")) {
      long seq = entry.number("seq");
      if (seq > seen) {
        seen = seq;
        take(entry, events.of(entry));
      }
    }
    return page.number("next");
  }

  private void take(Members entry, @Nullable Event event) {
    if (entry.has("device") && devices.size() < MOST_DEVICES) {
      devices.put(entry.hex("auth_key_id"), (int) entry.number("device"));
    }
    if (event instanceof Event.Restarted restarted) {
      journal.restart(restarted.scenario());
    } else if (event != null) {
      journal.observe(event);
    }
  }

  /** Fetches all that is there now. */
  public void fetchAll() {
    fetch(Duration.ZERO);
  }

  /** Fetches what is there, and nothing any more: the world ends. */
  public void end() {
    try {
      fetchAll();
    } catch (IllegalStateException e) {
      // it has ended already
    }
    ended = true;
  }

  @Override
  public void clear() {
    fetch(Duration.ZERO);
    api.delete("/journal");
  }

  /** The device of an auth key that has called; 0 for any other. */
  public synchronized int device(long authKeyId) {
    return devices.getOrDefault(authKeyId, 0);
  }
}
