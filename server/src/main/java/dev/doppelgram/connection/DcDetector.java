// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.connection;

import dev.doppelgram.transport.SocksConnected;
import dev.doppelgram.transport.TransportDetected;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds out which of several data centres a connection is for. One that came to the port of a data
 * centre is for that. One that came through SOCKS is for the one that the obfuscated2 header names,
 * else the key exchange, else the address that the client asked for; a key leads it to its own.
 */
public final class DcDetector extends ChannelInboundHandlerAdapter {
  private final int ofPort;
  private final int first;
  private final IntPredicate isServed;
  private final IntUnaryOperator atPort;
  private volatile int inHeader;
  private volatile int byAddress;

  /**
   * @param ofPort 0 where it is to be found out
   * @param first the one of clients that name none
   * @param isServed whether a number is that of a data centre here
   * @param atPort the data centre that listens on a port; 0 for none
   */
  public DcDetector(int ofPort, int first, IntPredicate isServed, IntUnaryOperator atPort) {
    this.ofPort = ofPort;
    this.first = first;
    this.isServed = isServed;
    this.atPort = atPort;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof SocksConnected socks) {
      byAddress = atPort.applyAsInt(socks.target().getPort());
    } else if (event instanceof TransportDetected detected) {
      inHeader = served(number(detected.transport().dcId()));
    }
    ctx.fireUserEventTriggered(event);
  }

  /**
   * The data centre that a key exchange is made with.
   *
   * @param named in the exchange, as clients mark it; 0 for none
   */
  public int at(int named) {
    for (int some : new int[] {ofPort, inHeader, served(number(named)), byAddress}) {
      if (some != 0) {
        return some;
      }
    }
    return first;
  }

  /** Whether a key of a data centre is good here. */
  public boolean takesKeyOf(int dc) {
    return ofPort == 0 || number(dc) == ofPort;
  }

  private int served(int dc) {
    return isServed.test(dc) ? dc : 0;
  }

  private static int number(int named) {
    return Math.abs(named) % 10_000;
  }
}
