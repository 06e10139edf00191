// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.tl.TlObject;
import java.util.Map;
import java.util.Objects;

/** Updates that nothing in the world led to. */
final class UpdateRoutes {
  private UpdateRoutes() {}

  static Answer send(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    String to = body.required("to", 64);
    TlObject update = body.updates("update", server.schema());
    body.finish();
    int sessions = server.push(to, Objects.requireNonNull(update));
    return Answer.json(Map.of("sessions", sessions));
  }
}
