// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.LiveClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** The clock of a world elsewhere. */
public final class RemoteClock implements LiveClock {
  private final HttpApi api;

  public RemoteClock(HttpApi api) {
    this.api = api;
  }

  @Override
  public Instant now() {
    return Objects.requireNonNull(api.get("/clock").instant("now"));
  }

  @Override
  public boolean isFrozen() {
    return api.get("/clock").flag("frozen");
  }

  @Override
  public void advance(Duration by) {
    api.post("/clock/advance", Map.of("by", by));
  }

  @Override
  public void set(Instant instant) {
    api.put("/clock", Map.of("now", instant));
  }

  @Override
  public void freeze() {
    api.put("/clock", Map.of("frozen", true));
  }

  @Override
  public void run() {
    api.put("/clock", Map.of("frozen", false));
  }
}
