// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.Salts;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.observe.Journal;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The server's side of a test: keys, sessions, a clock to move, and the calls that came through.
 */
final class Bench {
  static final AuthKey KEY = AuthKey.minted(42, "alice", 1);

  private Instant now = Instant.parse("2030-01-01T00:00:00Z");
  final Journal journal = new Journal();
  final List<Call> calls = new ArrayList<>();
  final AuthKeys keys = new AuthKeys(id -> id == KEY.id() ? KEY : null, 0, this::now);
  final Sessions sessions;
  private long connections;

  Bench() {
    this(Limits.DEFAULT, StrictMode.LENIENT);
  }

  Bench(Limits limits, boolean strictSeqNo) {
    this(limits, strictSeqNo ? StrictMode.SEQ_NO : StrictMode.LENIENT);
  }

  Bench(Limits limits, StrictMode strictness) {
    sessions =
        new Sessions(keys, calls::add, journal, limits, strictness, this::now, new Random(1));
  }

  Instant now() {
    return now;
  }

  void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** A connection whose event loop's time stands still but for {@link Peer#pass}. */
  EmbeddedChannel connect() {
    EmbeddedChannel channel =
        new EmbeddedChannel(new ConnectionHandler(++connections, keys, sessions));
    channel.freezeTime();
    return channel;
  }

  /** A client on a connection and in a session of its own, with a good salt. */
  Peer peer() {
    return new Peer(this, connect(), KEY, 1000 + connections);
  }

  long salt() {
    return new Salts(KEY).current(now.getEpochSecond());
  }

  /** Limits with one of them changed. */
  static Limits limits(int container, int sessions, int unacknowledged, int remembered) {
    return Limits.DEFAULT
        .with("containerMessages", container)
        .with("sessionsOfKey", sessions)
        .with("unacknowledgedMessages", unacknowledged)
        .with("rememberedMessages", remembered);
  }

  /** Limits with another number of sessions that may be without a connection. */
  static Limits resting(int sessions) {
    return Limits.DEFAULT.with("restingSessions", sessions);
  }
}
