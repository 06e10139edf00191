package dev.doppelgram.session;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Rule;
import java.util.EnumSet;
import java.util.Set;

/** Tells what the client of a session did wrong; a rule of the whole session is told once. */
final class Findings {
  private static final int FLOOD = -429;

  private final LiveSession session;
  private final Set<Rule> told = EnumSet.noneOf(Rule.class);

  Findings(LiveSession session) {
    this.session = session;
  }

  /** Reports what the client did wrong, whatever becomes of it. */
  void report(Rule rule, String detail) {
    if (told.add(rule) || !rule.isOfSession()) {
      session
          .sessions()
          .observer()
          .observe(new Event.Found(session.latest().number(), session.id(), rule, detail));
    }
  }

  /** Reports it, and ends the connection where clients are held to every rule. */
  boolean found(Rule rule, String detail) {
    report(rule, detail);
    boolean forgiven = session.sessions().strictness() != Strictness.STRICT;
    if (!forgiven) {
      session.latest().reject(rule + ": " + detail);
    }
    return forgiven;
  }

  /** Answers a packet that asks for too much. */
  void flood(Rule rule, String detail) {
    report(rule, detail);
    session.latest().refuse(FLOOD, detail);
  }
}
