// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

/** What a test waited for did not happen; the message says what did. */
public final class UnmetExpectation extends AssertionError {
  private static final long serialVersionUID = 1L;

  UnmetExpectation(String message) {
    super(message);
  }
}
