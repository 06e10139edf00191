// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.socksx.v5.DefaultSocks5CommandResponse;
import io.netty.handler.codec.socksx.v5.DefaultSocks5InitialResponse;
import io.netty.handler.codec.socksx.v5.DefaultSocks5PasswordAuthResponse;
import io.netty.handler.codec.socksx.v5.Socks5AddressType;
import io.netty.handler.codec.socksx.v5.Socks5AuthMethod;
import io.netty.handler.codec.socksx.v5.Socks5CommandRequest;
import io.netty.handler.codec.socksx.v5.Socks5CommandRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5CommandStatus;
import io.netty.handler.codec.socksx.v5.Socks5CommandType;
import io.netty.handler.codec.socksx.v5.Socks5InitialRequest;
import io.netty.handler.codec.socksx.v5.Socks5InitialRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5Message;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthRequest;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthStatus;
import io.netty.handler.codec.socksx.v5.Socks5ServerEncoder;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;

/**
 * The first handler on a SOCKS port: takes any user and a CONNECT to any address, fires {@link
 * SocksConnected}, and goes, so that the handlers behind it talk to the client in place of that
 * address.
 */
public final class Socks5Handler extends ChannelInboundHandlerAdapter {
  private ChannelHandler decoder = new Socks5InitialRequestDecoder();
  private boolean refused;

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    ctx.pipeline().addBefore(ctx.name(), null, Socks5ServerEncoder.DEFAULT);
    ctx.pipeline().addBefore(ctx.name(), null, decoder);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    ctx.pipeline().remove(Socks5ServerEncoder.DEFAULT);
    ctx.pipeline().remove(decoder); // the bytes that are left follow
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (refused || !(msg instanceof Socks5Message message)) {
      ReferenceCountUtil.release(msg); // bytes behind a refused request
      return;
    }
    Throwable failure = message.decoderResult().cause();
    if (failure != null) {
      refused = true;
      throw new FramingException("malformed SOCKS5: " + failure.getMessage());
    }
    if (message instanceof Socks5InitialRequest greeting) {
      chooseMethod(ctx, greeting);
    } else if (message instanceof Socks5PasswordAuthRequest) {
      ctx.writeAndFlush(new DefaultSocks5PasswordAuthResponse(Socks5PasswordAuthStatus.SUCCESS));
      decodeWith(ctx, new Socks5CommandRequestDecoder());
    } else if (message instanceof Socks5CommandRequest command) {
      run(ctx, command);
    }
  }

  private void chooseMethod(ChannelHandlerContext ctx, Socks5InitialRequest greeting) {
    // whoever has a user and a password offers both methods, and is to get both into use
    if (greeting.authMethods().contains(Socks5AuthMethod.PASSWORD)) {
      ctx.writeAndFlush(new DefaultSocks5InitialResponse(Socks5AuthMethod.PASSWORD));
      decodeWith(ctx, new Socks5PasswordAuthRequestDecoder());
    } else if (greeting.authMethods().contains(Socks5AuthMethod.NO_AUTH)) {
      ctx.writeAndFlush(new DefaultSocks5InitialResponse(Socks5AuthMethod.NO_AUTH));
      decodeWith(ctx, new Socks5CommandRequestDecoder());
    } else {
      refuse(ctx, new DefaultSocks5InitialResponse(Socks5AuthMethod.UNACCEPTED));
    }
  }

  private void run(ChannelHandlerContext ctx, Socks5CommandRequest command) {
    if (!command.type().equals(Socks5CommandType.CONNECT)) {
      refuse(ctx, response(Socks5CommandStatus.COMMAND_UNSUPPORTED));
      return;
    }
    ctx.writeAndFlush(response(Socks5CommandStatus.SUCCESS));
    ctx.fireUserEventTriggered(
        new SocksConnected(
            InetSocketAddress.createUnresolved(command.dstAddr(), command.dstPort())));
    ctx.pipeline().remove(this);
  }

  /** With the address 0.0.0.0:0: a client has no use for the one that we would speak from. */
  private static Socks5Message response(Socks5CommandStatus status) {
    return new DefaultSocks5CommandResponse(status, Socks5AddressType.IPv4);
  }

  private void decodeWith(ChannelHandlerContext ctx, ChannelHandler next) {
    ctx.pipeline().replace(decoder, null, next);
    decoder = next;
  }

  private void refuse(ChannelHandlerContext ctx, Socks5Message answer) {
    refused = true;
    ctx.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
  }
}
