// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;

/** Lets the answers of a key exchange out: where rules act on it. */
@FunctionalInterface
public interface HandshakeGate {

  /** Sends every answer as it is. */
  HandshakeGate OPEN =
      (connection, step, channel, answer) -> channel.writeAndFlush(Unpooled.wrappedBuffer(answer));

  /**
   * Sends an answer, or not, on the loop of its channel.
   *
   * @param connection its number
   * @param step 1 for {@code resPQ}, 2 for {@code server_DH_params_…}, 3 for {@code dh_gen_…}
   * @param answer a whole plain message, not yet framed
   */
  void answer(long connection, int step, Channel channel, byte[] answer);
}
