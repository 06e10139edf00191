// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

/** What is asked for is possible in itself, and not as things stand. */
public final class ConflictException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super(message);
  }
}
