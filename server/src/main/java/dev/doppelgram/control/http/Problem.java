// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.scenario.Mistake;
import dev.doppelgram.tl.ClientText;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request is not served, as problem details: <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private Problem(int status, String type, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    members.put("type", type);
    members.put("title", title);
    members.put("status", status);
    members.put("detail", ClientText.shownLines(detail));
  }

  static Problem malformed(String detail) {
    return new Problem(400, "/malformed", "The request cannot be read", detail);
  }

  /** What is no HTTP. */
  static Problem unreadable(Throwable why) {
    if (why instanceof TooLongHttpLineException) {
      return new Problem(414, "/too-long", "The path and its query are too long", shown(why));
    }
    if (why instanceof TooLongHttpHeaderException) {
      return new Problem(431, "/headers-too-large", "The headers are too large", shown(why));
    }
    return malformed(shown(why));
  }

  private static String shown(Throwable why) {
    return "HTTP: " + why.getMessage();
  }

  /** A body that is neither YAML nor JSON. */
  static Problem malformed(List<Mistake> mistakes) {
    Mistake first = mistakes.get(0);
    return malformed(first.message())
        .with("line", first.line())
        .with("column", first.column())
        .with("mistakes", json(mistakes));
  }

  static Problem forbidden(String detail) {
    return new Problem(403, "/forbidden", "Not from here", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "/not-found", "There is no such thing", detail);
  }

  static Problem methodNotAllowed(String method, String path, String allowed) {
    return new Problem(
            405,
            "/method-not-allowed",
            "The path does not take this method",
            "%s does not take %s, only %s".formatted(path, method, allowed))
        .header("Allow", allowed);
  }

  static Problem conflict(String detail) {
    return new Problem(409, "/conflict", "Not as things stand", detail);
  }

  /** What the API would say to a client. */
  static Problem refused(int code, String error) {
    return new Problem(409, "/refused", "The API refuses this", code + " " + error)
        .with("code", code)
        .with("error", error);
  }

  static Problem unverified(String detail) {
    return new Problem(409, "/unverified", "What was expected did not happen", detail);
  }

  static Problem tooLarge(long limit) {
    return new Problem(
        413, "/too-large", "The body is too large", "at most " + limit + " bytes are read");
  }

  static Problem unsupportedMediaType(String found) {
    return new Problem(
        415,
        "/unsupported-media-type",
        "The body is neither JSON nor YAML",
        "expected Content-Type: application/json or application/yaml, found " + found);
  }

  static Problem encoded(String encoding) {
    return new Problem(
        415,
        "/unsupported-media-type",
        "The body is compressed",
        "expected no Content-Encoding, found «" + encoding + "»");
  }

  static Problem misdirected() {
    return new Problem(
            421,
            "/misdirected",
            "Not on this connection",
            "MTProto is not spoken on a connection of the control API: open another one")
        .header("Connection", "close");
  }

  /** A body that can be read, and cannot be meant. */
  static Problem invalid(String detail) {
    return new Problem(422, "/invalid", "The request is not valid", detail);
  }

  static Problem invalid(List<Mistake> mistakes) {
    Mistake first = mistakes.get(0);
    return invalid(first.message())
        .with("line", first.line())
        .with("column", first.column())
        .with("mistakes", json(mistakes));
  }

  static Problem failed() {
    return new Problem(
        500, "/failed", "A mistake of the server's own", "the server's log holds the stack trace");
  }

  static Problem busy() {
    return new Problem(
        503, "/busy", "Too many requests at once", "wait for the answers to others, and try again");
  }

  static Problem versionNotSupported(String version) {
    return new Problem(
            505,
            "/version",
            "Not in this version of HTTP",
            "HTTP/1.1 is spoken here, not " + version)
        .header("Connection", "close");
  }

  private static List<Map<String, Object>> json(List<Mistake> mistakes) {
    return mistakes.stream().map(Problem::json).toList();
  }

  private static Map<String, Object> json(Mistake mistake) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", mistake.line());
    json.put("column", mistake.column());
    json.put("message", ClientText.shownLines(mistake.message()));
    return json;
  }

  Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  private Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Answer answer() {
    return new Answer(status, "application/problem+json", Json.bytes(members), headers);
  }
}
