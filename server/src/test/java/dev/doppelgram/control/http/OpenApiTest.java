// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaml.snakeyaml.Yaml;

/** {@code openapi.yaml} has what the table of routes has. */
@Timeout(60)
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private static Map<String, Map<String, Object>> paths() throws IOException {
    try (InputStream file =
        OpenApiTest.class.getResourceAsStream("/dev/doppelgram/control/openapi.yaml")) {
      Map<String, Map<String, Map<String, Object>>> api = new Yaml().load(file);
      return Objects.requireNonNull(api.get("paths"));
    }
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() throws IOException {
    Set<String> described = new TreeSet<>();
    paths()
        .forEach(
            (path, operations) ->
                operations.keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> described.add(method + " " + path)));
    Set<String> served = new TreeSet<>();
    for (Route route : Routes.ALL) {
      String path = route.path().substring(Routes.ROOT.length());
      if (!path.startsWith("/page/")) { // what the page for people is made of
        served.add(route.method().name().toLowerCase(Locale.ROOT) + " " + path);
      }
    }
    assertThat(described).isEqualTo(served);
  }

  @Test
  void whatIsInAPathIsAParameter() throws IOException {
    paths()
        .forEach(
            (path, operations) ->
                Arrays.stream(path.split("/"))
                    .filter(part -> part.startsWith("{"))
                    .map(part -> "name=" + part.substring(1, part.length() - 1))
                    .forEach(
                        name ->
                            assertThat(String.valueOf(operations.get("parameters")))
                                .contains(name)));
  }
}
