// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A scenario cannot be used; its message is one line for each mistake. */
public final class InvalidScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  public InvalidScenarioException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** In the order of the file; at least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
