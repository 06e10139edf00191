package dev.doppelgram.fault;

import dev.doppelgram.refusal.Demand;
import java.time.Duration;

/**
 * When a rule acts. What it is for is counted from 1: the rule lets the first {@code after} pass,
 * then acts on each {@code every}-th with this {@code chance}, {@code times} times.
 *
 * @param times {@link #FOR_EVER}, or how often it acts
 * @param every 1 or more
 * @param chance above 0, up to 1
 */
public record Occasion(Target target, Point point, int times, int after, int every, double chance) {

  public static final int FOR_EVER = 0;

  public Occasion {
    if (times < 0 || after < 0 || every < 1 || !(chance > 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "times %d, after %d, every %d, chance %s".formatted(times, after, every, chance));
    }
    if (point.isOfCall() != target instanceof Target.Calls
        || (point == Point.PUSH) != target instanceof Target.Pushes) {
      throw new IllegalArgumentException(point + " is no point of " + target);
    }
  }

  static Occasion of(Target target, Point point) {
    return new Occasion(target, point, FOR_EVER, 0, 1, 1);
  }

  /** At another point of the same calls. */
  public Occasion at(Point some) {
    return new Occasion(target, some, times, after, every, chance);
  }

  /** At most so often; for ever unless this is called. */
  public Occasion times(int most) {
    return new Occasion(target, point, most, after, every, chance);
  }

  /** Only once so many have passed. */
  public Occasion after(int passing) {
    return new Occasion(target, point, times, passing, every, chance);
  }

  /** Each n-th time only. */
  public Occasion every(int nth) {
    return new Occasion(target, point, times, after, nth, chance);
  }

  /** With this probability; the scenario's seed decides. */
  public Occasion chance(double probability) {
    return new Occasion(target, point, times, after, every, probability);
  }

  /**
   * Answers with an error: {@code FLOOD_WAIT_30}, {@code 406 INVITE_HASH_EXPIRED}, {@code -503
   * Timeout}. Without a code it is the one that the documentation gives the method.
   *
   * <p>The error alone: who calls again at once may pass. {@link #floodWait} makes callers wait.
   *
   * @throws IllegalArgumentException if no documentation knows the error and it has no code
   */
  public Rule error(String error) {
    String method = target instanceof Target.Calls calls ? calls.method() : "";
    Demand demand = Demand.parse(error, method, Fault.Refuse.CODE_OF_THE_WORLD);
    if (demand instanceof Demand.Unknown unknown && !unknown.codeGiven()) {
      String near =
          unknown.nearest().isEmpty()
              ? ""
              : ": did you mean " + String.join(" or ", unknown.nearest()) + "?";
      throw new IllegalArgumentException(
          "no documentation knows the error %s%s (with a code before it, it is taken as it is)"
              .formatted(error, near));
    }
    return new Rule(this, new Fault.Refuse(demand.code(), demand.type()));
  }

  /**
   * Makes each caller wait so long on the world's clock: until then its calls are refused with 420
   * {@code FLOOD_WAIT_n}, n being the seconds that are left, and do not count. With {@code
   * times(1)} its calls pass after {@code server.clock().advance(duration)}.
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
  public Rule hold(Held held) {
    return new Rule(this, new Fault.Hold(held));
  }

  /** Sends a transport error in place of what was due: -404, -429, -444. */
  public Rule transport(int code) {
    return new Rule(this, new Fault.Code(code));
  }

  /** {@link Harm#CLOSE}. */
  public Rule close() {
    return new Rule(this, Harm.CLOSE);
  }

  /** {@link Harm#RESET}. */
  public Rule reset() {
    return new Rule(this, Harm.RESET);
  }

  /** {@link Harm#STALL}. */
  public Rule stall() {
    return new Rule(this, Harm.STALL);
  }

  /** {@link Harm#TRUNCATE}. */
  public Rule truncate() {
    return new Rule(this, Harm.TRUNCATE);
  }

  /** {@link Harm#CORRUPT}. */
  public Rule corrupt() {
    return new Rule(this, Harm.CORRUPT);
  }

  /** {@link Harm#DROP}. */
  public Rule drop() {
    return new Rule(this, Harm.DROP);
  }

  /** {@link Harm#DUPLICATE}. */
  public Rule duplicate() {
    return new Rule(this, Harm.DUPLICATE);
  }

  /** {@link Harm#REORDER}. */
  public Rule reorder() {
    return new Rule(this, Harm.REORDER);
  }

  /** {@link Harm#WRONG_SALT}. */
  public Rule wrongSalt() {
    return new Rule(this, Harm.WRONG_SALT);
  }

  @Override
  public String toString() {
    return point + " " + target;
  }
}
