// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.transport.Packet;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The packets of a connection that were read and are not taken yet. Each holds its own bytes alone,
 * on the heap: what it was cut out of is direct memory, and often many times as large.
 */
final class WaitingPackets {
  private final Deque<Packet> packets = new ArrayDeque<>();
  private int bytes;
  private int told;

  /** Takes over a packet. */
  void add(Packet packet) {
    try {
      bytes += packet.content().readableBytes();
      packets.add(packet.replace(Unpooled.wrappedBuffer(ByteBufUtil.getBytes(packet.content()))));
    } finally {
      packet.release();
    }
  }

  /** Takes the oldest out, which the caller releases; there must be one. */
  Packet remove() {
    Packet oldest = packets.remove();
    bytes -= oldest.content().readableBytes();
    return oldest;
  }

  boolean isEmpty() {
    return packets.isEmpty();
  }

  /** How many bytes more wait than when this was last asked. */
  int takeChange() {
    int change = bytes - told;
    told = bytes;
    return change;
  }

  void clear() {
    packets.forEach(ReferenceCountUtil::release);
    packets.clear();
    bytes = 0;
  }
}
