// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.replication.LogAddress;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.schemafile.SchemaFile;
import dev.doppelgram.session.Limits;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how a {@link Doppelgram} is to run, and starts it. */
public final class DoppelgramBuilder {
  private final StartOptions options = new StartOptions();

  DoppelgramBuilder() {}

  /** The world to serve; the built-in one unless this is called. */
  public DoppelgramBuilder scenario(Scenario scenario) {
    options.scenario = scenario;
    return this;
  }

  /**
   * The world to serve, from a file.
   *
   * @throws IOException if the file cannot be read
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   */
  public DoppelgramBuilder scenario(Path file) throws IOException {
    return scenario(
        ScenarioReader.read(
            file,
            ScenarioReader.Files.upTo((int) options.scenarioLimit),
            options.wireClock.instant(),
            options.schema));
  }

  /**
   * The world to serve, from the bytes of a file that may lie anywhere.
   *
   * @param name what messages about mistakes call it
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   */
  public DoppelgramBuilder scenario(String name, byte[] utf8) {
    return scenario(ScenarioReader.read(name, utf8, options.wireClock.instant(), options.schema));
  }

  /**
   * The world to serve, as YAML text.
   *
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   */
  public DoppelgramBuilder scenarioText(String yaml) {
    return scenario(
        ScenarioReader.read("scenario", yaml, options.wireClock.instant(), options.schema));
  }

  /**
   * Adds the definitions of a schema file, TL text or a client library's JSON: for calls that rules
   * answer. To be called before a scenario that speaks of them is read.
   *
   * @throws IOException if the file cannot be read
   * @throws dev.doppelgram.tl.TlException naming file and line, if it has a mistake
   */
  public DoppelgramBuilder schema(Path file) throws IOException {
    return schema(SchemaFile.addTo(options.schema, file));
  }

  /** The definitions that the server has; those that come with it unless this is called. */
  public DoppelgramBuilder schema(Schema schema) {
    options.schema = schema;
    return this;
  }

  /** The address to listen on; 127.0.0.1 unless this is called. */
  public DoppelgramBuilder host(String host) {
    options.host = host;
    return this;
  }

  /** The port to listen on; 0, the default, takes a free one below 32768. */
  public DoppelgramBuilder port(int port) {
    options.port = port;
    return this;
  }

  /**
   * Listens for SOCKS5 as well, on this port or a free one where it is 0: whatever address a client
   * asks for, it reaches this server. Off unless this is called.
   */
  public DoppelgramBuilder socksPort(int port) {
    options.socksPort = port;
    return this;
  }

  /**
   * Serves the control API on a port of its own, a free one where it is 0; unless this is called,
   * it is on the MTProto port.
   */
  public DoppelgramBuilder httpPort(int port) {
    options.httpPort = port;
    return this;
  }

  /** Leaves the control API out. */
  public DoppelgramBuilder withoutHttp() {
    options.httpServed = false;
    return this;
  }

  /**
   * Names under which the control API may be reached, beside IP addresses, {@code localhost} and
   * the {@link #host}: pages that a browser shows under any other are kept out.
   */
  public DoppelgramBuilder allowHosts(String... names) {
    options.allowedHosts = List.of(names);
    return this;
  }

  /**
   * Ports to take where a free one is asked for; 20000 to 32767 unless this is called.
   *
   * @throws IllegalArgumentException if they are none
   */
  public DoppelgramBuilder worldPorts(int first, int last) {
    options.ports = new PortRange(first, last);
    return this;
  }

  /**
   * How large a scenario may be that comes over HTTP, in bytes; 64 MiB unless this is called.
   *
   * @throws IllegalArgumentException unless it is 1 to {@code Integer.MAX_VALUE - 8}
   */
  public DoppelgramBuilder scenarioLimit(long bytes) {
    if (bytes < 1 || bytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a limit of " + bytes + " bytes");
    }
    options.scenarioLimit = bytes;
    return this;
  }

  /** The data centre to play; 2 unless this is called. */
  public DoppelgramBuilder dc(int dc) {
    return dcs(dc);
  }

  /**
   * The data centres to play: the first on the {@link #port}, the others on free ones. Auth keys
   * belong to a data centre, the world to all. An account lives on its {@code home_dc}, else on the
   * one that its number for tests names, else on the first; others answer {@code USER_MIGRATE_X}.
   *
   * @throws IllegalArgumentException if there is none, or one comes twice
   */
  public DoppelgramBuilder dcs(int... dcs) {
    Map<Integer, Integer> ports = new LinkedHashMap<>();
    for (int each : dcs) {
      ports.put(each, 0);
    }
    if (ports.isEmpty() || ports.size() < dcs.length) {
      throw new IllegalArgumentException("data centres " + Arrays.toString(dcs));
    }
    return dcPorts(ports);
  }

  /**
   * As {@link #dcs}, with ports.
   *
   * @param ports by data centre, in their order; 0 for a free one; that of the first does not count
   */
  public DoppelgramBuilder dcPorts(Map<Integer, Integer> ports) {
    options.dcs = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    return this;
  }

  /** What help.getConfig names; the address that a client reached us at unless this is called. */
  public DoppelgramBuilder advertise(InetSocketAddress address) {
    options.advertised = address;
    return this;
  }

  /** The key for key exchanges; the published test key unless this is called. */
  public DoppelgramBuilder rsaKey(RsaPrivateKey key) {
    options.rsaKey = key;
    return this;
  }

  /** Serves MTProxy clients with this secret as well. */
  public DoppelgramBuilder mtproxySecret(MtproxySecret secret) {
    options.mtproxySecret = secret;
    return this;
  }

  /** How much of everything a client may ask for. */
  public DoppelgramBuilder limits(Limits limits) {
    options.limits = limits;
    return this;
  }

  /** Refuses what clients do wrong and are forgiven otherwise: see {@code Event.Found}. */
  public DoppelgramBuilder strict() {
    options.strict = true;
    return this;
  }

  /** Keeps every frame in the journal, as {@code Event.FrameReceived} and {@code FrameSent}. */
  public DoppelgramBuilder recordFrames() {
    options.framesRecorded = true;
    return this;
  }

  /**
   * The layer that the clients of minted sessions named to a server before this one. The service
   * remembers it with the auth key; stock GramJS and Telethon rely on that, and send no {@code
   * initConnection} when they connect again. Unless this is called they get 400
   * CONNECTION_NOT_INITED from a new server, until they name a layer themselves.
   *
   * @throws IllegalArgumentException for a layer that is not served
   */
  public DoppelgramBuilder rememberedLayer(int layer) {
    if (!Layers.isServed(layer)) {
      throw new IllegalArgumentException(
          "layer " + layer + " (expected: " + Layers.OLDEST + " or above)");
    }
    options.rememberedLayer = layer;
    return this;
  }

  /** What counts as real time on the wire: for tests of clients whose clock is wrong. */
  public DoppelgramBuilder wireClock(InstantSource clock) {
    options.wireClock = clock;
    return this;
  }

  /**
   * Plays the first one's world together with all servers of this log; needs Jedis.
   *
   * @param log {@code redis://[USER:PASSWORD@]HOST[:6379]/NAME}, or {@code rediss://} for TLS
   * @param acceptVolatile whether a Redis without {@code appendonly yes} will do
   * @param linearisable whether calls that only read wait for their turn, too
   */
  public DoppelgramBuilder replicate(String log, boolean acceptVolatile, boolean linearisable) {
    options.replication =
        new ReplicationSettings(LogAddress.parse(log), acceptVolatile, linearisable);
    return this;
  }

  /**
   * Starts listening.
   *
   * @throws java.net.BindException if the port is in use
   */
  public Doppelgram start() throws IOException {
    return options.start();
  }

  StartOptions options() {
    return options;
  }

  /**
   * Starts as another world of a server's process, with which it ends at the latest.
   *
   * @throws java.net.BindException if the port is in use
   */
  public Doppelgram startBeside(Doppelgram first) throws IOException {
    return first instanceof InProcessDoppelgram here
        ? here.worlds().start(options, options.scenarioOrBuiltIn().world().name())
        : startAt(((RemoteDoppelgram) first).url());
  }

  /**
   * Has a server elsewhere make a world, which ends when what is returned is closed.
   *
   * @param url of its control API: {@code http://127.0.0.1:20443}
   * @throws IllegalStateException if nothing answers there, or something was set that each server
   *     has for itself: host, ports but that of SOCKS, RSA key, schema, limits, clock
   */
  public Doppelgram startAt(URI url) {
    return RemoteDoppelgram.start(url, options);
  }

  @Override
  public String toString() {
    return "a builder of a Doppelgram";
  }
}
