// SPDX-License-Identifier: Apache-2.0
package com.example;

import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThat;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.fixtures.FixtureClient;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

public class JoinTest {
  private Doppelgram server;

  @BeforeMethod
  public void start() throws Exception {
    server = Doppelgram.start();
  }

  @AfterMethod
  public void stop() {
    server.close();
  }

  @Test
  public void joinsByLink() {
    try (FixtureClient bob = FixtureClient.connect(server, "bob")) {
      assertThat(bob.importChatInvite("B5MnlS34H1JKyBE71zZfo1")).hasJoined();
    }
  }
}
