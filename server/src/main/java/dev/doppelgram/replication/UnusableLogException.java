// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.io.IOException;

/** A log that cannot be used, in one sentence for whoever started the server. */
public final class UnusableLogException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnusableLogException(String sentence) {
    super(sentence);
  }

  public UnusableLogException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
