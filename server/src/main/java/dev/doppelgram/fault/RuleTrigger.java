// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.error.RequestedError;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a rule acts. What it is for is counted from 1: the rule lets the first {@code after} pass,
 * then acts on each {@code every}-th with this {@code chance}, {@code times} times.
 *
 * @param times {@link #FOR_EVER}, or how often it acts
 * @param every 1 or more
 * @param chance above 0, up to 1
 */
public record RuleTrigger(
    RuleTarget target, Point point, int times, int after, int every, double chance) {
  private static final Logger log = LoggerFactory.getLogger(RuleTrigger.class);

  public static final int FOR_EVER = 0;

  public RuleTrigger {
    if (times < 0 || after < 0 || every < 1 || !(chance > 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "times %d, after %d, every %d, chance %s".formatted(times, after, every, chance));
    }
    if (point.isOfCall() != target instanceof RuleTarget.Calls
        || (point == Point.PUSH) != target instanceof RuleTarget.Pushes) {
      throw new IllegalArgumentException(point + " is no point of " + target);
    }
  }

  static RuleTrigger of(RuleTarget target, Point point) {
    return new RuleTrigger(target, point, FOR_EVER, 0, 1, 1);
  }

  /** At another point of the same calls. */
  public RuleTrigger at(Point some) {
    return new RuleTrigger(target, some, times, after, every, chance);
  }

  /** Once only; {@link #times} with 1. */
  public RuleTrigger once() {
    return times(1);
  }

  /** At most so often; for ever unless this is called. */
  public RuleTrigger times(int most) {
    return new RuleTrigger(target, point, most, after, every, chance);
  }

  /** Only once so many have passed. */
  public RuleTrigger after(int passing) {
    return new RuleTrigger(target, point, times, passing, every, chance);
  }

  /** Each n-th time only. */
  public RuleTrigger every(int nth) {
    return new RuleTrigger(target, point, times, after, nth, chance);
  }

  /** With this probability; the scenario's seed decides. */
  public RuleTrigger chance(double probability) {
    return new RuleTrigger(target, point, times, after, every, probability);
  }

  /**
   * Answers with an error: {@code FLOOD_WAIT_30}, {@code 406 INVITE_HASH_EXPIRED}, {@code -503
   * Timeout}. Without a code it is the one that the documentation gives the method.
   *
   * <p>The error alone: who calls again at once may pass. {@link #floodWait} makes callers wait.
   *
   * <p>An error that no documentation knows is taken with a warning and code 400.
   *
   * @throws IllegalArgumentException if it has no code and is no error: no capitals, or a slip of a
   *     known one
   */
  public Rule error(String error) {
    String method = target instanceof RuleTarget.Calls calls ? calls.method() : "";
    RequestedError requested = RequestedError.parse(error, method, Fault.Refuse.CODE_OF_THE_WORLD);
    if (requested instanceof RequestedError.Unknown unknown && !unknown.isPlausible()) {
      throw new IllegalArgumentException(unknown.mistake());
    }
    if (requested instanceof RequestedError.Unknown unknown && !unknown.codeGiven()) {
      log.warn("{}; it is taken with code {}", unknown.mistake(), unknown.code());
    }
    return new Rule(this, new Fault.Refuse(requested.code(), requested.type()));
  }

  /**
   * Makes each caller wait so long on the world's clock: until then its calls are refused with 420
   * {@code FLOOD_WAIT_n}, n being the seconds that are left, and do not count. After {@code
   * server.clock().advance(duration)} the rule is over for it.
   *
   * <p>With {@link #times} it acts so often, whoever calls, and a caller whose wait has run out can
   * be made to wait again.
   */
  public Rule floodWait(Duration duration) {
    return new Rule(this, new Fault.FloodWait(duration));
  }

  /**
   * Answers with a value of the method's result type.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}
   */
  public Rule answer(Object result) {
    return new Rule(this, new Fault.Answer(result));
  }

  /** Goes on after this time, in real time. */
  public Rule delay(Duration duration) {
    return new Rule(this, new Fault.Delay(duration));
  }

  /** Goes on when the test says so. */
  public Rule hold(HeldCalls held) {
    return new Rule(this, new Fault.Hold(held));
  }

  /** Sends a transport error in place of what was due: -404, -429, -444. */
  public Rule transport(int code) {
    return new Rule(this, new Fault.Code(code));
  }

  /** {@link ConnectionFault#CLOSE}. */
  public Rule close() {
    return new Rule(this, ConnectionFault.CLOSE);
  }

  /** {@link ConnectionFault#RESET}. */
  public Rule reset() {
    return new Rule(this, ConnectionFault.RESET);
  }

  /** {@link ConnectionFault#STALL}. */
  public Rule stall() {
    return new Rule(this, ConnectionFault.STALL);
  }

  /** {@link ConnectionFault#TRUNCATE}. */
  public Rule truncate() {
    return new Rule(this, ConnectionFault.TRUNCATE);
  }

  /** {@link ConnectionFault#CORRUPT}. */
  public Rule corrupt() {
    return new Rule(this, ConnectionFault.CORRUPT);
  }

  /** {@link ConnectionFault#DROP}. */
  public Rule drop() {
    return new Rule(this, ConnectionFault.DROP);
  }

  /** {@link ConnectionFault#DUPLICATE}. */
  public Rule duplicate() {
    return new Rule(this, ConnectionFault.DUPLICATE);
  }

  /** {@link ConnectionFault#REORDER}. */
  public Rule reorder() {
    return new Rule(this, ConnectionFault.REORDER);
  }

  /** {@link ConnectionFault#WRONG_SALT}. */
  public Rule wrongSalt() {
    return new Rule(this, ConnectionFault.WRONG_SALT);
  }

  @Override
  public String toString() {
    return point + " " + target;
  }
}
