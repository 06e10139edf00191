// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.KnownNames;
import dev.doppelgram.control.NewWorld;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.sessionstring.SessionFormat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The worlds of this process. */
final class WorldsRoutes {
  private WorldsRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(
        Map.of("worlds", server.worlds().all().stream().map(ServerRoutes::json).toList()));
  }

  static Answer start(ControlledServer server, Request request) throws IOException {
    Document body = request.knowing().body();
    Set<String> formats = body.choicesOf("formats", AccountRoutes.FORMATS.keySet());
    NewWorld asked = NewWorldReader.read(body, server);
    ControlledServer started = server.worlds().start(asked);
    Map<String, Object> json = ServerRoutes.json(started);
    json.put("sessions", sessions(started, formats));
    return Answer.created(Routes.ROOT + "/worlds/" + started.info().world(), json);
  }

  private static Map<String, Object> sessions(ControlledServer server, Set<String> formats) {
    Map<String, Object> sessions = new LinkedHashMap<>();
    List<AccountSnapshot> accounts = formats.isEmpty() ? List.of() : server.world().accounts();
    for (AccountSnapshot account : accounts) {
      Map<String, Object> strings = new LinkedHashMap<>();
      for (String format : formats) {
        strings.put(
            format,
            server.session(
                account.name(), 1, SessionFormat.valueOf(format.toUpperCase(Locale.ROOT))));
      }
      sessions.put(account.name(), strings);
    }
    return sessions;
  }

  static Answer stop(ControlledServer server, Request request) {
    String name = request.knowing().path("world");
    if (!server.worlds().stop(name)) {
      List<String> names = server.worlds().all().stream().map(each -> each.info().world()).toList();
      throw Problem.notFound(KnownNames.unknown("world", name, names));
    }
    return Answer.nothing();
  }
}
