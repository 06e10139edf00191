// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.doppelgram.method.Service;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.observe.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class DecryptedPathFuzzTest {
  private static final int MOST_MESSAGES = 16;

  /**
   * Messages behind a known key. Each takes a byte that says how it is sent, one for its length in
   * words, and that many words of body, which the session and the methods behind it get to see.
   */
  @FuzzTest(maxDuration = "1m")
  void anyMessagesAreAnsweredOrRefused(byte[] data) {
    FuzzedServer server = FuzzedServer.next();
    Bench bench = server.bench();
    Peer peer = bench.peer();
    List<Message> held = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < MOST_MESSAGES && at + 2 <= data.length; i++) {
      int length = Math.min(4 * (data[at + 1] & 0xff), (data.length - at - 2) & ~3);
      send(peer, data[at], Arrays.copyOfRange(data, at + 2, at + 2 + length), held);
      at += 2 + length;
      peer.channel.checkException();
    }
    if (!held.isEmpty() && peer.channel.isOpen()) {
      peer.send(peer.container(held.toArray(new Message[0])));
    }
    peer.channel.checkException();
    peer.channel.finishAndReleaseAll();
    assertThat(bench.journal.events(Event.Failed.class)).isEmpty();
    bench.calls.forEach(call -> answer(call, server));
    server.requireLittleMemory();
  }

  private static void send(Peer peer, byte how, byte[] body, List<Message> held) {
    if (!peer.channel.isOpen()) {
      return;
    }
    Message message = peer.content(body);
    switch (how & 7) {
      case 0 -> peer.send(new Message(message.msgId() + how, message.seqNo(), body));
      case 1 -> peer.send(new Message(message.msgId(), how, body));
      case 2 -> peer.send(new Message(peer.nextId(), message.seqNo() + 1, body));
      case 3 -> held.add(message);
      case 4 -> peer.send(new Message(message.msgId() - 4, message.seqNo() - 2, body));
      default -> peer.send(message);
    }
  }

  private static void answer(Call call, FuzzedServer server) {
    Service service = server.service();
    String outcome = service.line("alice").send(call.body());
    assertThat(outcome).as("%s", service.last()).doesNotStartWith("500");
    if (outcome.startsWith("401")) {
      server.retire(); // it has logged out
    }
  }
}
