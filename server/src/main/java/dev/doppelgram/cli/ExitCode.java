// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

/** What the process answers to its caller, and how help and manual say so. */
final class ExitCode {
  static final int FINE = 0;
  static final int FAILED = 1;
  static final int INVALID_SCENARIO = 3;
  static final int ADDRESS_IN_USE = 4;

  /** Above the codes in the help of a command. */
  static final String HEADING = "%nExit codes:%n";

  static final String FINE_TEXT = "0:Fine.";
  static final String FAILED_TEXT = "1:Failed: one line says why.";
  static final String USAGE_TEXT = "2:Wrong usage: one line says what, another where help is.";
  static final String SCENARIO_TEXT = "3:A scenario has mistakes: each with file, line and column.";
  static final String IN_USE_TEXT = "4:The address is in use.";
  static final String HANGUP_TEXT = "129:Stopped by SIGHUP: its terminal went.";
  static final String INTERRUPTED_TEXT = "130:Stopped by SIGINT (Ctrl-C).";
  static final String TERMINATED_TEXT = "143:Stopped by SIGTERM.";

  private ExitCode() {}
}
