// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rows on seq_no in the table of checks: found and forgiven, or refused when strict. */
@Timeout(10)
class SeqNoChecksTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @Test
  void aWrongSeqNoIsFoundAndForgiven() {
    Message call = new Message(peer.nextId(), 0, Peer.CALL);
    peer.send(call);
    assertThat(bench.calls).hasSize(1);
    assertThat(bench.journal.events(Event.Found.class))
        .extracting(Event.Found::rule)
        .containsExactly(ProtocolRule.SEQ_NO_EVEN);
  }

  @Test
  void rightSeqNosAreNoFinding() {
    peer.send(peer.container(peer.content(PING), peer.content(Peer.CALL)));
    peer.send(peer.service(TlObject.of("msgs_ack", "msg_ids", List.of(1L))));
    peer.send(peer.content(Peer.CALL));
    assertThat(bench.journal.events(Event.Found.class)).isEmpty();
  }

  @Test
  void aWrongSeqNoIsRefusedWhenStrict() {
    assertThat(strictCodes(new Message(0, 2, Peer.CALL))).containsExactly(35);
    byte[] ack = MessageSender.encode(TlObject.of("msgs_ack", "msg_ids", List.of(1L)));
    assertThat(strictCodes(new Message(0, 1, ack))).containsExactly(34);
    assertThat(strictCodes(new Message(0, 3, Peer.CALL), new Message(0, 1, Peer.CALL)))
        .containsExactly(32);
    assertThat(strictCodes(new Message(0, 1, Peer.CALL), new Message(0, 1, Peer.CALL)))
        .containsExactly(32);
    assertThat(strictCodes(new Message(0, 1, Peer.CALL), new Message(0, 3, Peer.CALL))).isEmpty();
  }

  @Test
  void aSeqNoAboveThatOfALaterMessageIs33WhenStrict() {
    Bench strict = new Bench(Limits.DEFAULT, true);
    Peer client = strict.peer();
    long early = client.nextId();
    client.send(client.content(PING)).packets();
    client.send(new Message(early, 3, Peer.CALL));
    assertThat(client.objects().get(0).number("error_code")).isEqualTo(33);
  }

  @Test
  void aStrictFailureInAContainerRejectsItWhole() {
    Bench strict = new Bench(Limits.DEFAULT, true);
    Peer client = strict.peer();
    Message container =
        client.container(client.content(Peer.CALL), new Message(client.nextId(), 2, Peer.CALL));
    client.send(container);
    assertThat(strict.calls).isEmpty();
    TlObject refusal = client.objects().get(0);
    assertThat(refusal.number("bad_msg_id")).isEqualTo(container.msgId());
    assertThat(refusal.number("error_code")).isEqualTo(35);
  }

  private static List<Integer> strictCodes(Message... messages) {
    Bench strict = new Bench(Limits.DEFAULT, true);
    Peer client = strict.peer();
    for (Message message : messages) {
      client.send(new Message(client.nextId(), message.seqNo(), message.body()));
    }
    return client.objects().stream()
        .filter(object -> object.is("bad_msg_notification"))
        .map(object -> (int) object.number("error_code"))
        .toList();
  }
}
