package dev.doppelgram.rpc;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;

/** What came of a call. */
sealed interface Outcome {

  /** For the journal: {@code ok}, or the code and text of the refusal. */
  String text();

  /** The method gave a result, in TL words. */
  record Answered(Object result) implements Outcome {
    @Override
    public String text() {
      return "ok";
    }
  }

  /** The API says no. */
  record Refused(Refusal refusal) implements Outcome {
    @Override
    public String text() {
      return refusal.code() + " " + refusal.type();
    }
  }

  /** The server has a bug. */
  record Failed(Throwable bug) implements Outcome {
    static final Reason REASON = Reason.INTERNAL_SERVER_ERROR;

    @Override
    public String text() {
      return REASON.code() + " " + REASON.type();
    }
  }
}
