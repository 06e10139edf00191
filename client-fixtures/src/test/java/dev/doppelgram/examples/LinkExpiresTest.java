package dev.doppelgram.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.fixtures.CheckedInvite;
import dev.doppelgram.fixtures.FixtureClient;
import dev.doppelgram.fixtures.ImportedInvite;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LinkExpiresTest {
  private static final Path BOOK_CLUB = Path.of("src/test/resources/book-club.yaml");

  @Test
  void anExpiredLinkSaysSo() throws Exception {
    try (Doppelgram server = Doppelgram.builder().scenario(BOOK_CLUB).start();
        FixtureClient alice = FixtureClient.connect(server, "alice");
        FixtureClient carol = FixtureClient.connect(server, "carol")) {

      assertThat(alice.checkChatInvite("B5MnlS34H1JKyBE7"))
          .isInstanceOf(CheckedInvite.Already.class);
      assertThat(carol.checkChatInvite("B5MnlS34H1JKyBE7"))
          .isInstanceOf(CheckedInvite.Preview.class);

      server.clock().advance(Duration.ofDays(2));
      assertThat(carol.importChatInvite("B5MnlS34H1JKyBE7"))
          .isEqualTo(new ImportedInvite.Refused(400, "INVITE_HASH_EXPIRED"));
    }
  }
}
