// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.DoppelgramBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The worlds that {@code serve} serves: all of them, or none. */
final class RunningWorlds implements AutoCloseable {
  private static final long LOOK_MILLIS = 250;

  private final Map<Doppelgram, ServedScenario> worlds = new LinkedHashMap<>();
  private final List<CallLog> logs = new ArrayList<>();
  private @Nullable Doppelgram first;
  private @Nullable Thread watcher;
  private @Nullable StateFile state;

  /** Starts one more. */
  void start(DoppelgramBuilder builder, ServedScenario scenario) throws IOException {
    Doppelgram started = first == null ? builder.start() : builder.startBeside(first);
    if (first == null) {
      first = started;
    }
    worlds.put(started, scenario);
  }

  /** In the order in which they were started. */
  List<Doppelgram> servers() {
    return List.copyOf(worlds.keySet());
  }

  void forEach(BiConsumer<Doppelgram, ServedScenario> action) {
    worlds.forEach(action);
  }

  /** Prints every call from now on, with the world's name where there are several. */
  void logCalls(Console console) {
    for (Doppelgram server : servers()) {
      logs.add(CallLog.start(server, console, worlds.size() == 1 ? "" : server.name() + " "));
    }
  }

  /** Keeps the only world in a file until the end. */
  void keep(StateFile file) {
    state = file;
  }

  /** Has each world play its scenario again whenever its files change. */
  void watch(PrintWriter err) {
    watcher = new Thread(() -> look(err), "doppelgram-watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void look(PrintWriter err) {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        worlds.forEach((server, scenario) -> scenario.refresh(server, err));
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  @Override
  public void close() {
    if (watcher != null) {
      watcher.interrupt();
    }
    logs.forEach(CallLog::close);
    if (state != null) {
      state.close();
    }
    if (first != null) {
      first.close();
    }
  }
}
