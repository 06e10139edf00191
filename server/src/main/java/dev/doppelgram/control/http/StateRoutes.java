// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The scenario, and the world as one. */
final class StateRoutes {
  private StateRoutes() {}

  static Answer play(ControlledServer server, Request request) {
    server.play(scenario(server, request));
    return Answer.json(ServerRoutes.json(server));
  }

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    byte[] yaml = server.state().getBytes(StandardCharsets.UTF_8);
    return new Answer(200, "application/yaml", yaml, Map.of());
  }

  static Answer restore(ControlledServer server, Request request) {
    server.restore(scenario(server, request));
    return Answer.json(ServerRoutes.json(server));
  }

  private static Scenario scenario(ControlledServer server, Request request) {
    return request.knowing().body().scenario(server.realTime().instant(), server.schema());
  }
}
