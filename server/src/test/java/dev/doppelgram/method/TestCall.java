// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.CallQueue;
import dev.doppelgram.session.Limits;
import dev.doppelgram.session.PacketFault;
import dev.doppelgram.session.Session;
import dev.doppelgram.tl.DecodeBudget;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call outside any connection: as any other, but that {@link #end} is told what becomes of it.
 */
abstract class TestCall implements Call {
  private final Session session;
  private final CallQueue queue;
  private final long id;
  private final byte[] body;

  TestCall(Session session, CallQueue queue, long id, byte[] body) {
    this.session = session;
    this.queue = queue;
    this.id = id;
    this.body = body;
  }

  /** Takes how it ended where it has no result: code and text of an error, or a word. */
  abstract void end(String how);

  @Override
  public Session session() {
    return session;
  }

  @Override
  public long messageId() {
    return id;
  }

  @Override
  public byte[] body() {
    return body;
  }

  @Override
  public byte[] inflate(byte[] packed) {
    return GzipPacked.inflate(packed, 1 << 20);
  }

  @Override
  public <T> T decoding(Function<DecodeBudget, T> decoder) {
    return decoder.apply(new DecodeBudget(Limits.DEFAULT.decodedElements()));
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  @Override
  public CallQueue queue() {
    return queue;
  }

  @Override
  public Runnable answering(Runnable answer) {
    return queue.answering(answer, Runnable::run);
  }

  @Override
  public boolean isBehind() {
    return false;
  }

  @Override
  public void refuse(int code, String text) {
    end(code + " " + text);
  }

  @Override
  public void lose(@Nullable PacketFault packetFault) {
    end("lost");
  }

  @Override
  public void withhold(Runnable answering) {
    end("withheld");
  }

  @Override
  public void refuseSalt() {
    end("bad_server_salt");
  }
}
