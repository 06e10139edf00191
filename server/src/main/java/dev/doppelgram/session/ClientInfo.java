// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.ClientDescription;
import org.jspecify.annotations.Nullable;

/**
 * The layer of a session and what its client said of itself; a new session inherits both from its
 * key, because GramJS does not introduce itself again after a lost connection.
 */
final class ClientInfo {
  private final AuthKeyState key;
  private int layer;
  private @Nullable ClientDescription client;

  ClientInfo(AuthKeyState key) {
    this.key = key;
    layer = key.layer();
    client = key.client();
  }

  /** 0 for none yet. */
  int layer() {
    return layer == 0 ? key.layer() : layer;
  }

  void layer(int layer) {
    this.layer = layer;
    key.layer(layer);
  }

  @Nullable ClientDescription client() {
    return client == null ? key.client() : client;
  }

  void client(ClientDescription client) {
    this.client = client;
    key.client(client);
  }
}
