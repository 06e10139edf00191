// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;

/** What came of a call. */
public sealed interface Outcome {

  /** For the journal: {@code ok}, or the code and text of the refusal. */
  String text();

  /**
   * There is a result, in TL words.
   *
   * @param served false if no method gave it: it is the smallest one
   */
  record Answered(Object result, boolean served) implements Outcome {
    Answered(Object result) {
      this(result, true);
    }

    @Override
    public String text() {
      return "ok";
    }
  }

  /** The API says no. */
  record Refused(RpcError refusal) implements Outcome {
    /** Whether the key is void from now on, as AUTH_KEY_DUPLICATED has it. */
    boolean endsLogin() {
      return refusal.type().equals(ErrorType.AUTH_KEY_DUPLICATED.type());
    }

    /** Whether the server does not serve what is called. */
    boolean isForWantOfTheMethod() {
      return refusal.type().startsWith("INPUT_METHOD_INVALID_");
    }

    @Override
    public String text() {
      return refusal.code() + " " + refusal.type();
    }
  }

  /** The server has a bug. */
  record Failed(Throwable bug) implements Outcome {
    public static final ErrorType REASON = ErrorType.INTERNAL_SERVER_ERROR;

    @Override
    public String text() {
      return REASON.code() + " " + REASON.type();
    }
  }
}
