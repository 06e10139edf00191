// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import io.netty.channel.Channel;

/** What becomes of a packet in place of its being written, where a rule wants it so. */
@FunctionalInterface
public interface PacketFault {

  /**
   * Happens once, on any thread.
   *
   * @param channel the connection that the packet was meant for
   * @param packet a whole packet, not yet framed; empty where none was due
   */
  void apply(Channel channel, byte[] packet);
}
