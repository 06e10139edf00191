// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

/**
 * What is wrong in a scenario file, and where.
 *
 * @param line counts from 1
 * @param column counts code points from 1
 * @param message says what was expected and what was found
 */
public record Mistake(String file, int line, int column, String message) {

  /** {@code FILE:LINE:COLUMN: message}, which editors and terminals make a link of. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
