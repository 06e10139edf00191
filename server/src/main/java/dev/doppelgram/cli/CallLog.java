// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.tl.ClientText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints the calls of a world as they are answered, a line each, until it is closed. */
final class CallLog implements AutoCloseable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final int AT_ONCE = 256;

  private final Doppelgram server;
  private final PrintWriter out;
  private final boolean color;
  private final String world;
  private final Thread thread = new Thread(this::run, "doppelgram-calls");
  private volatile boolean closed;

  private CallLog(Doppelgram server, PrintWriter out, boolean color, String world) {
    this.server = server;
    this.out = out;
    this.color = color;
    this.world = world;
  }

  /**
   * Begins to print.
   *
   * @param world what to put before each line; empty where there is one world
   */
  static CallLog start(Doppelgram server, Console console, String world) {
    boolean color = console.terminal() && !console.environment().containsKey("NO_COLOR");
    CallLog log = new CallLog(server, console.err(), color, world);
    log.thread.setDaemon(true);
    log.thread.start();
    return log;
  }

  private void run() {
    long reached = 0;
    boolean last;
    do {
      last = closed;
      Journal.Page page =
          server
              .journal()
              .after(reached, Event.Called.class::isInstance, AT_ONCE, last ? Duration.ZERO : WAIT);
      if (page.dropped() > 0) {
        out.println("… " + page.dropped() + " entries of the journal passed unseen");
      }
      for (Journal.Entry entry : page.entries()) {
        out.println(line(entry, (Event.Called) entry.event()));
      }
      reached = page.next();
    } while (!last);
    out.flush();
  }

  private String line(Journal.Entry entry, Event.Called call) {
    String time = TIME.format(entry.at().atZone(ZoneId.systemDefault()));
    int device = server.device(call.authKeyId());
    String who = ClientText.shown(call.caller()) + (device == 0 ? "" : "/" + device);
    String arguments = call.request() == null ? "" : ShortArguments.of(call.request());
    String took = String.format(Locale.ROOT, "%.1f ms", call.took().toNanos() / 1e6);
    boolean ok = call.outcome().equals(Event.Called.OK);
    return painted("2", world + time)
        + " "
        + painted("36", who)
        + " "
        + painted("1", ClientText.shown(call.method()))
        + (arguments.isEmpty() ? "" : " " + arguments)
        + " -> "
        + painted(ok ? "32" : "31", ClientText.shown(call.outcome()))
        + " "
        + painted("2", took);
  }

  /** In a colour of the terminal, if there is one. */
  private String painted(String code, String text) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Prints what has been answered until now, and ends. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
