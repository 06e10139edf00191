// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static java.util.stream.Collectors.joining;

import dev.doppelgram.control.NewWorld;
import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.replication.UnusableLogException;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.session.Limits;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
import dev.doppelgram.turn.TurnLog;
import dev.doppelgram.view.DcPorts;
import dev.doppelgram.view.Endpoint;
import dev.doppelgram.world.model.Dcs;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link DoppelgramBuilder} was given, and the defaults of what it was not. */
final class StartOptions {
  private static final String REPLICATED =
      "this world is played together with others (--replicate), and alone in its process";

  @Nullable Scenario scenario;
  Schema schema = Schema.telegram();
  String host = "127.0.0.1";
  int port;
  @Nullable Integer socksPort;
  Map<Integer, Integer> dcs = Map.of(2, 0);
  boolean strict;
  boolean framesRecorded;
  int rememberedLayer;
  @Nullable InetSocketAddress advertised;
  @Nullable RsaPrivateKey rsaKey;
  @Nullable MtproxySecret mtproxySecret;
  Limits limits = Limits.DEFAULT;
  InstantSource wireClock = InstantSource.system();
  @Nullable TurnLog turnLog;
  @Nullable ReplicationSettings replication;
  boolean httpServed = true;
  @Nullable Integer httpPort;
  List<String> allowedHosts = List.of();
  long scenarioLimit = HttpSettings.SCENARIO_LIMIT;
  PortRange ports = PortRange.BELOW_32768;
  @Nullable String worldName;
  @Nullable ServedWorlds worlds;

  /**
   * Those of another world of the same process: what belongs to the process is as here.
   *
   * @param others where it is one of
   */
  StartOptions beside(NewWorld world, String name, ServedWorlds others) {
    NewWorld.Options options = world.options();
    StartOptions other = common();
    other.worlds = others;
    other.worldName = name;
    other.scenario = world.scenario();
    other.port = world.port();
    other.socksPort = options.socksPort();
    other.dcs = options.dcs().isEmpty() ? dcs : options.dcs();
    other.strict = options.strict();
    other.rememberedLayer = Objects.requireNonNullElse(options.rememberedLayer(), 0);
    other.advertised = options.advertise();
    other.mtproxySecret = options.mtproxySecret();
    return other;
  }

  /** What all worlds of a process have in common, as it is now. */
  private StartOptions common() {
    StartOptions common = new StartOptions();
    common.schema = schema;
    common.host = host;
    common.dcs = Map.of(firstDc(), 0);
    common.rsaKey = rsaKey;
    common.limits = limits;
    common.wireClock = wireClock;
    common.allowedHosts = allowedHosts;
    common.ports = ports;
    common.scenarioLimit = scenarioLimit;
    return common;
  }

  private int firstDc() {
    return dcs.keySet().iterator().next();
  }

  /** As the option has them: {@code 2,4:20445}. */
  private String dcsText() {
    return dcs.entrySet().stream()
        .map(dc -> dc.getValue() == 0 ? "" + dc.getKey() : dc.getKey() + ":" + dc.getValue())
        .collect(joining(","));
  }

  private Map<Integer, Integer> dcsBehindFirst() {
    Map<Integer, Integer> others = new LinkedHashMap<>(dcs);
    others.remove(firstDc());
    return others;
  }

  /**
   * Those of {@code POST /worlds} at a server elsewhere.
   *
   * @throws IllegalStateException naming what each server has for itself
   */
  Map<String, Object> elsewhere() {
    StartOptions usual = new StartOptions();
    refuse(!host.equals(usual.host), "a host");
    refuse(port != 0 || httpPort != null || !ports.equals(usual.ports), "a port");
    refuse(rsaKey != null, "an RSA key");
    refuse(schema != usual.schema, "a schema");
    refuse(!limits.equals(usual.limits), "limits");
    refuse(!httpServed || !allowedHosts.isEmpty(), "who may come by HTTP");
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("strict", strict);
    options.put("dcs", dcsText());
    if (socksPort != null) {
      options.put("socks_port", socksPort);
    }
    if (mtproxySecret != null) {
      options.put("mtproxy_secret", mtproxySecret.hex());
    }
    if (advertised != null) {
      options.put("advertise", advertised.getHostString() + ":" + advertised.getPort());
    }
    if (rememberedLayer != 0) {
      options.put("remembered_layer", rememberedLayer);
    }
    return options;
  }

  private static void refuse(boolean set, String what) {
    if (set) {
      throw new IllegalStateException(
          "a server elsewhere has " + what + " of its own: it cannot be set for one of its worlds");
    }
  }

  /** Starts listening. */
  InProcessDoppelgram start() throws IOException {
    Listeners listeners = new Listeners(host, port, socksPort, dcsBehindFirst(), ports);
    if (replication != null) {
      Settings shared = shared(replication);
      return listeners.open(shared, new ServedWorlds(common(), REPLICATED), null);
    }
    return worlds == null
        ? listeners.open(settings(), new ServedWorlds(common()), null)
        : listeners.open(settings(), worlds, worldName);
  }

  private Settings shared(ReplicationSettings how) throws IOException {
    try {
      return Replication.open(how, settings()).settings();
    } catch (NoClassDefFoundError e) {
      throw new UnusableLogException("a log needs redis.clients:jedis on the class path", e);
    }
  }

  /** Starts as one of the worlds of a process, by its name among them. */
  InProcessDoppelgram startAs(String name, ServedWorlds others) throws IOException {
    worlds = others;
    worldName = name;
    return start();
  }

  Settings settings() {
    return new Settings(
        scenarioOrBuiltIn(),
        schema,
        rsaKey == null ? RsaPrivateKey.testKey() : rsaKey,
        new Endpoint(new Dcs(List.copyOf(dcs.keySet())), advertised, new DcPorts()),
        mtproxySecret,
        limits,
        strict,
        framesRecorded,
        rememberedLayer,
        wireClock,
        turnLog,
        new HttpSettings(httpServed, httpPort, hosts(), scenarioLimit),
        null);
  }

  Scenario scenarioOrBuiltIn() {
    return scenario == null ? ScenarioReader.builtIn(wireClock.instant()) : scenario;
  }

  private List<String> hosts() {
    List<String> hosts = new ArrayList<>(allowedHosts);
    hosts.add(host);
    return hosts;
  }
}
