// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

/** What a plain message is answered with. */
sealed interface Answer {

  /**
   * One object.
   *
   * @param step of the exchange, from 1 to 3
   */
  record Body(int step, byte[] bytes) implements Answer {}

  /** The object that ends the exchange: the key is in use from here on. */
  record Done(byte[] bytes, long authKeyId) implements Answer {}

  /** A transport error: the message belongs to no step of a known exchange. */
  record Refused(int code, String reason) implements Answer {}

  static Answer notFound(String reason) {
    return new Refused(-404, reason);
  }
}
