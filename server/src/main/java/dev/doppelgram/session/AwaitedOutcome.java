// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/** What came of the calls that another call waited for. */
public enum AwaitedOutcome {
  ANSWERED,
  /** One of them was refused. */
  FAILED,
  /** One of them took too long, or never came. */
  TIMED_OUT
}
