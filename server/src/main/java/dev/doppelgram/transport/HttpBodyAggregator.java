// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts requests and their bodies together, and takes a body over the limit as broken framing. */
final class HttpBodyAggregator extends HttpObjectAggregator {
  HttpBodyAggregator(int limit) {
    super(limit);
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    throw new FramingException("HTTP body over the limit of " + maxContentLength() + " bytes");
  }
}
