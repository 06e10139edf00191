// SPDX-License-Identifier: Apache-2.0
package com.example;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.fixtures.FixtureClient;

/** Fails, and the build with it, when it cannot join. */
public final class Join {
  private Join() {}

  public static void main(String[] args) throws Exception {
    try (Doppelgram server = Doppelgram.start();
        FixtureClient bob = FixtureClient.connect(server, "bob")) {
      bob.importChatInvite("B5MnlS34H1JKyBE71zZfo1");
      if (server.world().account("bob").chats().isEmpty()) {
        throw new IllegalStateException("bob is in no chat");
      }
    }
  }
}
