// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.fault.ConnectionFault;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.FaultKind;
import dev.doppelgram.fault.HeldCalls;
import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.fault.RuleTarget;
import dev.doppelgram.fault.RuleTrigger;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.rpc.CallContext;
import dev.doppelgram.rpc.CallRequest;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.WorldClock;
import dev.doppelgram.world.model.TurnTime;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnCodecTest {
  private static final TlObject RESULT =
      TlObject.of(
          "userFull",
          "id",
          7L,
          "flag",
          true,
          "ratio",
          0.5,
          "bytes",
          new byte[] {1, 2, 3},
          "list",
          List.of(1, "two", TlObject.of("userEmpty", "id", 8L)));

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void aRuleOfEveryKindComesBack(FaultKind kind) {
    for (Point point : Point.values()) {
      if (point.faults().contains(kind)) {
        Rule rule = new Rule(trigger(point), fault(kind));
        RuleChange.Added again = (RuleChange.Added) again(new RuleChange.Added(rule));
        assertThat(again.rule().trigger()).isEqualTo(rule.trigger());
        assertThat(again.rule()).hasToString(rule.toString());
      }
    }
  }

  @Test
  void aClockComesBackFrozenOrRunning() {
    Instant frozenAt = Instant.parse("2030-01-01T00:00:00.000000001Z");
    for (WorldClock.Setting setting :
        List.of(
            new WorldClock.Setting(frozenAt, Duration.ZERO),
            new WorldClock.Setting(null, Duration.ofMillis(-1500)))) {
      assertThat(again(new RecordedTurn.ClockChanged(setting)))
          .isEqualTo(new RecordedTurn.ClockChanged(setting));
    }
  }

  @Test
  void whatAServerComputedComesBackOrThatItDidNot() {
    CallContext origin =
        new CallContext(
            1, new SessionId(5, 6), 5, false, InetSocketAddress.createUnresolved("", 0), 2, 200);
    CallRequest request =
        CallRequest.of(origin, 7, new byte[0], false, false, null, null, 0, Schema.telegram());
    TurnTime time = new TurnTime(Instant.EPOCH, Instant.EPOCH);
    for (byte[] computed : Arrays.asList(new byte[] {1, 2}, new byte[0], null)) {
      CallTurn turn = new CallTurn(request, CallTurn.Stage.COMPUTED, computed, time);
      RecordedTurn.Called again = (RecordedTurn.Called) again(new RecordedTurn.Called(turn));
      assertThat(again.turn().computed()).isEqualTo(computed);
      assertThat(again.turn().request().messageId()).isEqualTo(7);
    }
  }

  @Test
  void whatIsCutOffOrOfAnotherKindIsRefused() {
    byte[] bytes = TurnCodec.encode(new RecordedTurn.Started(Instant.EPOCH, Duration.ZERO));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> TurnCodec.decode(cut, Schema.telegram()))
          .isInstanceOf(TlException.class);
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 4);
    assertThatThrownBy(() -> TurnCodec.decode(longer, Schema.telegram()))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("4 bytes too many");
    byte[] other = bytes.clone();
    other[1] = 'X';
    assertThatThrownBy(() -> TurnCodec.decode(other, Schema.telegram()))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("no Kind: XTARTED");
  }

  private static RecordedTurn again(RecordedTurn turn) {
    return TurnCodec.decode(TurnCodec.encode(turn), Schema.telegram());
  }

  private static RuleChange again(RuleChange change) {
    return ((RecordedTurn.RulesChanged) again(new RecordedTurn.RulesChanged(change))).change();
  }

  private static RuleTrigger trigger(Point point) {
    RuleTarget target =
        point.isOfCall()
            ? new RuleTarget.Calls(
                CallPattern.call("users.getUsers").by("bob").with("limit", 3).onLayer(198))
            : point == Point.PUSH
                ? new RuleTarget.Pushes("updateChannel", null)
                : new RuleTarget.Connections();
    return new RuleTrigger(target, point, 3, 2, 1, 0.25);
  }

  private static Fault fault(FaultKind kind) {
    return switch (kind) {
      case ERROR -> new Fault.Refuse(406, "CHANNEL_PRIVATE");
      case FLOOD_WAIT -> new Fault.FloodWait(Duration.ofSeconds(30));
      case ANSWER -> new Fault.Answer(RESULT);
      case DELAY -> new Fault.Delay(Duration.ofMillis(20));
      case HOLD -> new Fault.Hold(new HeldCalls());
      case TRANSPORT -> new Fault.Code(-404);
      case CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DROP, DUPLICATE, REORDER, WRONG_SALT ->
          ConnectionFault.valueOf(kind.name());
    };
  }
}
