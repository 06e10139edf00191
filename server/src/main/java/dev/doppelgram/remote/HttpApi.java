// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.http.Json;
import dev.doppelgram.scenario.InvalidScenarioException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The control API of one world. What it refuses is thrown as the Java API throws it: see {@link
 * ProblemDetails}.
 */
public final class HttpApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI url;

  /**
   * @param url of the server: {@code http://127.0.0.1:20443}
   */
  public HttpApi(URI url) {
    String text = url.toString();
    this.url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  public URI url() {
    return url;
  }

  /** A path of these segments. */
  static String path(String... segments) {
    return Arrays.stream(segments).map(HttpApi::encoded).collect(Collectors.joining("/", "/", ""));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Members get(String path) {
    return members(send(request(path, TIMEOUT).GET()));
  }

  /** An answer that is held for so long. */
  Members get(String path, Duration held) {
    return members(send(request(path, TIMEOUT.plus(held)).GET()));
  }

  String text(String path) {
    return send(request(path, TIMEOUT).header("Accept", "text/plain").GET());
  }

  /** A file; null where there is none. */
  byte @Nullable [] bytesIfThere(String path) {
    HttpResponse<byte[]> response = exchange(request(path, TIMEOUT).GET().build());
    if (response.statusCode() == 404) {
      return null;
    }
    checked(response);
    return response.body();
  }

  Members post(String path, Map<String, ?> body) {
    return json("POST", path, body);
  }

  Members put(String path, Map<String, ?> body) {
    return json("PUT", path, body);
  }

  Members patch(String path, Map<String, ?> body) {
    return json("PATCH", path, body);
  }

  /**
   * @param what the YAML describes, for messages
   */
  Members postYaml(String path, String what, String body) {
    return described("POST", path, what, body);
  }

  Members putYaml(String path, String body) {
    return yaml("PUT", path, body);
  }

  /**
   * @param what the YAML describes, for messages
   */
  Members patchYaml(String path, String what, String body) {
    return described("PATCH", path, what, body);
  }

  private Members described(String method, String path, String what, String body) {
    try {
      return yaml(method, path, body);
    } catch (InvalidScenarioException e) {
      throw NamedYaml.named(what, e);
    }
  }

  Members delete(String path) {
    return members(send(request(path, TIMEOUT).DELETE()));
  }

  private Members json(String method, String path, Map<String, ?> body) {
    return sent(method, path, JSON, BodyPublishers.ofByteArray(Json.bytes(body)));
  }

  private Members yaml(String method, String path, String body) {
    return sent(method, path, YAML, BodyPublishers.ofString(body));
  }

  private Members sent(String method, String path, String type, BodyPublisher body) {
    return members(send(request(path, TIMEOUT).header("Content-Type", type).method(method, body)));
  }

  private HttpRequest.Builder request(String path, Duration timeout) {
    return HttpRequest.newBuilder(URI.create(url + "/_doppelgram" + path)).timeout(timeout);
  }

  private static Members members(String json) {
    return new Members(JsonTree.object(json));
  }

  private static String send(HttpRequest.Builder request) {
    return checked(exchange(request.build()));
  }

  private static HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("no answer from %s: %s".formatted(request.uri(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private static String checked(HttpResponse<byte[]> response) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() >= 300) {
      throw ProblemDetails.thrown(response.statusCode(), response.request().uri(), body);
    }
    return body;
  }
}
