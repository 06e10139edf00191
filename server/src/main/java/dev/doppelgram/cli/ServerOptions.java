// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.DoppelgramBuilder;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How {@code serve} serves, whatever the scenario. */
final class ServerOptions {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where it listens, 0.0.0.0 for everywhere; default: ${DEFAULT-VALUE}")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "20443",
      description = {
        "0 takes a free one below 32768; default: ${DEFAULT-VALUE}. Of several",
        "scenarios the first has this port, the next ones those behind it."
      })
  private int port = Endpoint.DEFAULT.port();

  @Option(
      names = "--socks-port",
      paramLabel = "N",
      description = "Listens for SOCKS5 too and takes every address for its own; 0: a free one.")
  private @Nullable Integer socksPort;

  @Mixin private HttpOptions http = new HttpOptions();

  @Option(
      names = "--advertise",
      paramLabel = "HOST:PORT",
      converter = Endpoint.Reader.class,
      description = "What help.getConfig names; left out: the address that a client reached.")
  private @Nullable Endpoint advertise;

  @Option(
      names = "--dc",
      paramLabel = "N",
      defaultValue = "2",
      description = "The data centre to play; default: ${DEFAULT-VALUE}")
  private int dc = 2;

  @Option(
      names = "--dcs",
      paramLabel = "N,N[:PORT]",
      converter = DcsOption.Reader.class,
      description = {
        "Several data centres, each on a port of its own: the first has --port,",
        "the others free ones or theirs. In the place of --dc."
      })
  private @Nullable DcsOption dcs;

  @Mixin private RsaKeyOption rsaKey = new RsaKeyOption();

  @Option(
      names = "--mtproxy-secret",
      paramLabel = "HEX",
      converter = SecretReader.class,
      description = "Serves MTProxy clients too: 32 hex digits, dd and 32, or ee, 32 and a domain.")
  private @Nullable MtproxySecret mtproxySecret;

  @Option(
      names = "--strict",
      description = "Refuses what clients do wrong and are forgiven otherwise: see the log.")
  private boolean strict;

  @Option(
      names = "--remembered-layer",
      paramLabel = "N",
      description = "What clients speak that introduced themselves to a server before this one.")
  private @Nullable Integer rememberedLayer;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  void port(int port) {
    this.port = port;
  }

  /**
   * Refuses what no server takes.
   *
   * @param worlds how many there are to be
   */
  void check(int worlds) {
    requirePorts("--port", port, worlds);
    if (socksPort != null) {
      requirePorts("--socks-port", socksPort, worlds);
    }
    Commands.require(spec, dc >= 1 && dc <= 9, "--dc " + dc, "1 to 9");
    Commands.require(
        spec,
        rememberedLayer == null || Layers.isServed(rememberedLayer),
        "--remembered-layer " + rememberedLayer,
        Layers.OLDEST + " or above");
    if (dcs != null) {
      int first = dcs.ports().keySet().iterator().next();
      Commands.require(
          spec, dc == 2 || dc == first, "--dc " + dc, first + ", the first of --dcs, or left out");
      dcs.ports().values().forEach(each -> requirePorts("--dcs", each, worlds));
    }
    http.check(worlds, spec);
  }

  private void requirePorts(String option, int first, int worlds) {
    int highest = HIGHEST_PORT - (worlds - 1);
    Commands.require(spec, first >= 0 && first <= highest, option + " " + first, "0 to " + highest);
  }

  /**
   * A server as the options have it.
   *
   * @param number of the world, from 0
   */
  DoppelgramBuilder builder(Scenario scenario, Schema schema, int number) throws IOException {
    DoppelgramBuilder builder =
        Doppelgram.builder()
            .schema(schema)
            .scenario(scenario)
            .host(host)
            .port(numbered(port, number))
            .rsaKey(rsaKey.read());
    if (dcs == null) {
      builder.dc(dc);
    } else {
      Map<Integer, Integer> ports = new LinkedHashMap<>(dcs.ports());
      ports.replaceAll((id, first) -> numbered(first, number));
      builder.dcPorts(ports);
    }
    http.applyTo(builder, number);
    if (advertise != null) {
      builder.advertise(new InetSocketAddress(advertise.host(), advertise.port() + number));
    }
    if (socksPort != null) {
      builder.socksPort(numbered(socksPort, number));
    }
    if (mtproxySecret != null) {
      builder.mtproxySecret(mtproxySecret);
    }
    if (strict) {
      builder.strict();
    }
    if (rememberedLayer != null) {
      builder.rememberedLayer(rememberedLayer);
    }
    return builder;
  }

  /** The port of a world: one behind the other; free ones where the first is free. */
  static int numbered(int first, int number) {
    return first == 0 ? 0 : first + number;
  }

  static final class SecretReader implements ITypeConverter<MtproxySecret> {
    @Override
    public MtproxySecret convert(String text) {
      try {
        return MtproxySecret.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
