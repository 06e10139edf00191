// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.ConflictException;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.scenario.Mistake;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why a server refused a request, as what a server of this process throws: what the API would say
 * is an {@link RpcError}, mistakes in YAML are an {@link InvalidScenarioException}, a name that
 * nothing has and a value that cannot be meant an {@link IllegalArgumentException}, and what does
 * not fit how things stand an {@link IllegalStateException}.
 */
final class ProblemDetails {
  private static final String OF = "the request";

  private ProblemDetails() {}

  static RuntimeException thrown(int status, URI uri, String body) {
    Members problem = read(body);
    String detail = Objects.requireNonNullElse(problem.text("detail"), body);
    if ("/refused".equals(problem.text("type"))) {
      return new RpcError((int) problem.number("code"), problem.required("error"));
    }
    List<Mistake> mistakes =
        problem.objects("mistakes").stream()
            .map(
                mistake ->
                    new Mistake(
                        OF,
                        (int) mistake.number("line"),
                        (int) mistake.number("column"),
                        mistake.required("message")))
            .toList();
    if (!mistakes.isEmpty()) {
      return new InvalidScenarioException(mistakes);
    }
    return switch (status) {
      case 400, 404, 422 -> new IllegalArgumentException(detail);
      case 409 -> new ConflictException(detail);
      default -> new IllegalStateException("%s answered %d: %s".formatted(uri, status, detail));
    };
  }

  private static Members read(String body) {
    try {
      return new Members(JsonTree.object(body));
    } catch (UncheckedIOException e) {
      return new Members(Map.of());
    }
  }
}
