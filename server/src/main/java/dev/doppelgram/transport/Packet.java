// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;

/** The payload of one frame, a plain or an encrypted message, which its receiver releases. */
public final class Packet extends DefaultByteBufHolder implements TransportFrame {
  private final boolean quickAck;

  /** Takes over {@code payload}; {@code quickAck} asks the server for a {@link QuickAck}. */
  public Packet(ByteBuf payload, boolean quickAck) {
    super(payload);
    this.quickAck = quickAck;
  }

  /** Whether the client asked for a quick ack of this packet; always false in full framing. */
  public boolean quickAck() {
    return quickAck;
  }

  @Override
  public Packet replace(ByteBuf payload) {
    return new Packet(payload, quickAck);
  }
}
