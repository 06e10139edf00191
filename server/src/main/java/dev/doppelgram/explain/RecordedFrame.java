// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.observe.Frame;
import dev.doppelgram.tl.Schema;
import org.jspecify.annotations.Nullable;

/** A frame that is explained once somebody asks. */
public final class RecordedFrame implements Frame {
  private final String transport;
  private final byte[] packet;
  private final @Nullable AuthKey key;
  private final Schema schema;

  /**
   * @param transport what the connection speaks: {@code intermediate, obfuscated}
   * @param packet the payload, as it was sent; it is not copied
   * @param key what it is encrypted with; null for none, or if nobody knows
   * @param schema what names the objects
   */
  public RecordedFrame(String transport, byte[] packet, @Nullable AuthKey key, Schema schema) {
    this.transport = transport;
    this.packet = packet;
    this.key = key;
    this.schema = schema;
  }

  @Override
  public byte[] bytes() {
    return packet.clone();
  }

  @Override
  public int size() {
    return packet.length;
  }

  @Override
  public Contents contents() {
    return FrameContents.of(packet, key);
  }

  @Override
  public String summary() {
    return head() + ", " + Explanation.of(packet, key, schema).summary();
  }

  @Override
  public String explain() {
    return head() + "\n" + Explanation.of(packet, key, schema);
  }

  private String head() {
    return "%s, %d bytes".formatted(transport, packet.length);
  }
}
