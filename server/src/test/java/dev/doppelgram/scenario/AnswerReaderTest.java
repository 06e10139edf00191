// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class AnswerReaderTest {
  private static final Schema SCHEMA =
      Schema.telegram()
          .with(
              new FurtherDefinitions(
                  "test",
                  null,
                  List.of(
                      new FurtherDefinitions.Line(
                          1,
                          false,
                          "every#1 flags:# number:int wide:long half:double text:string raw:bytes"
                              + " nonce:int128 yes:Bool set:flags.0?true list:Vector<long>"
                              + " maybe:flags.1?Peer bare:vector<peerUser> = Every;"),
                      new FurtherDefinitions.Line(2, true, "test.every#2 = Every;"),
                      new FurtherDefinitions.Line(3, true, "test.flag#3 = Bool;"),
                      new FurtherDefinitions.Line(4, true, "test.list#4 = Vector<Every>;"))),
              passedOver -> {});

  private static final String UPDATES =
      "{_: updates, updates: [], users: [], chats: [], date: 0, seq: 0}";

  @Test
  void aValueOfEveryTypeCanBeWritten() {
    TlObject every =
        (TlObject)
            answer(
                "test.every",
                """
                {_: every, number: -5, wide: 9007199254740993, half: 0.5, text: "5", raw: 0x01ff,
                 nonce: "base64:AAECAwQFBgcICQoLDA0ODw==", yes: false, set: true, list: [1, 2],
                 maybe: {_: peerChat, chat_id: 7}, bare: [{user_id: 8}, {_: peerUser, user_id: 9}]}
                """);

    assertThat(every)
        .hasToString(
            "every{number: -5, wide: 9007199254740993, half: 0.5, text: \"5\", raw: 0x01ff,"
                + " nonce: 0x000102030405060708090a0b0c0d0e0f, yes: false, set: true, list: [1, 2],"
                + " maybe: peerChat{chat_id: 7}, bare: [peerUser{user_id: 8}, peerUser{user_id:"
                + " 9}]}");
    assertThat(SCHEMA.decode(SCHEMA.encode(every, Layers.NEWEST))).hasToString(every.toString());
  }

  @Test
  void whatIsOptionalMayBeLeftOut() {
    assertThat(answer("messages.startBot", "{_: updatesTooLong}"))
        .isEqualTo(TlObject.of("updatesTooLong"));
    assertThat(
            answer(
                "messages.checkChatInvite",
                "{_: chatInvitePeek, chat: {_: chatEmpty, id: 1}, expires: 5}"))
        .hasToString("chatInvitePeek{chat: chatEmpty{id: 1}, expires: 5}");
  }

  @ParameterizedTest
  @CsvSource({"test.flag, yes, true", "test.list, [], []"})
  void anAnswerNeedBeNoObject(String method, String yaml, String expected) {
    assertThat(answer(method, yaml)).hasToString(expected);
  }

  @Test
  void aResultOfAnEarlierLayerIsTheAnswerOfARuleForThatLayer() {
    assertThat(answer("messages.importChatInvite\n    layer: 226", UPDATES))
        .isInstanceOf(TlObject.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages.importChatInvite | in layers 227 to %d: expected messages.ChatInviteJoinResult,"
            + " got updates (`layer` keeps the rule to one layer)",
        "messages.appendTodoList\\n    layer: 198 | in layer 198: it has no such method",
      })
  void whatALayerCannotSayIsAMistake(String method, String reason) {
    assertThatThrownBy(() -> answer(method.replace("\\n", "\n"), UPDATES))
        .hasMessageContaining("` cannot say this " + reason.formatted(Layers.NEWEST));
  }

  private static Object answer(String method, String yaml) {
    String scenario =
        """
        doppelgram: 1
        faults:
          - method: %s
            do:
              answer: %s
        """
            .formatted(method, yaml.indent(12).strip());
    List<Rule> rules = ScenarioReader.read("test", scenario, Instant.EPOCH, SCHEMA).faults();
    return ((Fault.Answer) rules.get(0).fault()).result();
  }
}
