// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.DoppelgramBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where the control API is served, and to whom. */
final class HttpOptions {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  @Option(
      names = "--http-port",
      paramLabel = "N",
      description = "Serves the control API on a port of its own, 0: a free one; left out: --port.")
  private @Nullable Integer port;

  @Option(names = "--no-http", description = "Leaves the control API out.")
  private boolean none;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name that the control API is reached under, beside addresses and localhost.")
  private String[] hosts = {};

  @Option(
      names = "--world-ports",
      paramLabel = "FROM-TO",
      description = "The ports that free ones are taken from; left out: any below 32768.")
  private @Nullable String ports;

  /** Refuses what no server takes. */
  void check(int worlds, @Nullable CommandSpec spec) {
    if (port != null) {
      Commands.require(spec, !none, "--no-http with --http-port", "one or the other");
      int highest = 65_536 - worlds;
      Commands.require(
          spec, port >= 0 && port <= highest, "--http-port " + port, "0 to " + highest);
    }
    if (ports != null) {
      try {
        range(ports);
      } catch (IllegalArgumentException e) {
        throw Commands.wrongUsage(
            spec, "--world-ports " + ports + " (expected: such as 20444-20543)");
      }
    }
  }

  /** Tells the builder of the world with a number, from 0. */
  void applyTo(DoppelgramBuilder builder, int number) {
    if (none) {
      builder.withoutHttp();
    }
    if (port != null) {
      builder.httpPort(ServerOptions.numbered(port, number));
    }
    builder.allowHosts(hosts);
    if (ports != null) {
      PortRange range = range(ports);
      builder.worldPorts(range.first(), range.last());
    }
  }

  private static PortRange range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new PortRange(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
  }

  private record PortRange(int first, int last) {
    PortRange {
      if (first < 1 || last > 65_535 || first > last) {
        throw new IllegalArgumentException(first + "-" + last);
      }
    }
  }
}
