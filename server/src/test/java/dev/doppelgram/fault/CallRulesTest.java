// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.method.CallLine;
import dev.doppelgram.method.Service;
import dev.doppelgram.observe.Event;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules on calls, without a network. */
@Timeout(10)
class CallRulesTest {
  private static final String UNSERVED = "payments.getSavedInfo";
  private static final byte[] UNSERVED_QUERY = new TlWriter().int32(0x227d824b).toByteArray();
  private static final String STATE = "updates.getState";

  private final Rules rules = new Rules(List.of(), 1);
  private final List<Event> events = new ArrayList<>();
  private final Service service =
      new Service(
          BookClub.world(), new CallRules(rules, GlobalEventExecutor.INSTANCE, events::add));
  private final CallLine bob = service.line("bob");

  @Test
  void aMethodThatTheServerDoesNotServeIsRefused() {
    rules.add(Rule.on(call(UNSERVED)).error("-503 Timeout"));
    assertThat(bob.send(UNSERVED_QUERY)).isEqualTo("-503 Timeout");
    assertThat(events)
        .hasToString("[Faulted[connection=1, what=-503 Timeout before_call " + UNSERVED + "]]");
  }

  @Test
  void aMethodThatTheServerDoesNotServeIsAnswered() {
    Map<TlObject, Object> answers =
        Map.of(
            TlObject.of("payments.getSavedInfo"), TlObject.of("payments.savedInfo"),
            TlObject.of("payments.clearSavedInfo"), true,
            TlObject.of("contacts.getContactIDs", "hash", 0L), List.of(1));
    answers.forEach(
        (query, result) -> {
          rules.add(Rule.on(call(query.name())).answer(result));
          assertThat(bob.send(Schema.telegram().encode(query, bob.layer()))).isEqualTo("ok");
        });
    assertThat(service.last().outcome()).isEqualTo("ok");
  }

  @Test
  void anAnswerThatTheLayerCannotSayIsABugOfTheTest() {
    rules.add(Rule.on(call(STATE)).answer(TlObject.of("updatesTooLong")));
    assertThat(bob.refusal(STATE)).isEqualTo("500 INTERNAL_SERVER_ERROR");
    assertThat(service.last().bug()).hasMessageContaining("updatesTooLong");
  }

  @Test
  void aMessageIsLostOnce() {
    ActiveRule twice = rules.add(Rule.on(call(STATE)).times(2).drop());
    assertThat(bob.refusal(STATE)).isEqualTo("lost");
    bob.messageId(bob.messageId() - 4);
    assertThat(bob.refusal(STATE)).isEqualTo("ok");
    assertThat(twice.acted()).isEqualTo(1);
    assertThat(bob.refusal(STATE)).isEqualTo("lost");
  }

  @Test
  void aRuleForEverActsOnTheSameMessageAgainUntilItIsTakenBack() {
    ActiveRule forEver = rules.add(Rule.on(call(STATE)).wrongSalt());
    assertThat(bob.refusal(STATE)).isEqualTo("bad_server_salt");
    bob.messageId(bob.messageId() - 4);
    assertThat(bob.refusal(STATE)).isEqualTo("bad_server_salt");
    assertThat(forEver.acted()).isEqualTo(1);
    forEver.close();
    bob.messageId(bob.messageId() - 4);
    assertThat(bob.refusal(STATE)).isEqualTo("ok");
  }

  @Test
  void eachPointHasItsOwnFirstRule() {
    ActiveRule before = rules.add(Rule.on(call(STATE)).error("FLOOD_WAIT_3"));
    ActiveRule after = rules.add(Rule.on(call(STATE)).at(Point.AFTER_CALL).drop());
    ActiveRule duringAnswer = rules.add(Rule.on(call(STATE)).at(Point.MID_ANSWER).close());
    assertThat(bob.refusal(STATE)).isEqualTo("withheld");
    assertThat(service.last().outcome()).isEqualTo("420 FLOOD_WAIT_3");
    assertThat(List.of(before.acted(), after.acted(), duringAnswer.acted()))
        .containsExactly(1, 1, 0);
  }
}
