// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

/** A packet that is not what its envelope promises: it is not answered, its connection closed. */
public final class EnvelopeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EnvelopeException(String message) {
    super(message, null, false, false); // the peer is at fault: our stack would say nothing
  }
}
