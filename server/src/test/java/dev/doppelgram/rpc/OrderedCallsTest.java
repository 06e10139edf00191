// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.method.CallLine;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.TurnTime;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The turns of a call whose client waits at another server. */
class OrderedCallsTest {
  private static final Schema SCHEMA = Schema.telegram();
  private static final TurnTime NOW = new TurnTime(Instant.EPOCH, Instant.EPOCH);

  private final List<CallResult> results = new ArrayList<>();
  private int computed;
  private boolean inReach = true;
  private CallAppender appender =
      (request, stage, written) -> {
        throw new AssertionError("no client waits here");
      };

  /** What becomes of what is put into the order. */
  private interface CallAppender {
    void append(CallRequest request, CallTurn.Stage stage, byte @Nullable [] written);
  }

  /** Computes a flag, and answers with it. */
  private final class Slow extends Method<Slow.Request> {
    record Request() {}

    private final boolean written;

    /**
     * @param written whether the flag is written down for other servers
     */
    Slow(boolean written) {
      super("auth.resetAuthorizations", Request.class, Access.ANY_KEY);
      this.written = written;
    }

    @Override
    public Object call(Request request, Caller caller) {
      return new Flag(written);
    }
  }

  private final class Flag implements DeferredResult<Boolean> {
    private final boolean written;

    Flag(boolean written) {
      this.written = written;
    }

    @Override
    public Boolean arithmetic() {
      computed++;
      return true;
    }

    @Override
    public Object answer(Boolean flag) {
      return flag;
    }

    @Override
    public byte @Nullable [] write(Boolean flag) {
      return written ? new byte[] {(byte) (flag ? 1 : 0)} : null;
    }

    @Override
    public @Nullable Boolean read(byte[] bytes) {
      return written ? bytes[0] != 0 : null;
    }
  }

  private OrderedCalls calls(boolean written) {
    World world = BookClub.world();
    CallOrder order =
        new CallOrder() {
          @Override
          public void append(CallRequest request, CallTurn.Stage stage, byte @Nullable [] written) {
            appender.append(request, stage, written);
          }

          @Override
          public boolean takesCalls() {
            return inReach;
          }

          @Override
          public boolean mayRead() {
            return false;
          }
        };
    return new OrderedCalls(
        SCHEMA,
        world,
        new CallDispatcher(SCHEMA, world, List.of(new Slow(written)), CallGate.OPEN),
        InstantSource.system(),
        new WorldWriter(Runnable::run),
        Runnable::run,
        (turn, result) -> {
          if (result != null) {
            results.add(result);
          }
        },
        order,
        event -> {});
  }

  private static CallRequest request() {
    CallContext origin =
        new CallContext(
            1, new SessionId(5, 6), 5, false, InetSocketAddress.createUnresolved("", 0), 2, 200);
    TlObject call = TlObject.of("auth.resetAuthorizations");
    int id = requireNonNull(SCHEMA.find("auth.resetAuthorizations", 200)).id();
    return CallRequest.of(
        origin, 1, SCHEMA.encode(call, 200), false, false, null, null, id, SCHEMA);
  }

  private Object outcome(OrderedCalls calls, byte @Nullable [] written) {
    calls.take(new CallTurn(request(), CallTurn.Stage.ARRIVED, NOW));
    assertThat(results).isEmpty();
    calls.take(new CallTurn(request(), CallTurn.Stage.COMPUTED, written, NOW));
    assertThat(results).hasSize(1);
    return results.get(0).outcome();
  }

  @Test
  void whatTheOtherServerComputedIsNotComputedHere() {
    assertThat(outcome(calls(true), new byte[] {0})).isEqualTo(new Outcome.Answered(false));
    assertThat(computed).isZero();
  }

  @Test
  void whatItDidNotWriteDownIs() {
    assertThat(outcome(calls(true), null)).isEqualTo(new Outcome.Answered(true));
    assertThat(computed).isEqualTo(1);
  }

  @Test
  void whatEachHasToComputeIsComputedWhateverIsWritten() {
    assertThat(outcome(calls(false), new byte[] {0})).isEqualTo(new Outcome.Answered(true));
    assertThat(computed).isEqualTo(1);
  }

  @Test
  void aCallThatComesWhileTheOrderIsOutOfReachIsTakenForOneThatNeverCame() {
    inReach = false;
    assertThat(new CallLine(calls(true), 5).refusal("auth.resetAuthorizations")).isEqualTo("lost");
  }

  /** The session is known here no more, so that nothing else tells that it is the same call. */
  @Test
  void ofACallThatComesAgainOverANewSessionTheFormerIsLetGo() {
    OrderedCalls calls = calls(true);
    List<String> again = new ArrayList<>();
    CallAppender atOnce =
        (request, stage, written) -> calls.take(new CallTurn(request, stage, written, NOW));
    appender =
        (request, stage, written) -> {
          appender = atOnce;
          again.add(new CallLine(calls, 5).refusal("auth.resetAuthorizations"));
        };
    assertThat(new CallLine(calls, 5).refusal("auth.resetAuthorizations")).isEqualTo("lost");
    assertThat(again).containsExactly("ok");
  }
}
