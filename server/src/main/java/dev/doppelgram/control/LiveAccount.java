// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

/** An account of a running world, for what happens to it beside what its clients do. */
public interface LiveAccount {
  /** The account as it is now. */
  AccountSnapshot snapshot();

  /**
   * Changes the account, and pushes that to everybody who knows it.
   *
   * @param yaml what becomes different, as in a scenario: {@code {premium: true, username: null}};
   *     everything but the id and the bot's token
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   * @throws IllegalArgumentException if there is no such account, or another one has the username
   *     or phone
   */
  AccountSnapshot change(String yaml);

  /**
   * Ends all sessions that have called, as another device of the account would: their calls are
   * refused with SESSION_REVOKED from now on, until somebody logs in.
   *
   * @return how many there were
   */
  int endSessions();

  /**
   * Ends the sessions of one device, also of one that has not called yet.
   *
   * @param device 1 to 32, or from 33 on for a fresh login
   * @throws IllegalArgumentException if there is no such account or device
   */
  void endSession(int device);
}
