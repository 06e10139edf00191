// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.time.Instant;
import java.util.List;

/** What two accounts of a {@link ScenarioBuilder} have written to each other. */
public final class DialogBuilder {
  private final SeedKeys keys;

  DialogBuilder(SeedKeys keys) {
    this.keys = keys;
  }

  /** Adds a message from when the world starts. */
  public DialogBuilder message(String from, String text) {
    keys.add("messages", List.of(new SeedKeys().put("from", from).put("text", text)));
    return this;
  }

  /** Adds a message, later than those that are there. */
  public DialogBuilder message(String from, String text, Instant date) {
    SeedKeys message = new SeedKeys().put("from", from).put("text", text).put("date", date);
    keys.add("messages", List.of(message));
    return this;
  }
}
