// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.session.Call;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A call at a {@link CallGate}, which lets it pass by doing nothing with it. */
public final class InterceptedCall {
  private @Nullable Outcome outcome;
  private transient @Nullable BiConsumer<Call, Runnable> way;

  /** A call that passes, until something else is said. */
  public InterceptedCall() {}

  /** Answers the call with an error instead. */
  public void refuse(RpcError error) {
    outcome = new Outcome.Refused(error);
  }

  /**
   * Answers the call with this instead.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}
   */
  public void answer(Object result) {
    outcome = new Outcome.Answered(result);
  }

  /**
   * Has the call go another way: later, twice, or never.
   *
   * @param another is called once, on the loop of the call's session, and given what goes on with
   *     the call, to the world or to its answer; this is to be run on that loop
   */
  public void divert(BiConsumer<Call, Runnable> another) {
    way = another;
  }

  /** What the call is answered with instead; null if nothing. */
  @Nullable Outcome outcome() {
    return outcome;
  }

  boolean isDiverted() {
    return way != null;
  }

  /** Goes on with the call, on the loop of its session, unless it was led another way. */
  void proceed(Call call, Runnable onward) {
    BiConsumer<Call, Runnable> another = way;
    call.session()
        .executor()
        .execute(another == null ? onward : () -> another.accept(call, onward));
  }
}
