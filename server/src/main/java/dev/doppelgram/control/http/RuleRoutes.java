// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.RuleKeys;
import dev.doppelgram.control.RuleSnapshot;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.scenario.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules that make things go wrong. */
final class RuleRoutes {
  private RuleRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing();
    List<Map<String, Object>> rules = server.rules().all().stream().map(RuleRoutes::json).toList();
    return Answer.json(Map.of("rules", rules));
  }

  static Answer get(ControlledServer server, Request request) {
    RuleSnapshot rule = server.rules().find(request.knowing().number("rule"));
    if (rule == null) {
      throw none(request);
    }
    return Answer.json(json(rule));
  }

  static Answer add(ControlledServer server, Request request) {
    Rule rule = server.readRule(request.knowing().body());
    RuleSnapshot added = server.rules().add(rule);
    return Answer.created(Routes.ROOT + "/rules/" + added.id(), json(added));
  }

  static Answer removeAdded(ControlledServer server, Request request) {
    request.knowing();
    server.rules().removeAdded();
    return Answer.nothing();
  }

  static Answer remove(ControlledServer server, Request request) {
    if (!server.rules().remove(request.knowing().number("rule"))) {
      throw none(request);
    }
    return Answer.nothing();
  }

  static Answer limit(ControlledServer server, Request request) {
    int id = request.knowing().number("rule");
    Document body = request.body();
    Integer times = body.number("times", 1, Integer.MAX_VALUE);
    if (!body.has("times")) {
      body.lack("`times`: how often it may act");
    }
    body.finish();
    if (times == null || !server.rules().limit(id, times)) {
      throw none(request);
    }
    return get(server, request);
  }

  static Answer release(ControlledServer server, Request request) {
    request.body().finish();
    if (!server.rules().release(request.knowing().number("rule"))) {
      throw none(request);
    }
    return Answer.nothing();
  }

  private static Problem none(Request request) {
    return Problem.notFound("no rule " + request.path("rule") + " is in force");
  }

  private static Map<String, Object> json(RuleSnapshot rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rule.id());
    json.putAll(RuleKeys.of(rule.rule()));
    json.put("source", rule.source().name().toLowerCase(Locale.ROOT));
    json.put("acted", rule.acted());
    json.put("spent", rule.spent());
    return json;
  }
}
