// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A scenario that is served, and the files that it comes from, to be read again on change. */
final class ServedScenario {
  private final @Nullable Path file;
  private final ScenarioOptions reading;
  private final Schema schema;
  private WatchedFiles watched = new WatchedFiles();
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
    WatchedFiles before = watched.renewed();
    watched = new WatchedFiles();
    boolean read = false;
    try {
      Scenario scenario = reading.read(file, schema, watched::add);
      read = true;
      return scenario;
    } finally {
      if (!read) {
        watched.addAll(before); // what is wrong may be put right in any of them
      }
    }
  }

  /**
   * Has a server play it anew if its files have changed, all or nothing.
   *
   * @param err takes what was done, or every mistake
   */
  void refresh(Doppelgram server, PrintWriter err) {
    if (!watched.haveChanged()) {
      return;
    }
    try {
      scenario = read();
      server.play(scenario);
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
