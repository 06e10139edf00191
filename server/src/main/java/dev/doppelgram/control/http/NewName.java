// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.InvalidScenarioException;
import java.util.Objects;

/** What is created by a request has a name in its body, beside the keys that a scenario has. */
final class NewName {
  private NewName() {}

  /**
   * Reads {@code name}.
   *
   * @param meaning what the name is for, said where it is missing
   * @throws InvalidScenarioException if it is missing or no name
   */
  static String of(Document body, String meaning) {
    String name = body.name("name");
    if (!body.has("name")) {
      body.lack("`name`: " + meaning);
    }
    body.finishIfWrong();
    return Objects.requireNonNull(name);
  }
}
