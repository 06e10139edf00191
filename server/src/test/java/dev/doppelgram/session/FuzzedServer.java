// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.method.Service;
import org.jspecify.annotations.Nullable;

/**
 * A server that many inputs of a fuzz target meet, each on a connection and in a session of its
 * own: a key and a world for each of them would take a hundred times as long.
 */
final class FuzzedServer {
  private static final int INPUTS = 1000;
  private static final int MEASURED = 20_000;
  private static final long GROWTH = 32 << 20;

  private static @Nullable FuzzedServer current;
  private static long inputs;
  private static long before;

  private final Bench bench = new Bench();
  private final Service service = new Service();
  private int used;

  /**
   * The server for the next input; after a thousand it is a new one, or after one that destroyed
   * the key or logged out.
   */
  static FuzzedServer next() {
    FuzzedServer server = current;
    if (server == null || server.used >= INPUTS || !server.isOpenToClients()) {
      server = new FuzzedServer();
      current = server;
    }
    server.used++;
    server.bench.calls.clear();
    server.bench.journal.clear();
    return server;
  }

  private boolean isOpenToClients() {
    return bench.keys.permanent(Bench.KEY.id()) != null;
  }

  /** Has the next input meet a new one. */
  void retire() {
    used = INPUTS;
  }

  Bench bench() {
    return bench;
  }

  Service service() {
    return service;
  }

  /** Measures the heap once in so many inputs. */
  void requireLittleMemory() {
    if (++inputs % MEASURED != 0) {
      return;
    }
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    before = before == 0 ? heap : before;
    assertThat(heap - before).as("growth of the heap in %d inputs", inputs).isLessThan(GROWTH);
  }
}
