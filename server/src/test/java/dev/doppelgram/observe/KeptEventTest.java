// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the journal keeps of what clients send: enough to read, and no more. */
class KeptEventTest {
  private final Journal journal = new Journal();

  @Test
  void aLongTextIsKeptByItsBeginningItsLengthAndADigest() {
    String hash = "a".repeat(100_000);
    journal.observe(call(TlObject.of("messages.checkChatInvite", "hash", hash)));
    String kept = journal.calls().get(0).hash();
    assertThat(kept).startsWith("aaaa").contains("100000 characters, sha256 6d1cf22d7cc09b08");
    assertThat(kept).hasSizeLessThan(400);
    CallPattern pattern = CallPattern.call("messages.checkChatInvite");
    assertThat(journal.calls(pattern.withHash(hash))).hasSize(1);
    assertThat(journal.calls(pattern.with("hash", hash))).hasSize(1);
    assertThat(journal.calls(pattern.withHash(hash + "b"))).isEmpty();
  }

  @Test
  void bytesAreKeptInTheSameWay() {
    journal.observe(call(TlObject.of("upload.saveFilePart", "bytes", new byte[5000])));
    assertThat(requireNonNull(journal.calls().get(0).request()).string("bytes"))
        .startsWith("0x0000")
        .contains("5000 bytes, sha256 ");
  }

  @Test
  void aLongVectorIsKeptByItsFirstElements() {
    TlObject user = TlObject.of("inputUser", "user_id", 1001L, "access_hash", 7L);
    journal.observe(call(TlObject.of("users.getUsers", "id", Collections.nCopies(50_000, user))));
    List<TlObject> kept = requireNonNull(journal.calls().get(0).request()).objects("id");
    assertThat(kept).hasSizeBetween(100, 1000);
    assertThat(kept.get(0)).isEqualTo(user);
    TlObject last = kept.get(kept.size() - 1);
    assertThat(last.name()).isEqualTo("shortened");
    assertThat(last.number("elements")).isEqualTo(50_000);
  }

  @Test
  void whatIsShortIsKeptAsItIs() {
    TlObject request = TlObject.of("messages.sendMessage", "message", "a\nb".repeat(1000));
    journal.observe(call(request));
    assertThat(requireNonNull(journal.calls().get(0).request())).isEqualTo(request);
  }

  @Test
  void theOldestGiveWayToTheNewestWhenTheirBytesAreTooMany() {
    Journal small = new Journal(10_000, 100_000, Names.ANY, InstantSource.system());
    for (int i = 0; i < 200; i++) {
      small.observe(call(TlObject.of("a", "message", (i + " ").repeat(500))));
    }
    assertThat(small.calls()).hasSizeBetween(10, 60);
    assertThat(
            requireNonNull(small.calls().get(small.calls().size() - 1).request()).string("message"))
        .startsWith("199 ");
    Journal.Page page = small.after(0, event -> true, 1000, Duration.ZERO);
    assertThat(page.dropped()).isEqualTo(200 - page.entries().size());
  }

  @Test
  void aSentenceIsOnOneLine() {
    journal.observe(new Event.Rejected(1, "bad\r\n2030-01-01 ERROR all is lost\u001b[2J\u202e"));
    assertThat(journal.events(Event.Rejected.class).get(0).reason())
        .isEqualTo("bad\\r\\n2030-01-01 ERROR all is lost\\u001b[2J\\u202e");
    journal.observe(call(TlObject.of("messages.checkChatInvite", "hash", "x\ny")));
    assertThat(journal.calls().get(0).toString()).contains("x\\ny").doesNotContain("\n");
    assertThat(requireNonNull(journal.calls().get(0).request()).toString()).contains("x\\ny");
  }

  @Test
  void aBugIsToldWithoutTheTextOfAClient() {
    Throwable bug = new IllegalStateException("outer", new RuntimeException("a\nb"));
    journal.observe(new Event.Failed(1, bug));
    Throwable kept = journal.events(Event.Failed.class).get(0).bug();
    assertThat(kept).hasToString("java.lang.IllegalStateException: outer");
    assertThat(kept.getCause()).hasToString("java.lang.RuntimeException: a\\nb");
    assertThat(kept.getStackTrace()).isEqualTo(bug.getStackTrace());
  }

  private static Event call(TlObject request) {
    return new Event.Called(
        1, 2, 3, 4, 227, 0, request.name(), request, "bob", "ok", null, Duration.ZERO, null);
  }
}
