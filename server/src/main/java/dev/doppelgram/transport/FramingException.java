// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.handler.codec.CorruptedFrameException;

/**
 * A byte stream that broke a rule of its transport; nothing after it is decoded, so whoever catches
 * it closes the connection.
 */
public final class FramingException extends CorruptedFrameException {
  private static final long serialVersionUID = 1L;

  FramingException(String message) {
    super(message);
  }

  /** The peer is at fault and the message says how: a stack trace of ours would not say more. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
