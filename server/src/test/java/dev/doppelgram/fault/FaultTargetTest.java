// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.method.CallLine;
import dev.doppelgram.method.Service;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.rpc.InterceptedCall;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a point allows is what happens there, and nothing else does. */
@Timeout(10)
class FaultTargetTest {
  private static final ScheduledExecutorService TIMER = GlobalEventExecutor.INSTANCE;

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final CallLine session = new Service(BookClub.world(), CallGate.OPEN).line("bob");

  @AfterEach
  void releaseWhatWasWritten() {
    channel.finishAndReleaseAll();
  }

  static Stream<Arguments> possible() {
    return pairs().filter(pair -> isPossible(pair.get()));
  }

  /** Where errors are possible, a flood wait has become one before it acts. */
  static Stream<Arguments> impossible() {
    return pairs()
        .filter(pair -> !isPossible(pair.get()))
        .filter(pair -> !Arrays.asList(pair.get()).contains(FaultKind.FLOOD_WAIT));
  }

  @ParameterizedTest
  @MethodSource("possible")
  void whatIsPossibleHappens(Point point, FaultKind kind) {
    assertThatCode(() -> fault(kind).applyTo(target(point))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void whatIsNotPossibleIsRefused(Point point, FaultKind kind) {
    assertThatIllegalStateException()
        .isThrownBy(() -> fault(kind).applyTo(target(point)))
        .withMessage(kind + " is not possible at " + point);
  }

  private static Stream<Arguments> pairs() {
    return Arrays.stream(Point.values())
        .flatMap(point -> Arrays.stream(FaultKind.values()).map(kind -> Arguments.of(point, kind)));
  }

  private static boolean isPossible(Object[] pair) {
    return ((Point) pair[0]).faults().contains((FaultKind) pair[1]);
  }

  private FaultTarget target(Point point) {
    return switch (point) {
      case ACCEPT -> new AcceptedConnection(channel, TIMER);
      case HANDSHAKE_1, HANDSHAKE_2, HANDSHAKE_3 ->
          new HandshakeAnswer(point, channel, new byte[64], TIMER);
      case BEFORE_CALL -> new ArrivedCall(new InterceptedCall(), TIMER, () -> {});
      case AFTER_CALL -> new DueAnswer(new InterceptedCall(), TIMER, 1, new Reordering());
      case MID_ANSWER -> new StartedAnswer(new InterceptedCall(), TIMER);
      case PUSH -> new PushedUpdates(session, () -> {}, new Reordering(), TIMER);
    };
  }

  private static Fault fault(FaultKind kind) {
    return switch (kind) {
      case ERROR -> new Fault.Refuse(400, "CHANNEL_PRIVATE");
      case FLOOD_WAIT -> new Fault.FloodWait(Duration.ofSeconds(30));
      case ANSWER -> new Fault.Answer(true);
      case DELAY -> new Fault.Delay(Duration.ZERO);
      case HOLD -> new Fault.Hold(new HeldCalls());
      case TRANSPORT -> new Fault.Code(-404);
      case CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DROP, DUPLICATE, REORDER, WRONG_SALT ->
          ConnectionFault.valueOf(kind.name());
    };
  }
}
