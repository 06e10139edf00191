// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
sealed interface Outcome {

  /** For the journal: {@code ok}, or the code and text of the refusal. */
  String text();

  /** What a gate decided; null if it lets the call pass. */
  static @Nullable Outcome of(@Nullable Verdict verdict) {
    if (verdict instanceof Verdict.Refuse refuse) {
      return new Refused(refuse.refusal());
    }
    if (verdict instanceof Verdict.Answer answer) {
      return new Answered(answer.result());
    }
    return verdict instanceof Verdict.Divert divert ? new Diverted(divert.diversion()) : null;
  }

  /** The method gave a result, in TL words. */
  record Answered(Object result) implements Outcome {
    @Override
    public String text() {
      return "ok";
    }
  }

  /** The API says no. */
  record Refused(RpcError refusal) implements Outcome {
    /** Tells whether the server does not serve what is called. */
    boolean isForWantOfTheMethod() {
      return refusal.type().startsWith("INPUT_METHOD_INVALID_");
    }

    @Override
    public String text() {
      return refusal.code() + " " + refusal.type();
    }
  }

  /** Nothing yet: the call goes another way first. */
  record Diverted(Verdict.Diversion diversion) implements Outcome {
    @Override
    public String text() {
      return "diverted";
    }
  }

  /** The server has a bug. */
  record Failed(Throwable bug) implements Outcome {
    static final ErrorType REASON = ErrorType.INTERNAL_SERVER_ERROR;

    @Override
    public String text() {
      return REASON.code() + " " + REASON.type();
    }
  }
}
