// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scenario that is served, and the files that it comes from, to be read again on change. */
final class ServedScenario {
  private final @Nullable Path file;
  private final ScenarioOptions reading;
  private final Schema schema;
  private final Set<Path> files = new LinkedHashSet<>();
  private Map<Path, String> states = Map.of();
  private Scenario scenario;

  /** Reads it. */
  ServedScenario(@Nullable Path file, ScenarioOptions reading, Schema schema) throws IOException {
    this.file = file;
    this.reading = reading;
    this.schema = schema;
    scenario = read();
  }

  Scenario scenario() {
    return scenario;
  }

  private Scenario read() throws IOException {
    Set<Path> opened = new LinkedHashSet<>();
    try {
      return reading.read(file, schema, opened::add);
    } finally {
      files.addAll(opened); // what was wrong may be put right in any of them
      states = states();
    }
  }

  /** Time and size of each file, which differ once it has been written. */
  private Map<Path, String> states() {
    Map<Path, String> states = new LinkedHashMap<>();
    for (Path each : files) {
      try {
        states.put(each, Files.getLastModifiedTime(each).toMillis() + "/" + Files.size(each));
      } catch (IOException e) {
        states.put(each, "none");
      }
    }
    return states;
  }

  /**
   * Has a server play it anew if its files have changed, all or nothing.
   *
   * @param err takes what was done, or every mistake
   */
  void refresh(Doppelgram server, PrintWriter err) {
    if (states().equals(states)) {
      return;
    }
    try {
      Scenario changed = read();
      files.retainAll(states.keySet());
      scenario = changed;
      server.play(changed);
      err.println(file + ": has changed and is played from its start");
    } catch (InvalidScenarioException e) {
      e.mistakes().forEach(err::println);
      err.println(file + ": has changed; what was served goes on until it has no mistake");
    } catch (IOException e) {
      err.println(e.getMessage() + "; what was served goes on");
    }
    err.flush();
  }
}
