// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Times;
import dev.doppelgram.scenario.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is expected to have been called. */
final class VerifyRoutes {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final int MOST = 1_000_000;

  private VerifyRoutes() {}

  static Answer verify(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    if (body.has("order")) {
      List<CallPattern> order =
          body.mappings("order", "this call").stream().map(VerifyRoutes::pattern).toList();
      body.finish();
      List<Event.Called> found = server.journal().inOrder(order.toArray(CallPattern[]::new));
      return ok(found.size());
    }
    Document call = body.mapping("call");
    if (call == null) {
      body.lack("`call` or `order`: which calls are meant");
    }
    CallPattern pattern = call == null ? CallPattern.call("") : pattern(call);
    Times times = times(body);
    Duration within = body.atMost("within", LONGEST_WAIT);
    body.finish();
    return ok(
        server.journal().verify(pattern, times, Objects.requireNonNullElse(within, Duration.ZERO)));
  }

  private static CallPattern pattern(Document call) {
    CallPattern pattern = CallPattern.call(call.required("method", 128));
    String account = call.text("account", 64);
    String hash = call.text("hash", 256);
    String outcome = call.text("outcome", 128);
    Integer layer = call.number("layer", 1, Integer.MAX_VALUE);
    call.finishInside();
    return new CallPattern(
        pattern.method(), account, hash, Map.of(), layer == null ? 0 : layer, outcome);
  }

  private static Times times(Document body) {
    if (!body.has("times")) {
      return Times.atLeast(1);
    }
    if (!body.isMapping("times")) {
      return Times.exactly(orOne(body.number("times", 0, MOST)));
    }
    Document times = Objects.requireNonNull(body.mapping("times"));
    Integer exactly = times.number("exactly", 0, MOST);
    Integer atLeast = times.number("at_least", 0, MOST);
    Integer atMost = times.number("at_most", 0, MOST);
    if (!times.has("exactly") && !times.has("at_least") && !times.has("at_most")) {
      times.lack("`exactly`, `at_least` or `at_most`");
    }
    if (times.has("exactly") && (times.has("at_least") || times.has("at_most"))) {
      times.mistake("exactly", "`exactly` goes with neither `at_least` nor `at_most`");
    }
    times.finishInside();
    if (exactly != null) {
      return Times.exactly(exactly);
    }
    int least = atLeast == null ? 0 : atLeast;
    if (atMost != null && atMost < least) {
      times.mistake("at_most", "`at_most` is less than `at_least`");
      return Times.atLeast(1);
    }
    return new Times(least, atMost == null ? Integer.MAX_VALUE : atMost);
  }

  private static int orOne(@Nullable Integer number) {
    return number == null ? 1 : number;
  }

  private static Answer ok(int count) {
    return Answer.json(Map.of("ok", true, "count", count));
  }
}
