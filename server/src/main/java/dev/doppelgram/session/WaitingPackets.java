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
  /** About the memory of a packet of no bytes: one of 8 takes far more than it counts. */
  private static final int ITSELF = 96;

  private final Deque<Packet> packets = new ArrayDeque<>();
  private int bytes;
  private int told;

  /** Takes over a packet. */
  void add(Packet packet) {
    try {
      bytes += weight(packet);
      packets.add(packet.replace(Unpooled.wrappedBuffer(ByteBufUtil.getBytes(packet.content()))));
    } finally {
      packet.release();
    }
  }

  /** Takes the oldest out, which the caller releases; there must be one. */
  Packet remove() {
    Packet oldest = packets.remove();
    bytes -= weight(oldest);
    return oldest;
  }

  private static int weight(Packet packet) {
    return ITSELF + packet.content().readableBytes();
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

  /** How many bytes this has told so far, which it tells again. */
  int takeBack() {
    int before = told;
    told = 0;
    return before;
  }

  void clear() {
    packets.forEach(ReferenceCountUtil::release);
    packets.clear();
    bytes = 0;
  }
}
