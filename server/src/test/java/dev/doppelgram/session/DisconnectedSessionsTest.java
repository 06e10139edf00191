// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DisconnectedSessionsTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);

  private final Bench bench = new Bench(Bench.resting(1), false);
  private final Peer first = bench.peer();
  private final Peer second = bench.peer();

  @Test
  void theSessionThatWasLeftFirstGivesWay() {
    leave(first);
    leave(second);
    assertThat(names(first.reconnected())).containsExactly("new_session_created", "pong");
  }

  @Test
  void theSessionThatWasLeftLastWaitsForItsClient() {
    leave(first);
    leave(second);
    assertThat(bench.sessions.of(Bench.KEY.id())).hasSize(1);
    Peer back = second.reconnected();
    back.send(back.service(PING));
    second.channel.runPendingTasks(); // a session lives on the event loop of its first connection
    assertThat(back.packets()).as("with what was not acknowledged").hasSize(1);
    assertThat(bench.sessions.of(Bench.KEY.id())).hasSize(1);
  }

  @Test
  void aSessionThatIsUsedAgainDoesNotCount() {
    leave(first);
    Peer back = first.reconnected();
    back.send(back.service(PING));
    first.channel.runPendingTasks();
    leave(second);
    assertThat(bench.sessions.of(Bench.KEY.id())).hasSize(2);
  }

  @Test
  void aSessionInUseNeverGivesWay() {
    names(first);
    leave(second);
    leave(bench.peer());
    assertThat(bench.sessions.of(Bench.KEY.id())).hasSize(2);
  }

  private static List<String> names(Peer peer) {
    return peer.send(peer.service(PING)).names();
  }

  private static void leave(Peer peer) {
    assertThat(names(peer)).contains("pong");
    peer.channel.close();
    peer.channel.runPendingTasks();
  }
}
