// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.NewWorld;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.transport.MtproxySecret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what world is to be started. */
final class NewWorldReader {
  /** In bytes. */
  private static final int LONGEST_FILE = 64 << 20;

  private static final int LONGEST_TEXT = Integer.MAX_VALUE;

  private NewWorldReader() {}

  static NewWorld read(Document body, ControlledServer server) throws IOException {
    String name = body.name("name");
    Integer port = body.number("port", 0, 65_535);
    Duration idle = body.duration("idle");
    Document given = body.mapping("options");
    NewWorld.Options options = given == null ? none() : options(given);
    Scenario scenario = scenario(body, server);
    return new NewWorld(name, scenario, port == null ? 0 : port, options, idle);
  }

  private static NewWorld.Options none() {
    return new NewWorld.Options(false, Map.of(), null, null, null, null);
  }

  private static NewWorld.Options options(Document options) {
    Boolean strict = options.flag("strict");
    Map<Integer, Integer> dcs = dcs(options);
    Integer remembered = options.number("remembered_layer", Layers.OLDEST, Integer.MAX_VALUE);
    MtproxySecret secret = secret(options);
    InetSocketAddress advertise = advertise(options);
    Integer socks = socks(options);
    options.finishInside();
    return new NewWorld.Options(
        Boolean.TRUE.equals(strict), dcs, socks, remembered, secret, advertise);
  }

  /** {@code dc: 2}, or {@code dcs: "2,4"} as the option has it. */
  private static Map<Integer, Integer> dcs(Document options) {
    Integer dc = options.number("dc", 1, 9);
    String several = options.text("dcs", 100);
    Map<Integer, Integer> ports = new LinkedHashMap<>();
    if (several == null) {
      return dc == null ? ports : Map.of(dc, 0);
    }
    if (dc != null) {
      options.mistake("dcs", "`dcs` goes without `dc`: one or the other");
    }
    for (String each : several.split(",", -1)) {
      boolean right = each.matches(ports.isEmpty() ? "[1-9]" : "[1-9](:[0-9]{1,5})?");
      int port = right && each.length() > 1 ? Integer.parseInt(each.substring(2)) : 0;
      if (!right || port > 65_535 || ports.put(each.charAt(0) - '0', port) != null) {
        options.mistake(
            "dcs",
            "`dcs`: expected different numbers of 1 to 9 such as `2,4` or `2,4:20445`, found `"
                + several
                + "`");
        return Map.of();
      }
    }
    return ports;
  }

  /** {@code socks: true} takes a free port, {@code socks_port} that one. */
  private static @Nullable Integer socks(Document options) {
    Integer port = options.number("socks_port", 0, 65_535);
    Boolean wanted = options.flag("socks");
    if (options.has("socks") && options.has("socks_port")) {
      options.mistake("socks", "`socks` goes without `socks_port`: one or the other");
    }
    return Boolean.TRUE.equals(wanted) ? Integer.valueOf(0) : port;
  }

  private static @Nullable MtproxySecret secret(Document options) {
    String hex = options.text("mtproxy_secret", 512);
    try {
      return hex == null ? null : MtproxySecret.parse(hex);
    } catch (IllegalArgumentException e) {
      options.mistake("mtproxy_secret", "`mtproxy_secret`: " + e.getMessage());
      return null;
    }
  }

  private static @Nullable InetSocketAddress advertise(Document options) {
    String text = options.text("advertise", 300);
    int colon = text == null ? -1 : text.lastIndexOf(':');
    if (text == null) {
      return null;
    }
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (colon > 0 && port > 0 && port < 65_536) {
        return InetSocketAddress.createUnresolved(
            text.substring(0, colon).replaceAll("[\\[\\]]", ""), port);
      }
    } catch (NumberFormatException e) {
      // said below, with what was expected
    }
    options.mistake("advertise", "`advertise`: expected HOST:PORT, found `" + text + "`");
    return null;
  }

  private static Scenario scenario(Document body, ControlledServer server) throws IOException {
    Instant now = server.realTime().instant();
    if (body.has("text")) {
      String text = body.text("text", LONGEST_TEXT);
      if (body.has("scenario")) {
        body.mistake("text", "`text` goes without `scenario`: one or the other");
        body.text("scenario", LONGEST_TEXT);
      }
      body.finish();
      return ScenarioReader.read("text", Objects.requireNonNull(text), now, server.schema());
    }
    if (body.isMapping("scenario")) {
      body.finish();
      return body.scenario("scenario", now, server.schema());
    }
    String source = body.text("scenario", 4096);
    body.finish();
    Scenario bundled =
        source == null ? ScenarioReader.builtIn(now) : ScenarioReader.bundled(source, now);
    return bundled == null ? file(Objects.requireNonNull(source), now, server) : bundled;
  }

  private static Scenario file(String name, Instant now, ControlledServer server)
      throws IOException {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw Problem.invalid("`scenario`: " + name + ": no such file, and no built-in scenario");
      }
      return ScenarioReader.read(
          file, ScenarioReader.Files.upTo(LONGEST_FILE), now, server.schema());
    } catch (InvalidPathException e) {
      throw Problem.invalid("`scenario`: " + e.getMessage());
    }
  }
}
