// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.ProtocolRule;
import java.util.EnumSet;
import java.util.Set;

/** Reports what the client of a session did wrong; a rule of the whole session once. */
final class ViolationReporter {
  private static final int FLOOD = -429;

  private final MtprotoSession session;
  private final Set<ProtocolRule> reported = EnumSet.noneOf(ProtocolRule.class);

  ViolationReporter(MtprotoSession session) {
    this.session = session;
  }

  /** Reports what the client did wrong, whatever becomes of it. */
  void report(ProtocolRule rule, String detail) {
    if (reported.add(rule) || !rule.isOfSession()) {
      session
          .sessions()
          .observer()
          .observe(new Event.Found(session.latest().number(), session.id(), rule, detail));
    }
  }

  /** Reports it, and ends the connection where clients are held to every rule. */
  boolean found(ProtocolRule rule, String detail) {
    report(rule, detail);
    boolean forgiven = session.sessions().strictness() != StrictMode.STRICT;
    if (!forgiven) {
      session.latest().reject(rule + ": " + detail);
    }
    return forgiven;
  }

  /** Answers a packet that asks for too much. */
  void flood(ProtocolRule rule, String detail) {
    report(rule, detail);
    session.latest().refuse(FLOOD, detail);
  }
}
