// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.tl.Layers;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The server as a whole. */
final class ServerRoutes {
  private static final String OPEN_API = "/dev/doppelgram/control/openapi.yaml";

  private ServerRoutes() {}

  static Answer info(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(json(server));
  }

  static Answer health(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(Map.of("status", "ok"));
  }

  static Answer openApi(ControlledServer server, Request request) throws IOException {
    request.knowing();
    try (InputStream file =
        Objects.requireNonNull(ServerRoutes.class.getResourceAsStream(OPEN_API))) {
      return new Answer(200, "application/yaml", file.readAllBytes(), Map.of());
    }
  }

  static Answer reset(ControlledServer server, Request request) {
    request.knowing().body().finish();
    server.reset();
    return Answer.json(json(server));
  }

  static Map<String, Object> json(ControlledServer server) {
    ServerInfo info = server.info();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", ServerInfo.version());
    json.put("world", info.world());
    json.put("scenario", info.scenario());
    json.put("mtproto", ServerInfo.text(info.mtproto()));
    if (info.socks() != null) {
      json.put("socks", ServerInfo.text(info.socks()));
    }
    if (info.http() != null) {
      json.put("http", "http://" + ServerInfo.text(info.http()));
    }
    json.put("dc", info.dc());
    if (info.dcs().size() > 1) {
      Map<String, String> dcs = new LinkedHashMap<>();
      info.dcs().forEach((dc, address) -> dcs.put(dc.toString(), ServerInfo.text(address)));
      json.put("dcs", dcs);
    }
    json.put("fingerprint", HexFormat.of().toHexDigits(info.fingerprint()));
    json.put("public_key", server.publicKey().toSpkiPem());
    json.put("layers", List.of(Layers.OLDEST, Layers.NEWEST));
    json.put("revision", server.revision());
    json.put("clock", ClockRoutes.json(server.clock()));
    return json;
  }
}
