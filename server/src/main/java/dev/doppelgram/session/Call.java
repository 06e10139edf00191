package dev.doppelgram.session;

import dev.doppelgram.mtproto.GzipPacked;

/**
 * One API call as it came in a message: not yet decoded, no longer gzipped, still in its wrappers.
 *
 * <p>Everything here belongs to the event loop of the session ({@link Session#executor}).
 */
public interface Call {

  Session session();

  /** The msg_id of the message that carried the call. */
  long messageId();

  /** One boxed object and nothing behind it. */
  byte[] body();

  /**
   * The object in a {@code gzip_packed} that a wrapper holds.
   *
   * @throws dev.doppelgram.tl.TlException if it is too large, or not gzip
   */
  default byte[] inflate(byte[] gzipPacked) {
    return GzipPacked.inflate(gzipPacked, Limits.DEFAULT.inflatedBytes());
  }

  /**
   * Sends {@code rpc_result} with this result, gzipped where that pays.
   *
   * @param result the bytes of a boxed object or vector, in the session's layer
   */
  void answer(byte[] result);

  /** Sends {@code rpc_result} with {@code rpc_error}. */
  void refuse(int code, String text);
}
