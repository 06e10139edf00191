// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static java.util.Objects.requireNonNull;

import dev.doppelgram.rpc.CallRequest;
import dev.doppelgram.rpc.CallResult;
import dev.doppelgram.rpc.Outcome;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.turn.TurnCodec;
import dev.doppelgram.turn.TurnLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log in memory: of each turn its bytes, and what came of it. */
final class TurnTape implements TurnLog {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A turn.
   *
   * @param bytes all that is needed to make it again
   * @param result the answer's TL bytes, or the error, and the events
   */
  record Entry(byte[] bytes, String result) {}

  @Override
  public synchronized void append(RecordedTurn turn, @Nullable CallResult result) {
    entries.add(new Entry(TurnCodec.encode(turn), text(turn, result)));
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  static String text(RecordedTurn turn, @Nullable CallResult result) {
    if (result == null || !(turn instanceof RecordedTurn.Called called)) {
      return "";
    }
    CallRequest request = called.turn().request();
    return request.method()
        + ": "
        + answer(request, result.outcome())
        + "\n"
        + CanonicalText.of(result.events());
  }

  private static String answer(CallRequest request, Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      TlWriter bytes = new TlWriter();
      Schema.telegram()
          .encode(
              bytes,
              requireNonNull(request.definition()).result(),
              answered.result(),
              request.origin().layer());
      return CanonicalText.of(bytes.toByteArray());
    }
    return outcome.text();
  }
}
