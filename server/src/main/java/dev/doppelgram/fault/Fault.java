// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.error.RpcError;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What goes wrong where a {@link Rule} says so. */
public sealed interface Fault
    permits Fault.Refuse, Fault.FloodWait, Fault.Answer, Fault.Wait, Fault.Code, ConnectionFault {

  /** Which fault it is. */
  FaultKind kind();

  /**
   * Happens to the target, once.
   *
   * @throws IllegalStateException if it is not possible there
   */
  void applyTo(FaultTarget target);

  /**
   * The call is answered with an error.
   *
   * @param code {@link #CODE_OF_THE_WORLD} where the switch expired_code decides
   */
  record Refuse(int code, String type) implements Fault {
    static final int CODE_OF_THE_WORLD = 0;

    @Override
    public FaultKind kind() {
      return FaultKind.ERROR;
    }

    @Override
    public void applyTo(FaultTarget target) {
      target.refuse(new RpcError(code, type));
    }

    @Override
    public String toString() {
      return code + " " + type;
    }
  }

  /**
   * The caller has to wait so long on the world's clock: until then its calls are answered with 420
   * {@code FLOOD_WAIT_n}, n being the seconds that are left.
   */
  record FloodWait(Duration duration) implements Fault {
    public FloodWait {
      if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException(
            "a flood wait of " + duration + " (expected: PT1S or more)");
      }
    }

    @Override
    public FaultKind kind() {
      return FaultKind.FLOOD_WAIT;
    }

    @Override
    public void applyTo(FaultTarget target) {
      refusal(duration).applyTo(target);
    }

    /** The error while so much is left; a second that has begun counts. */
    Refuse refusal(Duration left) {
      return new Refuse(420, "FLOOD_WAIT_" + left.plusNanos(999_999_999).toSeconds());
    }

    @Override
    public String toString() {
      return "flood_wait " + duration;
    }
  }

  /**
   * The call is answered with this.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}
   */
  record Answer(Object result) implements Fault {
    @Override
    public FaultKind kind() {
      return FaultKind.ANSWER;
    }

    @Override
    public void applyTo(FaultTarget target) {
      target.answer(result);
    }

    @Override
    public String toString() {
      return "answer " + result;
    }
  }

  /** Something is done later. */
  sealed interface Wait extends Fault permits Delay, Hold {
    /**
     * Begins the wait.
     *
     * @param onward is run once it is over, on any thread
     */
    void start(ScheduledExecutorService timer, Runnable onward);

    @Override
    default void applyTo(FaultTarget target) {
      target.postpone(this);
    }
  }

  /** After this time, in real time whatever the world's clock says. */
  record Delay(Duration duration) implements Wait {
    public Delay {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("a delay of " + duration);
      }
    }

    @Override
    public FaultKind kind() {
      return FaultKind.DELAY;
    }

    @Override
    public void start(ScheduledExecutorService timer, Runnable onward) {
      timer.schedule(onward, duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public String toString() {
      return "delay " + duration;
    }
  }

  /** When the test says so. */
  record Hold(HeldCalls held) implements Wait {
    @Override
    public FaultKind kind() {
      return FaultKind.HOLD;
    }

    @Override
    public void start(ScheduledExecutorService timer, Runnable onward) {
      held.hold(onward);
    }

    @Override
    public String toString() {
      return kind().toString();
    }
  }

  /**
   * A transport error comes in place of what was due: below MTProto, for the whole connection.
   *
   * @param code negative, as an HTTP status: -404, -429, -444
   */
  record Code(int code) implements Fault {
    public Code {
      if (code > -100 || code < -999) {
        throw new IllegalArgumentException(
            "transport error " + code + " (expected: -999..-100, such as -404)");
      }
    }

    @Override
    public FaultKind kind() {
      return FaultKind.TRANSPORT;
    }

    @Override
    public void applyTo(FaultTarget target) {
      target.sendTransportError(code);
    }

    @Override
    public String toString() {
      return "transport " + code;
    }
  }
}
