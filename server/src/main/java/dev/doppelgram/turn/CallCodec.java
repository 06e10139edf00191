// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.CallContext;
import dev.doppelgram.rpc.CallRequest;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.world.model.TurnTime;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A call's turn as bytes: of the call itself those that the client sent. */
final class CallCodec {
  private CallCodec() {}

  static void write(CallTurn turn, RecordWriter out) {
    CallRequest request = turn.request();
    out.constant(turn.stage());
    write(turn.time(), out);
    write(request.origin(), out);
    out.int64(request.messageId()).raw(request.query()).flag(request.forBusiness());
    out.flag(request.inTakeout());
    RpcError refusal = request.refusal();
    out.flag(refusal != null);
    if (refusal != null) {
      out.int32(refusal.code()).text(refusal.type());
    }
    out.textOrNull(request.unreadable()).int32(request.id());
    byte[] computed = turn.computed();
    out.flag(computed != null);
    if (computed != null) {
      out.raw(computed);
    }
  }

  static CallTurn read(RecordReader in, Schema schema) {
    CallTurn.Stage stage = in.constant(CallTurn.Stage.class);
    TurnTime time = time(in);
    CallRequest request =
        CallRequest.of(
            context(in),
            in.int64(),
            in.raw(),
            in.flag(),
            in.flag(),
            refusal(in),
            in.textOrNull(),
            in.int32(),
            schema);
    return new CallTurn(request, stage, in.flag() ? in.raw() : null, time);
  }

  private static @Nullable RpcError refusal(RecordReader in) {
    return in.flag() ? new RpcError(in.int32(), in.text()) : null;
  }

  static void write(TurnTime time, RecordWriter out) {
    out.instant(time.now()).instant(time.realTime());
  }

  static TurnTime time(RecordReader in) {
    return new TurnTime(in.instant(), in.instant());
  }

  private static void write(CallContext origin, RecordWriter out) {
    out.int64(origin.connection()).int64(origin.authKeyId()).int64(origin.sessionId());
    out.int64(origin.usedAuthKeyId()).flag(origin.unbound());
    write(origin.localAddress(), out);
    out.int32(origin.dc()).int32(origin.layer());
  }

  private static CallContext context(RecordReader in) {
    return new CallContext(
        in.int64(),
        new SessionId(in.int64(), in.int64()),
        in.int64(),
        in.flag(),
        address(in),
        in.int32(),
        in.int32());
  }

  /** A connection within one process, which has no address of the internet, is of none. */
  private static void write(SocketAddress address, RecordWriter out) {
    boolean known = address instanceof InetSocketAddress socket && !socket.isUnresolved();
    out.flag(known);
    if (known) {
      InetSocketAddress socket = (InetSocketAddress) address;
      out.raw(socket.getAddress().getAddress()).int32(socket.getPort());
    }
  }

  private static SocketAddress address(RecordReader in) {
    if (!in.flag()) {
      return InetSocketAddress.createUnresolved("", 0);
    }
    try {
      return new InetSocketAddress(InetAddress.getByAddress(in.raw()), in.int32());
    } catch (UnknownHostException e) {
      throw new TlException("no IP address: " + e.getMessage());
    }
  }
}
