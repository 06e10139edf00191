// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.KnownNames;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.MalformedDocumentException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request that a route was found for. */
final class Request {
  private final Map<String, String> path;
  private final Map<String, List<String>> query;
  private final HttpHeaders headers;
  private final byte[] body;

  /**
   * @param path what stands for the names in the route's path
   */
  Request(String uri, Map<String, String> path, HttpHeaders headers, byte[] body) {
    this.path = path;
    this.headers = headers;
    this.body = body;
    try {
      query = new QueryStringDecoder(uri).parameters();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("the query: " + e.getMessage());
    }
  }

  /** What stands for a name in the path. */
  String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no {" + name + "}");
    }
    return value;
  }

  /** A text as a segment of a path, or a value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The number that stands for a name in the path. */
  int number(String name) {
    try {
      return Integer.parseInt(path(name));
    } catch (NumberFormatException e) {
      throw Problem.notFound("no %s «%s»: expected a number".formatted(name, path(name)));
    }
  }

  /**
   * Refuses parameters of the query that the route does not have.
   *
   * @return this
   */
  Request knowing(String... parameters) {
    List<String> known = List.of(parameters);
    for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
      String name = parameter.getKey();
      if (!known.contains(name)) {
        throw Problem.malformed(
            "no parameter «" + name + "» is known here" + KnownNames.hint(name, known));
      }
      if (parameter.getValue().size() > 1) {
        throw Problem.malformed("the parameter " + name + " is given twice");
      }
    }
    return this;
  }

  @Nullable String query(String name) {
    List<String> values = query.get(name);
    return values == null ? null : values.get(0);
  }

  /** One of some words, or the fallback. */
  <T> T query(String name, T fallback, Map<String, T> words) {
    String given = query(name);
    if (given == null) {
      return fallback;
    }
    T value = words.get(given);
    if (value == null) {
      throw Problem.malformed(KnownNames.unknown(name, given, words.keySet()));
    }
    return value;
  }

  long query(String name, long fallback, long least, long most) {
    String expected = "a whole number from " + least + " to " + most;
    long number = parsed(name, fallback, expected, Long::valueOf);
    if (number < least || number > most) {
      throw wrong(name, expected);
    }
    return number;
  }

  /** An ISO 8601 duration; a longer one than the most is cut short. */
  Duration query(String name, Duration most) {
    String expected = "an ISO 8601 duration such as PT5S";
    Duration duration =
        parsed(
            name,
            Duration.ZERO,
            expected,
            text -> {
              try {
                return Duration.parse(text);
              } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
              }
            });
    if (duration.isNegative()) {
      throw wrong(name, expected);
    }
    return duration.compareTo(most) > 0 ? most : duration;
  }

  private <T> T parsed(String name, T fallback, String expected, Function<String, T> parser) {
    String given = query(name);
    try {
      return given == null ? fallback : parser.apply(given);
    } catch (IllegalArgumentException e) {
      throw wrong(name, expected);
    }
  }

  private Problem wrong(String name, String expected) {
    return Problem.malformed("%s: expected %s, found «%s»".formatted(name, expected, query(name)));
  }

  /** The number in {@code Last-Event-ID}, or the fallback. */
  long lastEventId(long fallback) {
    String given = headers.get("Last-Event-ID");
    if (given == null || given.isEmpty()) {
      return fallback;
    }
    try {
      return Math.max(0, Long.parseLong(given));
    } catch (NumberFormatException e) {
      throw Problem.malformed("Last-Event-ID: expected a whole number, found «" + given + "»");
    }
  }

  /** Whether the bare text is asked for instead of JSON. */
  boolean wantsText() {
    String accepted = headers.get(HttpHeaderNames.ACCEPT);
    return accepted != null && accepted.trim().startsWith("text/plain");
  }

  /** The keys of the body. */
  Document body() {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Document.read(text, MediaType.of(headers) != MediaType.YAML);
    } catch (CharacterCodingException e) {
      throw Problem.malformed("the body is not UTF-8");
    } catch (MalformedDocumentException e) {
      throw Problem.malformed(e.mistakes());
    }
  }

  /** What the path names; 404 with the reason where there is no such thing. */
  static <T> T existing(Supplier<T> look) {
    try {
      return look.get();
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(String.valueOf(e.getMessage()));
    }
  }
}
