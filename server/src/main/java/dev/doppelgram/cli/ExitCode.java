// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

/** What the process answers to its caller; picocli itself answers 2 to wrong usage. */
final class ExitCode {
  static final int FINE = 0;
  static final int FAILED = 1;
  static final int INVALID_SCENARIO = 3;
  static final int ADDRESS_IN_USE = 4;

  private ExitCode() {}
}
