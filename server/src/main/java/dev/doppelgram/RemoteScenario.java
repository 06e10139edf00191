// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.scenario.Scenario;

/**
 * A scenario as text that stands for itself, without the files that it extends and shows: as the
 * state in which its world begins.
 */
final class RemoteScenario {
  private RemoteScenario() {}

  static String text(Scenario scenario) {
    StartOptions options = new StartOptions();
    options.scenario = scenario;
    return text(options);
  }

  static String text(StartOptions options) {
    Pipeline begun = new Pipeline(options.settings(), event -> {});
    try {
      return begun.state();
    } finally {
      begun.close();
    }
  }
}
