// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import io.netty.channel.AdaptiveRecvByteBufAllocator;

/** Has a loop read up to 64 KiB from a connection before it turns to the next one. */
final class OneReadATurn extends AdaptiveRecvByteBufAllocator {
  OneReadATurn() {
    maxMessagesPerRead(1);
  }
}
