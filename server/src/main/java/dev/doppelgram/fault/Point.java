// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static dev.doppelgram.fault.FaultKind.ANSWER;
import static dev.doppelgram.fault.FaultKind.CLOSE;
import static dev.doppelgram.fault.FaultKind.CORRUPT;
import static dev.doppelgram.fault.FaultKind.DELAY;
import static dev.doppelgram.fault.FaultKind.DROP;
import static dev.doppelgram.fault.FaultKind.DUPLICATE;
import static dev.doppelgram.fault.FaultKind.ERROR;
import static dev.doppelgram.fault.FaultKind.FLOOD_WAIT;
import static dev.doppelgram.fault.FaultKind.HOLD;
import static dev.doppelgram.fault.FaultKind.REORDER;
import static dev.doppelgram.fault.FaultKind.RESET;
import static dev.doppelgram.fault.FaultKind.STALL;
import static dev.doppelgram.fault.FaultKind.TRANSPORT;
import static dev.doppelgram.fault.FaultKind.TRUNCATE;
import static dev.doppelgram.fault.FaultKind.WRONG_SALT;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When something can go wrong, and what can go wrong then. */
public enum Point {
  /** A client has connected and nothing was said yet. */
  ACCEPT(CLOSE, RESET, STALL, DELAY, HOLD),
  /** In place of {@code resPQ}. */
  HANDSHAKE_1(ofHandshake()),
  /** In place of {@code server_DH_params_ok}. */
  HANDSHAKE_2(ofHandshake()),
  /** In place of {@code dh_gen_ok}: the server has the key already. */
  HANDSHAKE_3(ofHandshake()),
  /** A call has arrived: it has no effect, or one that comes later. */
  BEFORE_CALL(
      ERROR, FLOOD_WAIT, ANSWER, CLOSE, RESET, STALL, DROP, DELAY, HOLD, TRANSPORT, WRONG_SALT),
  /** A call has had its effect, or was refused, and is to be answered. */
  AFTER_CALL(ERROR, ANSWER, CLOSE, RESET, STALL, DROP, DUPLICATE, REORDER, DELAY, HOLD, TRANSPORT),
  /** Half of the packet with the answer has been sent. */
  MID_ANSWER(CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DELAY, HOLD),
  /** An update is to be pushed to a session. */
  PUSH(CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DROP, DUPLICATE, REORDER, DELAY, HOLD, TRANSPORT);

  @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
  private final Set<FaultKind> faults;

  Point(FaultKind... faults) {
    this.faults = Collections.unmodifiableSet(EnumSet.copyOf(List.of(faults)));
  }

  private static FaultKind[] ofHandshake() {
    return new FaultKind[] {
      CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DROP, DUPLICATE, DELAY, HOLD, TRANSPORT
    };
  }

  /** What is possible here. */
  public Set<FaultKind> faults() {
    return faults;
  }

  /** The points at which a fault of this kind is possible. */
  public static List<Point> of(FaultKind kind) {
    return Arrays.stream(values()).filter(point -> point.faults.contains(kind)).toList();
  }

  /** Whether a call is what goes wrong. */
  public boolean isOfCall() {
    return this == BEFORE_CALL || this == AFTER_CALL || this == MID_ANSWER;
  }

  /** The point of a step of the key exchange, 1 to 3. */
  static Point handshake(int step) {
    return valueOf("HANDSHAKE_" + step);
  }

  /** For a target that is asked for what no rule can hold. */
  IllegalStateException impossible(FaultKind kind) {
    return new IllegalStateException(kind + " is not possible at " + this);
  }

  /** As a scenario calls it: {@code before_call}, {@code handshake.2}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace("handshake_", "handshake.");
  }
}
