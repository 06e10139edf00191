// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.scenario.Mistake;

/** The keys of something in YAML, and its name among them, so that places in the text stay. */
final class NamedYaml {
  private NamedYaml() {}

  /** The mistakes in YAML that describes something, as they are called where it was written. */
  static InvalidScenarioException named(String what, InvalidScenarioException e) {
    return new InvalidScenarioException(
        e.mistakes().stream()
            .map(
                mistake ->
                    new Mistake(
                        what,
                        mistake.line(),
                        mistake.column(),
                        mistake.message().replaceFirst("^the request ", what + " ")))
            .toList());
  }

  static String of(String name, String yaml) {
    String key = "name: \"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String trimmed = yaml.strip();
    if (trimmed.isEmpty()) {
      return key;
    }
    if (trimmed.startsWith("{") && trimmed.endsWith("}")) {
      String inside = trimmed.substring(1, trimmed.length() - 1).stripTrailing();
      String separator = inside.isBlank() || inside.endsWith(",") ? "" : ", ";
      return yaml.substring(0, yaml.indexOf('{')) + "{" + inside + separator + key + "}";
    }
    return yaml.stripTrailing() + "\n" + indentation(yaml) + key;
  }

  /** What stands before the first key. */
  private static String indentation(String yaml) {
    String line = yaml.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
