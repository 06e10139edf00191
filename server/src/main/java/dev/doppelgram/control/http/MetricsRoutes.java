// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.Metrics;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is counted, in the text format of Prometheus: <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">exposition formats</a>.
 */
final class MetricsRoutes {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private MetricsRoutes() {}

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    StringBuilder text = new StringBuilder();
    Metrics metrics = server.metrics();
    Runtime runtime = Runtime.getRuntime();
    one(text, "connections", "gauge", "Clients that are connected.", server.clients());
    one(text, "sessions", "gauge", "Sessions that are kept.", server.sessions());
    calls(text, metrics);
    latency(text, metrics);
    one(text, "pushes_total", "counter", "Updates that went to sessions.", metrics.pushes());
    one(text, "handshakes_total", "counter", "Key exchanges.", metrics.handshakes());
    one(
        text,
        "journal_entries",
        "gauge",
        "Events that are kept.",
        server.journal().events().size());
    one(text, "worlds", "gauge", "Worlds of the process.", server.worlds().all().size());
    one(
        text,
        "heap_bytes",
        "gauge",
        "Memory in use.",
        runtime.totalMemory() - runtime.freeMemory());
    return new Answer(200, TYPE, text.toString().getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static void calls(StringBuilder text, Metrics metrics) {
    head(text, "calls_total", "counter", "API calls by method and outcome.");
    metrics
        .calls()
        .forEach(
            (calls, count) ->
                text.append("doppelgram_calls_total{method=\"")
                    .append(escaped(calls.method()))
                    .append("\",outcome=\"")
                    .append(escaped(calls.outcome()))
                    .append("\"} ")
                    .append(count)
                    .append('\n'));
  }

  private static void latency(StringBuilder text, Metrics metrics) {
    head(text, "call_seconds", "histogram", "From the arrival of a call to its outcome.");
    for (int i = 0; i <= Metrics.BOUNDS.size(); i++) {
      String bound = i == Metrics.BOUNDS.size() ? "+Inf" : String.valueOf(Metrics.BOUNDS.get(i));
      text.append("doppelgram_call_seconds_bucket{le=\"%s\"} ".formatted(bound))
          .append(metrics.callsWithin(i))
          .append('\n');
    }
    text.append("doppelgram_call_seconds_sum ").append(metrics.seconds()).append('\n');
    text.append("doppelgram_call_seconds_count ")
        .append(metrics.callsWithin(Metrics.BOUNDS.size()))
        .append('\n');
  }

  private static void one(StringBuilder text, String name, String type, String help, long value) {
    head(text, name, type, help);
    text.append("doppelgram_").append(name).append(' ').append(value).append('\n');
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP doppelgram_%s %s\n".formatted(name, help))
        .append("# TYPE doppelgram_%s %s\n".formatted(name, type));
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
