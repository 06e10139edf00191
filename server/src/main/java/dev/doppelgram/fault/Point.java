// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When something can go wrong, and what can go wrong then. */
public enum Point {
  /** A client has connected and nothing was said yet. */
  ACCEPT("close reset stall delay hold"),
  /** In place of {@code resPQ}. */
  HANDSHAKE_1("close reset stall truncate corrupt drop duplicate delay hold transport"),
  /** In place of {@code server_DH_params_ok}. */
  HANDSHAKE_2("close reset stall truncate corrupt drop duplicate delay hold transport"),
  /** In place of {@code dh_gen_ok}: the server has the key already. */
  HANDSHAKE_3("close reset stall truncate corrupt drop duplicate delay hold transport"),
  /** A call has arrived: it has no effect, or one that comes later. */
  BEFORE_CALL("error flood_wait answer close reset stall drop delay hold transport wrong_salt"),
  /** A call has had its effect, or was refused, and is to be answered. */
  AFTER_CALL("error answer close reset stall drop duplicate reorder delay hold transport"),
  /** Half of the packet with the answer has been sent. */
  MID_ANSWER("close reset stall truncate corrupt delay hold"),
  /** An update is to be pushed to a session. */
  PUSH("close reset stall truncate corrupt drop duplicate reorder delay hold transport");

  private final String faults;

  Point(String faults) {
    this.faults = faults;
  }

  /** The words of the faults that are possible here. */
  public List<String> faults() {
    return List.of(faults.split(" "));
  }

  /** The points at which the fault of a word is possible. */
  public static List<Point> of(String word) {
    return Arrays.stream(values()).filter(point -> point.faults().contains(word)).toList();
  }

  /** Whether a call is what goes wrong. */
  public boolean isOfCall() {
    return this == BEFORE_CALL || this == AFTER_CALL || this == MID_ANSWER;
  }

  /** The point of a step of the key exchange, 1 to 3. */
  static Point handshake(int step) {
    return valueOf("HANDSHAKE_" + step);
  }

  /** As a scenario calls it: {@code before_call}, {@code handshake.2}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace("handshake_", "handshake.");
  }
}
