// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import static dev.doppelgram.control.http.Route.delete;
import static dev.doppelgram.control.http.Route.get;
import static dev.doppelgram.control.http.Route.patch;
import static dev.doppelgram.control.http.Route.post;
import static dev.doppelgram.control.http.Route.put;

import dev.doppelgram.control.KnownNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is served over HTTP beside MTProto. */
final class Routes {
  /** What the paths of the control API begin with. */
  static final String ROOT = "/_doppelgram";

  static final List<Route> ALL =
      Stream.of(
              get("/", ServerRoutes::info),
              get("/health", ServerRoutes::health),
              get("/metrics", MetricsRoutes::get),
              get("/openapi.yaml", ServerRoutes::openApi),
              put("/scenario", StateRoutes::play).forScenarios(),
              get("/state", StateRoutes::get),
              put("/state", StateRoutes::restore).forScenarios(),
              get("/frames", FrameRoutes::list),
              put("/frames", FrameRoutes::record),
              post("/reset", ServerRoutes::reset),
              get("/worlds", WorldsRoutes::list),
              post("/worlds", WorldsRoutes::start).forScenarios(),
              delete("/worlds/{world}", WorldsRoutes::stop),
              get("/clock", ClockRoutes::get),
              put("/clock", ClockRoutes::set),
              post("/clock/advance", ClockRoutes::advance),
              get("/rules", RuleRoutes::list),
              post("/rules", RuleRoutes::add),
              delete("/rules", RuleRoutes::removeAdded),
              get("/rules/{rule}", RuleRoutes::get),
              patch("/rules/{rule}", RuleRoutes::limit),
              delete("/rules/{rule}", RuleRoutes::remove),
              post("/rules/{rule}/release", RuleRoutes::release),
              get("/journal", JournalRoutes::list),
              get("/journal/stream", JournalRoutes::stream),
              delete("/journal", JournalRoutes::clear),
              post("/verify", VerifyRoutes::verify),
              get("/accounts", AccountRoutes::list),
              post("/accounts", AccountRoutes::create),
              get("/accounts/{account}", AccountRoutes::get),
              patch("/accounts/{account}", AccountRoutes::change),
              get("/accounts/{account}/session", AccountRoutes::session),
              get("/accounts/{account}/connect", AccountRoutes::connect),
              delete("/accounts/{account}/sessions", AccountRoutes::endSessions),
              delete("/accounts/{account}/sessions/{device}", AccountRoutes::endSession),
              get("/chats", ChatRoutes::list),
              post("/chats", ChatRoutes::create),
              get("/chats/{chat}", ChatRoutes::get),
              patch("/chats/{chat}", ChatRoutes::change),
              delete("/chats/{chat}", ChatRoutes::delete),
              post("/chats/{chat}/migrate", ChatRoutes::migrate),
              get("/chats/{chat}/photo", LinkRoutes::photo),
              post("/chats/{chat}/messages", ChatRoutes::post),
              post("/chats/{chat}/invites", InviteRoutes::create),
              get("/chats/{chat}/members/{account}", MemberRoutes::get),
              put("/chats/{chat}/members/{account}", MemberRoutes::put),
              delete("/chats/{chat}/members/{account}", MemberRoutes::remove),
              put("/chats/{chat}/requests/{account}", MemberRoutes::request),
              post("/chats/{chat}/requests/{account}", MemberRoutes::decide),
              delete("/chats/{chat}/requests/{account}", MemberRoutes::withdraw),
              get("/invites", InviteRoutes::list),
              get("/invites/{hash}", InviteRoutes::get),
              patch("/invites/{hash}", InviteRoutes::change),
              delete("/invites/{hash}", InviteRoutes::delete),
              post("/updates", UpdateRoutes::send),
              get("/page/{file}", PageRoutes::file))
          .map(route -> route.below(ROOT))
          .toList();

  /** What people's browsers ask for, outside of the root. */
  private static final List<Route> PAGES =
      List.of(
          get("/", PageRoutes::index),
          get("/joinchat/{hash}", LinkRoutes::joinchat),
          get("/{name}", LinkRoutes::name));

  private Routes() {}

  /** A route, and what stands for the names in its path. */
  record Found(Route route, Map<String, String> path) {}

  /** The route for a method and a path; throws the {@link Problem} if there is none. */
  static Found find(HttpMethod method, String uri) {
    String path = new QueryStringDecoder(uri).rawPath();
    String[] segments = segments(path);
    HttpMethod served = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    List<String> allowed = new ArrayList<>();
    for (Route route : isBelowRoot(path) ? ALL : PAGES) {
      Map<String, String> values = route.match(segments);
      if (values != null && route.method().equals(served)) {
        return new Found(route, values);
      }
      if (values != null) {
        allowed.add(route.method().name());
      }
    }
    if (allowed.isEmpty()) {
      throw Problem.notFound("nothing is served at " + path + hint(path));
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    throw Problem.methodNotAllowed(method.name(), path, String.join(", ", allowed));
  }

  private static boolean isBelowRoot(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Compares what follows the root: the root itself would make all paths alike. */
  private static String hint(String path) {
    String below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
    List<String> paths =
        ALL.stream().map(route -> route.path().substring(ROOT.length())).distinct().toList();
    return KnownNames.hint(below, paths).replace(" /", " " + ROOT + "/");
  }

  private static String[] segments(String path) {
    String whole = path.equals(ROOT) ? ROOT + "/" : path;
    String[] segments = whole.substring(whole.startsWith("/") ? 1 : 0).split("/", -1);
    try {
      for (int i = 0; i < segments.length; i++) {
        segments[i] = QueryStringDecoder.decodeComponent(segments[i].replace("+", "%2B"));
      }
      return segments;
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("the path: " + e.getMessage());
    }
  }
}
