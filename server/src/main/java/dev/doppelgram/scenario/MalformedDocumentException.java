// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A text is neither YAML nor JSON that can be read; its message is one line for each mistake. */
public final class MalformedDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  MalformedDocumentException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::message).collect(joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** In the order of the text; at least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
