// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.DoppelgramBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How {@code serve} plays a world together with other servers. */
final class ReplicationOptions {
  @Option(
      names = "--replicate",
      paramLabel = "URL",
      description = {
        "Plays the world together with all servers that have the same URL:",
        "redis://[USER:PASSWORD@]HOST[:6379]/NAME, or rediss:// for TLS. The first",
        "one's scenario is played. See docs/replication.md."
      })
  private @Nullable String url;

  @Option(
      names = "--replicate-volatile",
      description = "Takes a Redis that does not write what it is told to its disk.")
  private boolean acceptVolatile;

  @Option(
      names = "--linearisable",
      description = "With --replicate: what only reads the world waits for its turn, too.")
  private boolean linearisable;

  /**
   * Refuses what does not go together.
   *
   * @param alone whether there is one scenario, and nothing else that says what is played
   */
  void check(boolean alone, @Nullable CommandSpec spec) {
    if (url == null && (acceptVolatile || linearisable)) {
      throw Commands.wrongUsage(
          spec, "--replicate-volatile and --linearisable go with --replicate");
    }
    if (url != null && !alone) {
      throw Commands.wrongUsage(
          spec, "--replicate goes with one scenario, and without --watch and --state");
    }
    if (url != null) {
      try {
        applyTo(Doppelgram.builder());
      } catch (IllegalArgumentException e) {
        throw Commands.wrongUsage(spec, "--replicate: " + e.getMessage());
      }
    }
  }

  void applyTo(DoppelgramBuilder builder) {
    if (url != null) {
      builder.replicate(url, acceptVolatile, linearisable);
    }
  }
}
