// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/**
 * How many bytes of a connection or a session its client has not taken, as far as the key knows of
 * them. For several threads at once.
 */
final class UnwrittenBytes {
  private KeyShare share;
  private volatile long bytes;

  UnwrittenBytes(KeyShare share) {
    this.share = share;
  }

  /** Those of a connection; 0 while there are so few that it can be written to. */
  static long of(Channel channel) {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null || buffer.isWritable() ? 0 : buffer.totalPendingWriteBytes();
  }

  /**
   * Tells the key how many there are.
   *
   * @return whether there is room for them, or there are no more than before
   */
  boolean are(long now, KeyShare ofKey) {
    return now == bytes || tell(now, ofKey);
  }

  private synchronized boolean tell(long now, KeyShare ofKey) {
    if (share != ofKey) {
      share.leaveUnwritten(-bytes);
      bytes = 0;
      share = ofKey;
    }
    long more = now - bytes;
    bytes = now;
    return ofKey.leaveUnwritten(more) || more <= 0;
  }
}
