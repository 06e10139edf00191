// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.DecodeBudget;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One API call as it came in a message: not yet decoded, no longer gzipped, still in its wrappers.
 *
 * <p>Everything here belongs to the event loop of the session ({@link Session#executor}).
 */
public interface Call {

  Session session();

  /** Whether its auth key is in use from another host at this time. */
  default boolean isOfDuplicatedKey() {
    return false;
  }

  /** The msg_id of the message that carried the call. */
  long messageId();

  /** One boxed object and nothing behind it. */
  byte[] body();

  /**
   * Takes an object out of its {@code gzip_packed}, as far as the packet may grow.
   *
   * @throws dev.doppelgram.tl.TlException if it is too large, or no gzip
   */
  byte[] inflate(byte[] packed);

  /**
   * Has something of it decoded, as far as the packet that it came in may go on; what comes of it
   * is kept with the call.
   */
  <T> T decoding(Function<DecodeBudget, T> decoder);

  /** What one call may ask for. */
  Limits limits();

  /** The calls of the connection that it came on, in which it waits for its turn. */
  CallQueue queue();

  /**
   * What answers it when it has run: until then it counts among those that are ahead of their
   * answers.
   *
   * @param answer to be run on the session's executor
   */
  Runnable answering(Runnable answer);

  /** Whether the client has not taken the answers to others, on any thread. */
  boolean isBehind();

  /**
   * Sends {@code rpc_result} with this result, gzipped where that pays.
   *
   * @param result the bytes of a boxed object or vector, in the session's layer
   */
  void answer(byte[] result);

  /** Tells, later or at once, what came of the calls in these messages of the same session. */
  void after(List<Long> msgIds, Consumer<AwaitedOutcome> then);

  /** Sends {@code rpc_result} with {@code rpc_error}. */
  void refuse(int code, String text);

  /**
   * Takes the call for one that never came: should the client send it again, it is a new one.
   *
   * @param packetFault what happens to the connection instead; null for nothing
   */
  void lose(@Nullable PacketFault packetFault);

  /** Keeps the answer until the client sends the call again. */
  void withhold(Runnable answering);

  /** Loses the call, and answers the client {@code bad_server_salt}, whatever salt it used. */
  void refuseSalt();
}
