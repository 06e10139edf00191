// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.WorldClock;
import java.time.InstantSource;

/** A running server as those see it who control it from outside: one world and its port. */
public interface ControlledServer {
  ServerInfo info();

  InProcessWorld world();

  /** The clock of the world that is played now; a reset replaces it. */
  WorldClock clock();

  /** The rules of the world that is played now; a reset replaces them. */
  LiveRules rules();

  /**
   * A rule of a request, checked by what the world has.
   *
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes
   */
  Rule readRule(Document keys);

  /** What an account is called that is named by its phone with a plus; any other name as it is. */
  String accountName(String nameOrPhone);

  Journal journal();

  /**
   * Sends updates to every session of an account that takes them: see {@link HandmadeUpdates}.
   *
   * @return how many sessions were sent them
   */
  int push(String account, TlObject words);

  /**
   * The number of the device that an auth key is of: 1 to 32 for those that need no login, from 33
   * on in the order in which they first called for the others; 0 for one that has not called as an
   * account of this world.
   */
  int device(long authKeyId);

  /** What the server speaks. */
  Schema schema();

  /** What counts as real time. */
  InstantSource realTime();

  /** Plays the scenario from its start; every connection of a client is closed. */
  void reset();

  /** Plays another scenario in the place of this one, from its start. */
  void play(Scenario scenario);

  /** Goes on where another world stood; a reset goes back to the scenario. */
  void restore(Scenario state);

  /** The world as a scenario file that starts exactly there. */
  String state();

  /** Equal to an earlier one as long as no turn was made and the clock was not set. */
  String revision();

  /** What has been counted since the server started. */
  Metrics metrics();

  /** How many clients are connected. */
  int clients();

  /** How many sessions are kept. */
  int sessions();

  /** Whether frames are kept in the journal. */
  boolean recordsFrames();

  /** Keeps frames in the journal from now on, or no more. */
  void recordFrames(boolean wanted);

  /**
   * The auth key of an account's device.
   *
   * @param device 1 to 32
   * @throws IllegalArgumentException if there is no such account or device
   */
  AuthKey authKey(String account, int device);

  /**
   * A session of an account as a client library's session string.
   *
   * @throws IllegalArgumentException if there is no such account or device, or the format cannot
   *     hold the session
   */
  String session(String account, int device, SessionFormat format);

  /**
   * The data centre that an account lives on, which its auth keys and sessions are for.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  int homeDc(String account);

  /** The key that clients must know to make a key exchange. */
  RsaPublicKey publicKey();

  /** The worlds of this process, this one among them. */
  Worlds worlds();
}
