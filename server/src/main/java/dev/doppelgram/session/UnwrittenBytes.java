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
  private long bytes;

  UnwrittenBytes(KeyShare share) {
    this.share = share;
  }

  private static long of(Channel channel) {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null || buffer.isWritable() ? 0 : buffer.totalPendingWriteBytes();
  }

  /**
   * Tells the key how many there are.
   *
   * @return whether there is room for them, or there are no more than before
   */
  synchronized boolean are(long now, KeyShare ofKey) {
    if (now == bytes) {
      return true;
    }
    if (share != ofKey) {
      share.leaveUnwritten(-bytes);
      bytes = 0;
      share = ofKey;
    }
    long more = now - bytes;
    bytes = now;
    return ofKey.leaveUnwritten(more) || more <= 0;
  }

  /**
   * Tells the key how many a connection has: none while there are so few that it can be written to.
   * They are looked up under the lock, so that what a thread saw before the connection took bytes,
   * or was closed, is not told after what another one saw then.
   *
   * @return as {@link #are} does
   */
  synchronized boolean areThoseOf(Channel channel, KeyShare ofKey) {
    return are(of(channel), ofKey);
  }
}
