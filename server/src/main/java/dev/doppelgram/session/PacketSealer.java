// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.Message;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Encrypts what a session sends. */
final class PacketSealer {
  private final AuthKeyState key;
  private final long sessionId;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param clock real time, which the salt follows
   * @param random for padding: it need not be hard to guess
   */
  PacketSealer(AuthKeyState key, long sessionId, InstantSource clock, RandomGenerator random) {
    this.key = key;
    this.sessionId = sessionId;
    this.clock = clock;
    this.random = random;
  }

  byte[] seal(Message message) {
    long salt = key.salts().current(clock.instant().getEpochSecond());
    return new EncryptedMessage(salt, sessionId, message).seal(key.key(), Side.SERVER, random);
  }
}
