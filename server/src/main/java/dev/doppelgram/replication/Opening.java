// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.turn.RecordReader;
import dev.doppelgram.turn.RecordWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a log begins with.
 *
 * @param realTime when
 * @param scenario that a reset goes back to, as a text that needs no other files
 * @param state where the world stood when an earlier log was lost; null for one at its beginning
 */
public record Opening(Instant realTime, String scenario, @Nullable String state)
    implements Beginning {

  @Override
  public Played home() {
    return new Played(scenario, realTime);
  }

  public byte[] toBytes() {
    RecordWriter out = new RecordWriter().instant(realTime).raw(scenario.getBytes(UTF_8));
    out.flag(state != null);
    if (state != null) {
      out.raw(state.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws TlException if it is anything else
   */
  public static Opening of(byte[] bytes) {
    RecordReader in = new RecordReader(bytes);
    Opening opening = new Opening(in.instant(), text(in), in.flag() ? text(in) : null);
    in.end();
    return opening;
  }

  private static String text(RecordReader in) {
    return new String(in.raw(), UTF_8);
  }
}
