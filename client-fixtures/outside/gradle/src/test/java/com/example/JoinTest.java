// SPDX-License-Identifier: Apache-2.0
package com.example;

import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThat;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.fixtures.As;
import dev.doppelgram.fixtures.DoppelgramTest;
import dev.doppelgram.fixtures.FixtureClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DoppelgramTest
class JoinTest {
  private static final String LINK = "B5MnlS34H1JKyBE71zZfo1";

  @Test
  void joinsByLink(Doppelgram server, @As("bob") FixtureClient bob) {
    server.clock().advance(Duration.ofSeconds(1));

    assertThat(bob.importChatInvite(LINK)).hasJoined();
    assertThat(bob.importChatInvite(LINK)).isRefusedWith("USER_ALREADY_PARTICIPANT");
  }

  @Test
  void theNextTestHasAWorldOfItsOwn(@As("bob") FixtureClient bob) {
    assertThat(bob.checkChatInvite(LINK)).isAPreview();
  }
}
