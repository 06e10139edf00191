package dev.doppelgram.fault;

import dev.doppelgram.refusal.Refusal;

/** What goes wrong where a {@link Rule} says so. */
public sealed interface Fault {

  /** The call is answered with an error, before anything else is looked at. */
  record Refuse(int code, String type) implements Fault {

    public Refusal refusal() {
      return new Refusal(code, type);
    }
  }
}
