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

  /** Tells the builder. */
  void applyTo(DoppelgramBuilder builder, @Nullable CommandSpec spec) {
    if (none) {
      Commands.require(spec, port == null, "--no-http with --http-port", "one or the other");
      builder.withoutHttp();
    }
    if (port != null) {
      Commands.require(spec, port >= 0 && port < 65_536, "--http-port " + port, "0 to 65535");
      builder.httpPort(port);
    }
    builder.allowHosts(hosts);
    if (ports != null) {
      range(builder, ports, spec);
    }
  }

  private static void range(DoppelgramBuilder builder, String text, @Nullable CommandSpec spec) {
    Matcher range = RANGE.matcher(text);
    Commands.require(spec, range.matches(), "--world-ports " + text, "such as 20444-20543");
    try {
      builder.worldPorts(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    } catch (IllegalArgumentException e) {
      throw Commands.wrongUsage(spec, "--world-ports " + text + " (expected: 1-65535 or a part)");
    }
  }
}
