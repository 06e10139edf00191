// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.HandmadeUpdates;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a server elsewhere is, and what is done to it as a whole. */
public final class RemoteServer {
  /** A world whose test was killed goes after an hour. */
  private static final Duration IDLE = Duration.ofHours(1);

  private final HttpApi api;
  private final Members info;

  /**
   * @throws IllegalStateException if nothing answers there
   */
  public RemoteServer(HttpApi api) {
    this.api = api;
    this.info = api.get("/");
  }

  /**
   * Makes a world.
   *
   * @param first the server that is to have it
   * @param options those of {@code POST /worlds}
   * @param scenario in YAML
   * @return where its control API is
   */
  public static URI start(HttpApi first, Map<String, Object> options, String scenario) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", scenario);
    body.put("idle", IDLE);
    body.put("options", options);
    Members made = first.post("/worlds", body);
    return URI.create("http://" + reached(made.required("http").replace("http://", ""), first));
  }

  /** Ends a world; one that has gone by itself is no mistake. */
  public static void stop(HttpApi first, String world) {
    try {
      first.delete(HttpApi.path("worlds", world));
    } catch (IllegalArgumentException e) {
      // it has gone by itself
    }
  }

  public URI url() {
    return api.url();
  }

  /** Its name among the worlds of its process. */
  public String name() {
    return info.required("world");
  }

  /** The name of the scenario that it plays now. */
  public String scenario() {
    return api.get("/").required("scenario");
  }

  public InetSocketAddress mtproto() {
    return address(info.required("mtproto"));
  }

  public Optional<InetSocketAddress> socks() {
    return Optional.ofNullable(info.text("socks")).map(this::address);
  }

  public int dc() {
    return (int) info.number("dc");
  }

  /** The data centre that an account lives on. */
  public int homeDc(String account) {
    return (int) api.get(session(account, SessionFormat.HEX, 1)).number("dc");
  }

  /** Where its data centres are, by their ids. */
  public Map<Integer, InetSocketAddress> dcs() {
    Map<Integer, InetSocketAddress> dcs = new LinkedHashMap<>();
    Members several = info.object("dcs");
    several
        .all()
        .keySet()
        .forEach(dc -> dcs.put(Integer.valueOf(dc), address(several.required(dc))));
    dcs.putIfAbsent(dc(), mtproto());
    return dcs;
  }

  public RsaPublicKey publicKey() {
    return RsaPublicKey.parse(info.required("public_key"));
  }

  public AuthKey authKey(String account, int device) {
    Members session = api.get(session(account, SessionFormat.HEX, device));
    return new AuthKey(HexFormat.of().parseHex(session.required("key")));
  }

  public String session(String account, SessionFormat format) {
    return api.text(session(account, format, 1));
  }

  private static String session(String account, SessionFormat format, int device) {
    String path = HttpApi.path("accounts", account, "session");
    return "%s?format=%s&device=%d".formatted(path, format, device);
  }

  public int push(String account, TlObject words) {
    HandmadeUpdates.check(words, Schema.telegram());
    return (int) api.post("/updates", Map.of("to", account, "update", words)).number("sessions");
  }

  public void reset() {
    api.post("/reset", Map.of());
  }

  public void play(String yaml) {
    api.putYaml("/scenario", yaml);
  }

  public void restore(String yaml) {
    api.putYaml("/state", yaml);
  }

  public String state() {
    return api.text("/state");
  }

  public String revision() {
    return api.get("/").required("revision");
  }

  public void recordFrames() {
    api.put("/frames", Map.of("recording", true));
  }

  private InetSocketAddress address(String text) {
    String reached = reached(text, api);
    int colon = reached.lastIndexOf(':');
    String host = reached.substring(0, colon).replaceAll("[\\[\\]]", "");
    return new InetSocketAddress(host, Integer.parseInt(reached.substring(colon + 1)));
  }

  /** A server that listens on every address is reached where it was before. */
  private static String reached(String hostAndPort, HttpApi where) {
    int colon = hostAndPort.lastIndexOf(':');
    boolean everywhere =
        switch (hostAndPort.substring(0, colon)) {
          case "0.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]" -> true;
          default -> false;
        };
    return everywhere ? where.url().getHost() + hostAndPort.substring(colon) : hostAndPort;
  }
}
