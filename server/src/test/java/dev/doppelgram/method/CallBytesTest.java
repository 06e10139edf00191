// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.session.AwaitedOutcome;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a call: bare, in wrappers, packed, cut off. */
@Timeout(10)
class CallBytesTest {
  private static final Schema SCHEMA = Schema.telegram();

  private final Service service = new Service();
  private final CallLine bob = service.line("bob");

  private static byte[] body(String method, Object... fields) {
    return SCHEMA.encode(TlObject.of(method, fields), 198);
  }

  private static byte[] check(String hash) {
    return body("messages.checkChatInvite", "hash", hash);
  }

  /** {@code wrapper} around the bytes of a query; its fields are given in bytes. */
  private static byte[] wrapped(int wrapper, TlWriter fields, byte[] query) {
    return new TlWriter().int32(wrapper).raw(fields.toByteArray()).raw(query).toByteArray();
  }

  private static byte[] withLayer(int layer, byte[] query) {
    return wrapped(0xda9b0d0d, new TlWriter().int32(layer), query);
  }

  private static byte[] initialised(byte[] query) {
    TlWriter fields = new TlWriter().int32(0).int32(12345);
    fields.string("Phone").string("OS 1").string("App 2").string("en-us").string("").string("en");
    return wrapped(0xc1cd5ea9, fields, query);
  }

  private static byte[] gzipped(byte[] query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TlWriter().int32(0x3072cfa1).bytes(bytes.toByteArray()).toByteArray();
  }

  @Test
  void theFirstCallTellsTheLayerAndTheClient() {
    bob.at(0);
    assertThat(bob.send(withLayer(198, initialised(body("help.getConfig"))))).isEqualTo("ok");
    assertThat(bob.layer()).isEqualTo(198);
    assertThat(bob.client())
        .isEqualTo(new ClientDescription(12345, "Phone", "OS 1", "App 2", "en-us", "en"));
    assertThat(service.last().method()).isEqualTo("help.getConfig");
    assertThat(service.last().layer()).isEqualTo(198);
  }

  @Test
  void laterCallsNeedNoWrapper() {
    bob.at(0);
    assertThat(bob.send(check(BookClub.GROUP_LINK))).isEqualTo("400 CONNECTION_NOT_INITED");
    bob.send(withLayer(122, body("help.getConfig")));
    assertThat(bob.send(check(BookClub.GROUP_LINK))).isEqualTo("ok");
    assertThat(SCHEMA.decode(bob.result()).id()).isEqualTo(0xdfc2f58e);
  }

  @Test
  void aLayerThatIsTooOldIsRefusedAndForgotten() {
    assertThat(bob.send(withLayer(121, body("help.getConfig"))))
        .isEqualTo("400 CONNECTION_LAYER_INVALID");
    assertThat(bob.layer()).isEqualTo(230);
  }

  @Test
  void aLayerAboveTheNewestIsAnsweredInTheNewest() {
    assertThat(bob.send(withLayer(300, check(BookClub.SUPERGROUP_LINK)))).isEqualTo("ok");
    assertThat(bob.layer()).isEqualTo(300);
    assertThat(SCHEMA.decode(bob.result()).objects("participants").get(0).id())
        .isEqualTo(0xb1b8cc83);
  }

  @Test
  void wrappersComeOffInAnyOrder() {
    byte[] query = check(BookClub.GROUP_LINK);
    query = wrapped(0xbf9459b7, new TlWriter(), query); // invokeWithoutUpdates
    query = wrapped(0xcb9f372d, new TlWriter().int64(4), query); // invokeAfterMsg
    query = initialised(wrapped(0xbf9459b7, new TlWriter(), query));
    query = wrapped(0xaca9fd2e, new TlWriter().int64(1), withLayer(198, query)); // takeout
    query =
        wrapped(
            0x365275f2, // invokeWithMessagesRange
            new TlWriter().int32(0xae30253).int32(1).int32(2),
            wrapped(
                0x3dc4b4f0, // invokeAfterMsgs
                new TlWriter().int32(0x1cb5c415).int32(1).int64(4),
                query));
    assertThat(bob.send(query)).isEqualTo("ok");
    assertThat(bob.hasAskedForUpdates()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1df92984, 0xdae54f8})
  void attestationsAreTakenOnTrust(int wrapper) {
    TlWriter fields = new TlWriter().string("nonce").string("token");
    assertThat(bob.send(wrapped(wrapper, fields, check(BookClub.GROUP_LINK)))).isEqualTo("ok");
  }

  @Test
  void aCaptchaIsTakenOnTrust() {
    TlWriter fields = new TlWriter().string("token");
    assertThat(bob.send(wrapped(0xadbb0f94, fields, check(BookClub.GROUP_LINK)))).isEqualTo("ok");
  }

  @Test
  void aCallOutsideOfInvokeWithoutUpdatesAsksForUpdates() {
    bob.send(check(BookClub.GROUP_LINK));
    assertThat(bob.hasAskedForUpdates()).isTrue();
  }

  @Test
  void aBusinessConnectionMayNotJoin() {
    TlWriter fields = new TlWriter().string("connection");
    assertThat(bob.send(wrapped(0xdd289f8e, fields, check(BookClub.GROUP_LINK))))
        .isEqualTo("400 BUSINESS_CONNECTION_NOT_ALLOWED");
  }

  @Test
  void aQueryMayBePackedInsideItsWrappers() {
    byte[] packed = gzipped(withLayer(198, gzipped(check(BookClub.GROUP_LINK))));
    assertThat(bob.send(packed)).isEqualTo("ok");
  }

  @Test
  void aPackedQueryThatSwellsIsNotRead() {
    assertThat(bob.send(gzipped(new byte[1 << 21]))).isEqualTo("400 INPUT_FETCH_FAIL");
  }

  @Test
  void wrappersWithoutEndAreNotRead() {
    byte[] query = check(BookClub.GROUP_LINK);
    for (int i = 0; i < 100; i++) {
      query = gzipped(query);
    }
    assertThat(bob.send(query)).isEqualTo("400 INPUT_FETCH_FAIL");
  }

  @Test
  void aBodyThatIsCutOffIsRefusedWhereverItEnds() {
    byte[] whole = withLayer(198, initialised(check(BookClub.GROUP_LINK)));
    for (int length = 0; length < whole.length; length += 4) {
      assertThat(bob.send(Arrays.copyOf(whole, length))).isEqualTo("400 INPUT_FETCH_FAIL");
    }
  }

  @Test
  void aCallMayWaitForOthersInBothWays() {
    TlWriter several = new TlWriter().int32(0x1cb5c415).int32(2).int64(8).int64(12);
    byte[] query = wrapped(0x3dc4b4f0, several, check(BookClub.GROUP_LINK)); // invokeAfterMsgs
    query = wrapped(0xcb9f372d, new TlWriter().int64(4), query); // invokeAfterMsg
    assertThat(bob.send(query)).isEqualTo("ok");
    assertThat(bob.awaited()).containsExactly(4L, 8L, 12L);
  }

  @Test
  void aCallWhoseForerunnerFailedFailsToo() {
    byte[] query = wrapped(0xcb9f372d, new TlWriter().int64(4), body("help.getConfig"));
    assertThat(bob.awaiting(AwaitedOutcome.FAILED).send(query)).isEqualTo("400 MSG_WAIT_FAILED");
    assertThat(bob.awaiting(AwaitedOutcome.TIMED_OUT).send(query))
        .isEqualTo("400 MSG_WAIT_TIMEOUT");
  }

  @Test
  void aClientThatDoesNotSayWhatItIsIsFound() {
    assertThat(bob.send(withLayer(198, body("help.getConfig")))).isEqualTo("ok");
    assertThat(bob.findings()).containsExactly(ProtocolRule.NO_INIT_CONNECTION);
    bob.send(initialised(body("help.getConfig")));
    assertThat(bob.findings()).hasSize(1);
  }

  @Test
  void aClientThatDoesNotSayWhatItIsIsRefusedWhenStrict() {
    assertThat(bob.strict().send(withLayer(198, body("help.getConfig"))))
        .isEqualTo("400 CONNECTION_NOT_INITED");
  }

  @Test
  void bytesBehindTheQueryAreRefused() {
    byte[] whole = check(BookClub.GROUP_LINK);
    assertThat(bob.send(Arrays.copyOf(whole, whole.length + 4))).isEqualTo("400 INPUT_FETCH_FAIL");
  }
}
